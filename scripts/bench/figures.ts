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

/** `cold`: no caches but the diagrams; `warm`: nothing changed; `edit`: one plan's text changed. */
export const buildKinds = ['cold', 'warm', 'edit'] as const;
export type BuildKind = (typeof buildKinds)[number];

export interface Build {
  seconds: number;
  /** Peak of the process. */
  memory: number;
  pages: number;
}

export type TargetId = 'cold' | 'memory' | 'edit' | 'chart' | 'sheets' | 'schedule' | 'simulation';

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
