import type { Settings } from '../../settings.ts';
import { newestCompleteYear, type YearOfSpend } from './spend.ts';

/** Status by share of wallet and level by buying power [KAD A2]. */
export const statuses = ['R', 'D', 'A', 'P'] as const;
export const levels = [0, 1, 2, 3] as const;
export type Status = (typeof statuses)[number];
export type Level = (typeof levels)[number];
export type Box = `${Status}${Level}`;

/** The box of an account with the figures that put it there. */
export interface Radp {
  box: Box;
  status: Status;
  level: Level;
  year: number;
  buyingPower: number;
  ourSales: number;
  /** 0–1. */
  share: number;
}

/** Why an account has no box. */
export type NoBox =
  | 'no-spend'
  | 'no-complete-year'
  | 'buying-power-unknown'
  | 'buying-power-zero'
  | 'spend-exceeds-buying-power';

export const statusOf = (share: number, radp: Settings['radp']): Status =>
  share >= radp.retainable ? 'R' : share >= radp.developable ? 'D' : share > 0 ? 'A' : 'P';

export const levelOf = (buyingPower: number, radp: Settings['radp']): Level =>
  radp.levels.filter((from) => buyingPower >= from).length as Level;

/** The RADP box from the newest complete year, or the reason why there is none; never NaN. */
export function radpOf(years: readonly YearOfSpend[], today: string, settings: Settings): Radp | NoBox {
  if (years.length === 0) return 'no-spend';
  const newest = newestCompleteYear(years, today);
  if (newest === null) return 'no-complete-year';
  const { year, buyingPower, ourSales, share } = newest;
  if (buyingPower === null) return 'buying-power-unknown';
  if (buyingPower === 0) return 'buying-power-zero';
  if (share === null) return 'spend-exceeds-buying-power';
  const status = statusOf(share, settings.radp);
  const level = levelOf(buyingPower, settings.radp);
  return { box: `${status}${level}`, status, level, year, buyingPower, ourSales, share };
}
