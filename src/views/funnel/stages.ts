import type { FunnelChart } from '../../charts/chart.ts';
import type { Deal } from '../../domain/funnel/deals.ts';
import { type Funnel, funnelsOf } from '../../domain/funnel/stages.ts';
import type { Sum } from '../../domain/funnel/sums.ts';
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
  chart: FunnelChart;
  caption: string;
  /** Whether the playbook gives any of its stages a probability. */
  isWeighted: boolean;
  rows: StageRow[];
  total: StageRow;
}

export interface StageRow {
  name: string;
  url: string | null;
  /** Empty where the playbook gives none. */
  probability: string;
  count: number;
  value: string;
  /** Empty where no deal there has a probability. */
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
  const percent = (probability: number | null): string =>
    probability === null ? '' : format.percent(probability / 100);
  return {
    id: `pipeline-${pipeline}`,
    title,
    url: link(pipeline),
    caption: words.stagesCaption(title),
    isWeighted: stages.some(({ probability }) => probability !== null),
    chart: {
      kind: 'funnel',
      title: words.stagesTitle(title),
      description: words.stagesDescription(sum.count, format.money(sum.value)),
      stages: stages.map(({ id, probability, sum: one }) => ({
        name: [names.page(id), percent(probability)].filter((part) => part !== '').join(' '),
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
    rows: stages.map(({ id, probability, sum: one }) => ({
      name: names.page(id),
      url: link(id),
      probability: percent(probability),
      ...amounts(one, text),
    })),
    total: { name: words.total, url: null, probability: '', ...amounts(sum, text) },
  };
}

function amounts(sum: Sum, text: Text): Pick<StageRow, 'count' | 'value' | 'weighted' | 'provenWeighted'> {
  const isWeighted = sum.count === 0 || sum.unweighted < sum.count;
  return {
    count: sum.count,
    value: figureOf(sum.value, text),
    weighted: isWeighted ? figureOf(sum.weighted, text) : '',
    provenWeighted: isWeighted ? figureOf(sum.provenWeighted, text) : '',
  };
}
