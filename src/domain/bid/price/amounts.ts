import type { Price } from '../../../schemas/bid/price.ts';

/** Amounts to the cent, without the errors of binary fractions: products are made of the decimals as they are written. */

/** A number as whole digits and decimal places: `12.5` → 125, 1. */
function decimal(value: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The amount in cents, half a cent rounded up. */
export const centsOf = (value: number): bigint => productInCents(value, 1);

/** `quantity` × `unitPrice` in cents, half a cent rounded up. Neither is negative. */
export function productInCents(quantity: number, unitPrice: number): bigint {
  const [one, other] = [decimal(quantity), decimal(unitPrice)];
  const digits = one.digits * other.digits;
  const places = one.places + other.places;
  if (places <= 2) return digits * 10n ** BigInt(2 - places);
  const divisor = 10n ** BigInt(places - 2);
  return (digits + divisor / 2n) / divisor;
}

/** Cents as an amount. */
export const amountOf = (cents: bigint): number => Number(cents) / 100;

/** Total of a line of the price table, computed. */
export const lineTotal = ({ quantity, unitPrice }: Price['items'][number]): number =>
  amountOf(productInCents(quantity, unitPrice));

/** Our price: the sum of the lines, each rounded to the cent; without lines the total as it is written; null where there is neither. */
export function priceTotal({ items, total }: Pick<Price, 'items' | 'total'>): number | null {
  if (items.length === 0) return total ?? null;
  return amountOf(items.reduce((sum, { quantity, unitPrice }) => sum + productInCents(quantity, unitPrice), 0n));
}
