import { type DependencyKind, dependencyPattern } from '../../schemas/task.ts';

/** What a task depends on; `lag` in working days, negative for a lead. */
export interface Dependency {
  on: string;
  kind: DependencyKind;
  lag: number;
}

/** Reads `a`, `a SS`, `a FF+2d`, `a SF-1d`; the schema has refused everything else. */
export function dependencyOf(written: string): Dependency {
  const [, on = '', kind = 'FS', sign, days = '0'] = dependencyPattern.exec(written) ?? [];
  return { on, kind: kind as DependencyKind, lag: sign === '-' ? -Number(days) : Number(days) };
}

/** The short way of writing it: `a`, `a SS`, `a FF+2d`. */
export function writtenDependency({ on, kind, lag }: Dependency): string {
  if (lag === 0) return kind === 'FS' ? on : `${on} ${kind}`;
  return `${on} ${kind}${lag < 0 ? '-' : '+'}${Math.abs(lag)}d`;
}
