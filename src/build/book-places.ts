import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Placed, PlacedBook } from '../render/book-numbers.ts';

/** Where the last finished volumes of a bid have their headings, by `bid/volume`. */
export type Places = Record<string, PlacedBook>;

export const placesFile = (cacheDir: string, bid: string): string => join(cacheDir, 'books', 'places', `${bid}.json`);

/** Of a bid that was never printed: nothing. */
export function readPlaces(cacheDir: string, bid: string): Places {
  try {
    return JSON.parse(readFileSync(placesFile(cacheDir, bid), 'utf8')) as Places;
  } catch {
    return {};
  }
}

/** The volumes as they were printed last; each bid is read when it is first asked for. */
export function lastPlaces(cacheDir: string): Placed {
  const bids = new Map<string, Places>();
  return (name) => {
    const bid = name.slice(0, name.indexOf('/'));
    const places = bids.get(bid) ?? readPlaces(cacheDir, bid);
    bids.set(bid, places);
    return places[name] ?? null;
  };
}
