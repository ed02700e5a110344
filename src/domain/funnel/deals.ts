import type { ForecastCategory, OpportunityData } from '../../schemas/opportunity.ts';
import type { ResultState } from '../../schemas/win-loss.ts';
import { probabilityOf, stageStanding, weightedValue } from '../opportunity/stage.ts';
import type { Opportunity, Workspace } from '../plan.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** An opportunity as funnel and forecast count it. Amounts in the site's currency. */
export interface Deal {
  id: string;
  account: string;
  opportunity: Opportunity;
  owner: string;
  /** Sales unit of the owner, from our people; null where it is not given. */
  unit: string | null;
  product: string | null;
  pipeline: string;
  stage: string;
  /** Id of the stage that the evidence carries the deal to, never beyond the declared one; null where the playbook does not know the declared one. */
  provenStage: string | null;
  /** The stage before it, the last that is passed; null where none is. */
  passedStage: string | null;
  /** Whether the declared stage is ahead of the evidence. */
  ahead: boolean;
  /** In percent, of the declared and of the proven stage; null where the playbook gives none. */
  probability: number | null;
  provenProbability: number | null;
  state: 'open' | ResultState;
  /** Of an open deal what is expected, of a won one what the contract says. */
  value: number;
  /** Day on which it counts: of the decision, expected or made. */
  day: string;
  /** Month in which it counts, `YYYY-MM`: an open deal whose day has passed can close this month at the earliest. */
  month: string;
  forecast: ForecastCategory;
  /** Value × probability of the declared stage; null where the stage has none. */
  weighted: number | null;
  /** Value × probability of the proven stage. */
  provenWeighted: number | null;
}

/** All deals, by account and id. */
export function dealsOf({ opportunities, people, playbook, today }: Workspace): Deal[] {
  const units = new Map(people.people.map(({ id, unit }) => [id, unit ?? null]));
  return [...opportunities.values()]
    .flat()
    .map((opportunity): Deal => {
      const { data } = opportunity;
      const state = data.result?.state ?? 'open';
      const value = data.result?.value ?? data.value;
      const day = data.result?.date ?? data.closing;
      const { declared, proven } = probabilityOf(data, playbook);
      return {
        id: opportunity.id,
        account: opportunity.account,
        opportunity,
        owner: data.owner,
        unit: units.get(data.owner) ?? null,
        product: data.product ?? null,
        pipeline: data.pipeline,
        stage: data.stage,
        state,
        value,
        day,
        month: (state === 'open' && day < today ? today : day).slice(0, 7),
        forecast: data.forecast,
        ...stagesOf(data, playbook),
        probability: declared,
        provenProbability: proven,
        weighted: weightedValue(value, declared),
        provenWeighted: weightedValue(value, proven),
      };
    })
    .sort((a, b) => compare(a.account, b.account) || compare(a.id, b.id));
}

function stagesOf(data: OpportunityData, playbook: Playbook): Pick<Deal, 'provenStage' | 'passedStage' | 'ahead'> {
  const standing = stageStanding(data, playbook);
  if (!standing || standing.declared === null) return { provenStage: null, passedStage: null, ahead: false };
  const { stages, declared, reached } = standing;
  const proven = Math.min(declared, reached);
  return {
    provenStage: stages[proven]?.id ?? null,
    passedStage: stages[proven - 1]?.id ?? null,
    ahead: declared > reached,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Open deals that count: those that somebody forecasts at all. */
export const isCounted = ({ state, forecast }: Deal): boolean => state === 'open' && forecast !== 'omitted';

export const isWon = ({ state }: Deal): boolean => state === 'won';
