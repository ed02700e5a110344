/** A part of the plan that nobody has written: shown in one quiet line at the end of its section instead of an empty table. */
export interface Gap {
  /** What it is, in the reader's words. */
  label: string;
  /** The key of the frontmatter under which its author writes it. */
  key: string;
}

/** The parts that are empty, of `[empty, key, label]`. */
export const gapsOf = (parts: readonly [empty: boolean, key: string, label: string][]): Gap[] =>
  parts.filter(([empty]) => empty).map(([, key, label]) => ({ key, label }));
