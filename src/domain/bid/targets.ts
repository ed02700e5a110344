import type { Book } from './book.ts';

/** Where in the books something stands. */
export interface Spot {
  /** Id of the volume. */
  volume: string;
  /** Id in the book. */
  anchor: string;
  chapter: string;
  /** Number of the chapter or heading, null where it has none. */
  number: string | null;
  title: string;
}

/**
 * Finds what an author names by `chapter`, `chapter#heading`, `chapter/attachment` or the id of an item of the library (at its first place); null
 * where it is in none of the books.
 */
export function spotOf(_target: string, _books: readonly Book[]): Spot | null {
  return null;
}

/** All targets that exist, for the nearest match of one that does not. */
export function knownTargets(_books: readonly Book[]): string[] {
  return [];
}
