import { widthOf } from '../../src/diagrams/label.ts';
import type { CliText } from '../../src/text/index.ts';
import {
  type BookFigures,
  type Build,
  type BuildKind,
  bookTargets,
  type Figures,
  type SchedulerFigures,
  schedulerTargets,
  type Target,
  type TargetId,
  targetsOf,
} from './figures.ts';

/** The figures as a table: ours, plain, ratio, plain with the processor for Chinese, ratio, target, met (against each of the two). */
export function benchTable(figures: Figures, { bench, steps }: CliText): string {
  const { ours, plain, chinese, charts, diagrams, sheets } = figures;
  const targets = new Map(targetsOf(figures).map((target) => [target.id, target]));
  const judged = (id: TargetId, sign = '≤'): string[] => {
    const { limit, met, chinese: other } = targets.get(id) as Target;
    const verdicts = [met, ...(other ? [other.met] : [])];
    return [`${sign} ${limit}`, verdicts.map((one) => (one ? bench.yes : bench.no)).join(' / ')];
  };
  const seconds = (value: number): string => steps.seconds(value.toFixed(1));
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  const versus = (of: (build: Build) => number, words: (value: number) => string, kind: BuildKind): string[] => {
    const own = of(ours[kind]);
    const usual = of(plain[kind]);
    const other = kind === 'warm' ? null : of(chinese[kind]);
    const against = other === null ? ['', ''] : [words(other), ratio(own, other)];
    return [words(own), words(usual), ratio(own, usual), ...against];
  };
  const time = (kind: BuildKind): string[] => [bench.builds[kind], ...versus((build) => build.seconds, seconds, kind)];
  const alone = (name: string, value: string): string[] => [name, value, '', '', '', ''];
  const rows = [
    bench.columns,
    [...time('cold'), ...judged('cold')],
    time('warm'),
    [...time('edit'), ...judged('edit')],
    [bench.memory, ...versus((build) => build.memory, megabytes, 'cold'), ...judged('memory')],
    [bench.pages, ...[ours, plain].map(({ cold }) => String(cold.pages)), '', String(chinese.cold.pages)],
    alone(bench.search, seconds(figures.search)),
    [
      ...alone(bench.chart(charts.drawn, charts.oneCore), bench.milliseconds(charts.milliseconds.toFixed(0))),
      ...judged('chart'),
    ],
    alone(bench.diagrams(diagrams.drawn), bench.perSecond((diagrams.drawn / diagrams.seconds).toFixed(1))),
    alone(bench.cached, bench.perSecond(diagrams.cachedPerSecond.toFixed(0))),
    [...alone(bench.sheets(sheets.printed), bench.perSecond(sheets.perSecond.toFixed(1))), ...judged('sheets', '≥')],
    ...schedulerRows(figures.scheduler, { bench, steps }).map(([name = '', ...rest]) => [
      ...alone(name, rest[0] ?? ''),
      ...rest.slice(1),
    ]),
  ];
  const lines = aligned(rows);
  return [bench.setting(figures.accounts, figures.node, figures.cores), '', ...lines, '', bench.note].join('\n');
}

/** The figures of the scheduler alone: what was measured, seconds, target, met. */
export const schedulerTable = (figures: SchedulerFigures, text: CliText): string =>
  aligned(schedulerRows(figures, text)).join('\n');

function schedulerRows(figures: SchedulerFigures, { bench, steps }: Pick<CliText, 'bench' | 'steps'>): string[][] {
  const { large, small } = figures;
  const names = [bench.schedule(large.tasks, large.links), bench.simulation(small.runs, small.tasks)];
  return schedulerTargets(figures).map(({ value, limit, met }, at) => [
    names[at] as string,
    steps.seconds(value.toFixed(2)),
    `< ${limit}`,
    met ? bench.yes : bench.no,
  ]);
}

/** The figures of bid books alone: what was measured, the figure, target, met. */
export function booksTable(figures: BookFigures, { bench, steps }: CliText): string {
  const { pages, headings, phases, cached, several } = figures;
  const [speed, memory] = bookTargets(figures).map(({ value, limit, met, id }) =>
    id === 'books'
      ? [bench.perSecond(value.toFixed(0)), `≥ ${limit}`, met ? bench.yes : bench.no]
      : [`${value.toFixed(0)} MB`, `< ${limit}`, met ? bench.yes : bench.no],
  );
  const seconds = (value: number): string => steps.seconds(value.toFixed(2));
  return aligned([
    [bench.book(pages, headings), ...(speed ?? [])],
    ...(['measure', 'print', 'finish'] as const).map((phase) => [bench.bookPhases[phase], seconds(phases[phase])]),
    ...(memory ? [[bench.bookMemory, ...memory]] : []),
    [bench.bookCached, seconds(cached)],
    ...several.map(({ concurrency, perSecond }) => [
      bench.bookAtOnce(concurrency),
      bench.perSecond(perSecond.toFixed(0)),
    ]),
  ]).join('\n');
}

/** Rows as lines, with columns of one width; the first on the left. */
function aligned(rows: readonly string[][]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
      .join('  ')
      .trimEnd(),
  );
}

const megabytes = (value: number): string => `${Math.round(value / 2 ** 20)} MB`;

const pad = (cell: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(width - widthOf(cell));
  return right ? blanks + cell : cell + blanks;
};
