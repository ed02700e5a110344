import type { Text } from '../../text/index.ts';

/** The figures of a scale from 0 to at least `most`, in three to five round steps, as money. */
export function scaleOf(most: number, { format }: Text): { value: number; name: string }[] {
  const rough = Math.max(most, 1) / 5;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * size >= rough) ?? 10) * size;
  const steps = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: steps + 1 }, (_, n) => ({ value: n * step, name: format.money(n * step) }));
}

/** A figure in the tables: whole units of the currency. */
export const figureOf = (amount: number, { format }: Text): string => format.number(Math.round(amount));
