import { type Finding, type FlagSeverity, finding, type RedFlagId, redFlagIds } from '../../problem.ts';
import type { Account } from '../../schemas/account.ts';
import type { Silence } from '../../schemas/flag.ts';
import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import { personLabel } from '../people/relations.ts';
import type { Plan, Workspace } from '../plan.ts';
import { isWorked } from '../relationship/worked.ts';
import { coachLeft } from './coach-left.ts';
import { coachWeak } from './coach-weak.ts';
import { contactOutdated } from './contact-outdated.ts';
import { crisisOpen } from './crisis-open.ts';
import { deciderNotContacted } from './decider-not-contacted.ts';
import { deciderOpposes } from './decider-opposes.ts';
import { economicBuyerClosed } from './economic-buyer-closed.ts';
import { influenceNotContacted } from './influence-not-contacted.ts';
import { informationMissing } from './information-missing.ts';
import { lowRating } from './low-rating.ts';
import { noCoach } from './no-coach.ts';
import { noDecider } from './no-decider.ts';
import { noEconomicBuyer } from './no-economic-buyer.ts';
import { noOpponentRecorded } from './no-opponent-recorded.ts';
import { noWinResults } from './no-win-results.ts';
import { reorganisation } from './reorganisation.ts';
import { type LooksAt, type RedFlagRule, situationOf } from './rule.ts';
import { severalEconomicBuyers } from './several-economic-buyers.ts';
import { singleThread } from './single-thread.ts';
import { supportersOutweighed } from './supporters-outweighed.ts';
import { unanalysedPerson } from './unanalysed-person.ts';
import { writtenRedFlag } from './written-red-flag.ts';

export type { LooksAt };

/** All red-flag rules [SSM B6] by id. A rule without a file does not compile. */
export const redFlagRules: Record<RedFlagId, RedFlagRule> = {
  'crisis-open': crisisOpen,
  'decider-opposes': deciderOpposes,
  'supporters-outweighed': supportersOutweighed,
  'low-rating': lowRating,
  'economic-buyer-closed': economicBuyerClosed,
  'no-economic-buyer': noEconomicBuyer,
  'no-decider': noDecider,
  'coach-left': coachLeft,
  'no-coach': noCoach,
  'coach-weak': coachWeak,
  'decider-not-contacted': deciderNotContacted,
  'influence-not-contacted': influenceNotContacted,
  'single-thread': singleThread,
  reorganisation,
  'several-economic-buyers': severalEconomicBuyers,
  'no-win-results': noWinResults,
  'information-missing': informationMissing,
  'written-red-flag': writtenRedFlag,
  'contact-outdated': contactOutdated,
  'no-opponent-recorded': noOpponentRecorded,
  'unanalysed-person': unanalysedPerson,
};

const isRedFlag = (id: string): id is RedFlagId => id in redFlagRules;

/** The rule that a finding comes from; null for findings of other rules. */
export const ruleOf = (id: Finding['id']): RedFlagRule | null => (isRedFlag(id) ? redFlagRules[id] : null);

/** How urgent a rule is in this company. */
export const flagSeverityOf = (id: RedFlagId, settings: Settings): FlagSeverity =>
  settings.redFlags[id] ?? redFlagRules[id].severity;

/** Whether a rule is looked at in a plan: not one that is off, and rules on people and team only where we work on the relation. */
const holds = (id: RedFlagId, plan: Plan, settings: Settings): boolean =>
  flagSeverityOf(id, settings) !== 'off' && (!aboutPeople.includes(redFlagRules[id].looksAt) || isWorked(plan));

const aboutPeople: readonly LooksAt[] = ['people', 'team'];

/** Id of the stakeholder whom a red flag is about; null for one about the deal. */
export function personOfFlag({ at }: Finding, { stakeholders, flags }: Account): string | null {
  if (!('path' in at)) return null;
  const [list, index] = at.path;
  if (typeof index !== 'number') return null;
  if (list === 'stakeholders') return stakeholders[index]?.id ?? null;
  return list === 'flags' ? (flags[index]?.stakeholder ?? null) : null;
}

export interface RedFlags {
  /** Dangers that nobody has silenced, in the order of the rules. */
  open: Finding[];
  /** The silences in force, in the order of the plan, each with what it keeps silent. */
  silenced: { silence: Silence; index: number; kept: Finding[] }[];
}

/**
 * The red flags of a plan. A rule that the settings turn off finds nothing; a silence keeps a rule quiet for one person or the whole plan up to and
 * including its last day. The order of the people does not matter.
 */
export function redFlagsOf(plan: Plan, workspace: Workspace): RedFlags {
  const { settings, today } = workspace;
  const situation = situationOf(plan, workspace);
  const found = redFlagIds.flatMap((id) => (holds(id, plan, settings) ? redFlagRules[id].find(situation) : []));
  const silenced = plan.data.silenced.flatMap((silence, index) =>
    silence.until < today ? [] : [{ silence, index, kept: found.filter((one) => covers(silence, one, plan.data)) }],
  );
  const kept = new Set(silenced.flatMap((one) => one.kept));
  return { open: found.filter((one) => !kept.has(one)), silenced };
}

const covers = ({ rule, stakeholder }: Silence, found: Finding, data: Account): boolean =>
  found.id === rule && (stakeholder === undefined || personOfFlag(found, data) === stakeholder);

/** Red flags that are not silenced, silences that are over or go on for too long, and silences that keep nothing silent. */
export function checkRedFlags(plan: Plan, workspace: Workspace): Finding[] {
  const { open, silenced } = redFlagsOf(plan, workspace);
  const { data, file } = plan;
  const personOf = ({ stakeholder }: Silence): string | null => {
    const person = data.stakeholders.find(({ id }) => id === stakeholder);
    return person ? personLabel(person) : null;
  };
  return [
    ...open,
    ...data.silenced.flatMap((silence, index) =>
      silence.until < workspace.today
        ? [
            finding(
              'silence-expired',
              file,
              { path: ['silenced', index, 'until'] },
              { rule: silence.rule, whom: personOf(silence), until: silence.until, reason: silence.reason },
            ),
          ]
        : [],
    ),
    ...silenced.flatMap(({ silence, index }) => {
      const days = daysBetween(workspace.today, silence.until);
      const limit = workspace.settings.review.silenceDays;
      return days > limit
        ? [
            finding(
              'silence-too-long',
              file,
              { path: ['silenced', index, 'until'] },
              { rule: silence.rule, whom: personOf(silence), until: silence.until, days, limit },
            ),
          ]
        : [];
    }),
    ...silenced.flatMap(({ silence, index, kept }) =>
      // A rule that is off may be turned on again, and a lost account be won back: what silences it here is not wrong.
      kept.length === 0 && holds(silence.rule, plan, workspace.settings) && knows(silence, data)
        ? [
            finding(
              'silence-unmatched',
              file,
              { path: ['silenced', index, 'rule'] },
              { rule: silence.rule, whom: personOf(silence) },
            ),
          ]
        : [],
    ),
  ];
}

/** Of a person whom the plan does not have, the reference is the error. */
const knows = ({ stakeholder }: Silence, { stakeholders }: Account): boolean =>
  stakeholder === undefined || stakeholders.some(({ id }) => id === stakeholder);
