import type { FunnelChart } from '../../charts/chart.ts';
import type { Deal } from '../../domain/funnel/deals.ts';
import { type Funnel, funnelsOf } from '../../domain/funnel/stages.ts';
import { isUnweighted, type Sum } from '../../domain/funnel/sums.ts';
import type { Text } from '../../text/index.ts';
import type { Site } from '../site.ts';
import { playbookPath, urlOf } from '../url.ts';
import type { Names } from './names.ts';
import { figureOf } from './scale.ts';

/** One pipeline: how many deals stand at each stage, and what they are worth. */
export interface FunnelStagesView {
  id: string;
  title: string;
  /** The pipeline's page in the playbook; null where it has none. */
  url: string | null;
  /** Null where all deals stand at one stage. */
  chart: FunnelChart | null;
  caption: string;
  /** Whether the playbook gives any of its stages a probability. */
  isWeighted: boolean;
  rows: StageRow[];
  /** Null where a row says the same. */
  total: StageRow | null;
}

export interface StageRow {
  /** Of several stages without deals in a row the first and the last. */
  name: string;
  url: string | null;
  /** A word where the playbook gives none; empty for several stages. */
  probability: string;
  count: number;
  value: string;
  /** A word where no deal there has a probability. */
  weighted: string;
  provenWeighted: string;
}

export const buildStages = (deals: readonly Deal[], site: Site, names: Names, text: Text): FunnelStagesView[] =>
  funnelsOf(deals, site.workspace.playbook).map((funnel) => stagesView(funnel, site, names, text));

function stagesView(funnel: Funnel, site: Site, names: Names, text: Text): FunnelStagesView {
  const { format, ui } = text;
  const words = ui.funnel;
  const { pipeline, stages, sum } = funnel;
  const title = names.page(pipeline);
  const { byId } = site.workspace.playbook;
  const link = (id: string): string | null => (byId.has(id) ? urlOf(text.locale, playbookPath(id)) : null);
  const isSpread = stages.filter((stage) => stage.sum.count > 0).length > 1;
  const isWeighted = stages.some(({ probability }) => probability !== null);
  const percent = (probability: number | null): string =>
    probability === null ? words.unknown : format.percent(probability / 100);
  const lines = folded(stages).map((run): { name: string; first: Stage; several: boolean } => {
    const [first, last] = [run[0] as Stage, run.at(-1) as Stage];
    const several = run.length > 1;
    return {
      first,
      several,
      name: several ? words.stagesWithout(names.page(first.id), names.page(last.id), run.length) : names.page(first.id),
    };
  });
  return {
    id: `pipeline-${pipeline}`,
    title,
    url: link(pipeline),
    caption: words.stagesCaption(title),
    isWeighted,
    chart: !isSpread
      ? null
      : {
          kind: 'funnel',
          title: words.stagesTitle(title),
          description: words.stagesDescription(sum.count, format.money(sum.value)),
          stages: lines.map(({ name, several, first: { probability, sum: one } }) => ({
            name: several || probability === null ? name : `${name} ${percent(probability)}`,
            value: one.value,
            weighted: one.weighted,
            figure:
              one.count === 0
                ? words.stageEmpty
                : words.stageFigure(
                    one.count,
                    format.money(one.value),
                    probability === null ? null : format.money(Math.round(one.weighted)),
                  ),
          })),
        },
    rows: lines.map(({ name, several, first }) => ({
      name,
      url: several ? null : link(first.id),
      probability: several ? '' : percent(first.probability),
      ...amounts(first.sum, text),
    })),
    total: !isSpread ? null : { name: words.total, url: null, probability: '', ...amounts(sum, text) },
  };
}

type Stage = Funnel['stages'][number];

/** Stages without deals that follow each other are one run: nine empty rows would hide the one that is not. */
function folded(stages: readonly Stage[]): Stage[][] {
  const runs: Stage[][] = [];
  for (const stage of stages) {
    const last = runs.at(-1);
    if (stage.sum.count === 0 && last?.[0]?.sum.count === 0) last.push(stage);
    else runs.push([stage]);
  }
  return runs;
}

function amounts(sum: Sum, text: Text): Pick<StageRow, 'count' | 'value' | 'weighted' | 'provenWeighted'> {
  const isWeighted = !isUnweighted(sum);
  return {
    count: sum.count,
    value: figureOf(sum.value, text),
    weighted: isWeighted ? figureOf(sum.weighted, text) : text.ui.funnel.unknown,
    provenWeighted: isWeighted ? figureOf(sum.provenWeighted, text) : text.ui.funnel.unknown,
  };
}
