/** What one run measured. Times in seconds unless their name says otherwise, memory in bytes. */
export interface Figures {
  accounts: number;
  node: string;
  cores: number;
  plain: Record<BuildKind, Build>;
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

export type TargetId = 'cold' | 'memory' | 'edit' | 'chart' | 'sheets';

export interface Target {
  id: TargetId;
  value: number;
  limit: number;
  met: boolean;
}

/** The figures that have a target, with it; ratios are ours to plain. Targets are set for 1,000 accounts. */
export function targetsOf({ ours, plain, charts, sheets }: Figures): Target[] {
  const most = (id: TargetId, value: number, limit: number): Target => ({ id, value, limit, met: value <= limit });
  return [
    most('cold', ours.cold.seconds / plain.cold.seconds, 0.7),
    most('memory', ours.cold.memory / plain.cold.memory, 0.6),
    most('edit', ours.edit.seconds / plain.edit.seconds, 0.25),
    most('chart', charts.milliseconds, 80),
    { id: 'sheets', value: sheets.perSecond, limit: 6, met: sheets.perSecond >= 6 },
  ];
}
