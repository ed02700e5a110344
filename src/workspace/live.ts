/** What the live site tells beside its pages. Command, content layer and pages load their modules apart and share it through the process. */
export interface Live {
  /** Words for the first error of the files as they are now; null when every page shows what the files say. */
  problem: string | null;
  /** Folder in which prints leave where the pages of books are; null when nothing was told. */
  cacheDir: string | null;
  /** Loads the open pages again. */
  reload(): void;
}

export function live(): Live {
  const all = globalThis as unknown as Record<symbol, Live>;
  const slot = Symbol.for('planbook.live');
  all[slot] ??= { problem: null, cacheDir: null, reload: () => undefined };
  return all[slot] as Live;
}
