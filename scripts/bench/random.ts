export type Random = () => number;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** `count` different items, in the order of the list. */
export function some<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const left = items.map((_, at) => at);
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left.map((at) => items[at] as Item);
}

/** A day of a month of 2026 that every month has. */
export const dayIn = (random: Random, month: number): string =>
  `2026-${String(month).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;

/** What may stand in the slots of a sentence. */
export type Slots = Record<string, () => string>;

export const filled = (template: string, slots: Slots): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => (slots[key] as () => string)());
