import type { Text } from '../text/index.ts';

/** Whole percent of a share, 0 to 1; what is not quite certain is never called certain, nor impossible. */
export function chanceWords(share: number, format: Text['format']): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return `>${format.percent(0.99)}`;
  return percent === 0 && share > 0 ? `<${format.percent(0.01)}` : format.percent(percent / 100);
}
