/** What one run measured. Times in seconds unless their name says otherwise, memory in bytes. */
export interface Figures {
  accounts: number;
  node: string;
  cores: number;
  /** Plain Astro as it comes. */
  plain: Record<BuildKind, Build>;
  /** Plain Astro with the Markdown processor that Chinese text needs; see plain.ts. */
  chinese: Record<'cold' | 'edit', Build>;
  ours: Record<BuildKind, Build & { check: number }>;
  /** The search index of our site; not part of its builds. */
  search: number;
  charts: {
    drawn: number;
    /** Whether Node and browser were kept on one core. */
    oneCore: boolean;
    milliseconds: number;
  };
  /** All different diagrams of our pages, drawn before the builds on two pages at once. */
  diagrams: { drawn: number; seconds: number; cachedPerSecond: number };
  sheets: { printed: number; perSecond: number };
  scheduler: SchedulerFigures;
}

/** The scheduler on one core where that can be had: a large network once, a small one in many simulation runs. */
export interface SchedulerFigures {
  large: { tasks: number; links: number };
  /** Seconds. */
  schedule: number;
  small: { tasks: number; links: number; runs: number };
  /** Seconds. */
  simulation: number;
}

/** Bid books: a volume of about 300 pages on its own, and three that name each other's pages. */
export interface BookFigures {
  pages: number;
  headings: number;
  /** From the built page to the finished PDF, all prints of it counted. */
  perSecond: number;
  /** Seconds, by part: measure, print, finish. */
  phases: Record<'measure' | 'print' | 'finish', number>;
  /** Bytes of browser and Node together; null where it can't be told. */
  memory: number | null;
  /** Seconds for the same again. */
  cached: number;
  several: { concurrency: number; perSecond: number }[];
}

/** `cold`: no caches but the diagrams; `warm`: nothing changed; `edit`: one plan's text changed. */
export const buildKinds = ['cold', 'warm', 'edit'] as const;
export type BuildKind = (typeof buildKinds)[number];

export interface Build {
  seconds: number;
  /** Peak of the process. */
  memory: number;
  pages: number;
}

export type TargetId =
  | 'cold'
  | 'memory'
  | 'edit'
  | 'chart'
  | 'sheets'
  | 'schedule'
  | 'simulation'
  | 'books'
  | 'book-memory';

export interface Target {
  id: TargetId;
  value: number;
  limit: number;
  met: boolean;
  /** The same against plain Astro with the processor for Chinese. */
  chinese?: { value: number; met: boolean };
}

/** The figures that have a target, with it; ratios are ours to plain. Targets are set for 1,000 accounts. */
export function targetsOf({ ours, plain, chinese, charts, sheets, scheduler }: Figures): Target[] {
  const ratio = (id: TargetId, of: (build: Build) => number, kind: 'cold' | 'edit', limit: number): Target => {
    const value = of(ours[kind]) / of(plain[kind]);
    const other = of(ours[kind]) / of(chinese[kind]);
    return { id, value, limit, met: value <= limit, chinese: { value: other, met: other <= limit } };
  };
  return [
    ratio('cold', ({ seconds }) => seconds, 'cold', 0.7),
    ratio('memory', ({ memory }) => memory, 'cold', 0.6),
    ratio('edit', ({ seconds }) => seconds, 'edit', 0.25),
    { id: 'chart', value: charts.milliseconds, limit: 80, met: charts.milliseconds <= 80 },
    { id: 'sheets', value: sheets.perSecond, limit: 6, met: sheets.perSecond >= 6 },
    ...schedulerTargets(scheduler),
  ];
}

/** The figures of the scheduler, in seconds. */
export const schedulerTargets = ({ schedule, simulation }: SchedulerFigures): Target[] => [
  { id: 'schedule', value: schedule, limit: 1, met: schedule < 1 },
  { id: 'simulation', value: simulation, limit: 1, met: simulation < 1 },
];

/** The figures of bid books: pages per second, and memory in MB. */
export const bookTargets = ({ perSecond, memory }: BookFigures): Target[] => [
  { id: 'books', value: perSecond, limit: 60, met: perSecond >= 60 },
  ...(memory === null
    ? []
    : [{ id: 'book-memory' as const, value: memory / 2 ** 20, limit: 600, met: memory / 2 ** 20 < 600 }]),
];
