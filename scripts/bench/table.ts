import { widthOf } from '../../src/diagrams/label.ts';
import type { CliText } from '../../src/text/index.ts';
import { type BuildKind, buildKinds, type Figures, type TargetId, targetsOf } from './figures.ts';

/** The figures as a table: ours, plain, ratio, target, met. */
export function benchTable(figures: Figures, { bench, steps }: CliText): string {
  const { ours, plain, charts, diagrams, sheets } = figures;
  const targets = new Map(targetsOf(figures).map((target) => [target.id, target]));
  const judged = (id: TargetId, sign: string): string[] => {
    const target = targets.get(id);
    return target ? [`${sign} ${target.limit}`, target.met ? bench.yes : bench.no] : [];
  };
  const seconds = (value: number): string => steps.seconds(value.toFixed(1));
  const megabytes = (value: number): string => `${Math.round(value / 2 ** 20)} MB`;
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  const buildRow = (kind: BuildKind): string[] => [
    bench.builds[kind],
    seconds(ours[kind].seconds),
    seconds(plain[kind].seconds),
    ratio(ours[kind].seconds, plain[kind].seconds),
    ...(kind === 'warm' ? [] : judged(kind, '≤')),
  ];
  const rows = [
    bench.columns,
    ...buildKinds.map(buildRow),
    [
      bench.memory,
      megabytes(ours.cold.memory),
      megabytes(plain.cold.memory),
      ratio(ours.cold.memory, plain.cold.memory),
      ...judged('memory', '≤'),
    ],
    [bench.pages, String(ours.cold.pages), String(plain.cold.pages)],
    [bench.search, seconds(figures.search)],
    [
      bench.chart(charts.drawn, charts.oneCore),
      bench.milliseconds(charts.milliseconds.toFixed(0)),
      '',
      '',
      ...judged('chart', '≤'),
    ],
    [bench.diagrams(diagrams.drawn), bench.perSecond((diagrams.drawn / diagrams.seconds).toFixed(1))],
    [bench.cached, bench.perSecond(diagrams.cachedPerSecond.toFixed(0))],
    [bench.sheets(sheets.printed), bench.perSecond(sheets.perSecond.toFixed(1)), '', '', ...judged('sheets', '≥')],
  ];
  const widths = bench.columns.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
      .join('  ')
      .trimEnd(),
  );
  return [bench.setting(figures.accounts, figures.node, figures.cores), '', ...lines].join('\n');
}

const pad = (cell: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(width - widthOf(cell));
  return right ? blanks + cell : cell + blanks;
};
