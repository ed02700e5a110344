import nzh from 'nzh/cn';
import { centsOf } from './amounts.ts';

/** nzh counts up to 万亿; the schema allows no more than 10¹³. */
const limit = 10n ** 18n;

/**
 * An amount in capitals [正确填写票据和结算凭证的基本规定]: `壹拾万元整`, `叁佰贰拾伍元零肆分`, `柒分`. 整 stands after 元, is left out after 角 and 分. Where
 * the rule leaves it open whether 零 is written after 元 (元 is 0, 角 is not), it is not.
 *
 * @param amount in yuan, at most 10¹⁵; half a cent is rounded up, where nzh cuts off
 */
export function capitalsOf(amount: number): string {
  const cents = centsOf(amount);
  if (cents >= limit) throw new RangeError('an amount beyond what capitals are written for');
  const [whole, rest] = [cents / 100n, cents % 100n];
  // nzh reads a text figure by figure, a number with the errors of its fraction; after `.00` it forgets 整.
  const text = rest === 0n ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
  return nzh.toMoney(text, { outSymbol: false });
}

const figures = new Map([...'零壹贰叁肆伍陆柒捌玖'].map((sign, value) => [sign, value]));
for (const [other, sign] of Object.entries({ 〇: '零', 貳: '贰', 參: '叁', 叄: '叁', 陸: '陆' }))
  figures.set(other, figures.get(sign) as number);
const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const groups: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/**
 * What capitals are worth, in cents, as a person reads them: with or without 零 and 整, 圆 for 元, 人民币 and ¥ before. Null where they are none.
 */
export function centsInCapitals(text: string): bigint | null {
  const words = text.replace(/^[\s（(]*(?:大写)?[）)]?[：:]?\s*(?:人民币|RMB)?[：:]?/, '').replace(/[\s整正]/g, '');
  const match = /^(?:([^元圆圓角分]+)[元圆圓])?(?:零?([^元圆圓角分])角)?(?:零?([^元圆圓角分])分)?$/.exec(words);
  if (!match || words === '') return null;
  const [, yuan, tenth, cent] = match;
  const parts = [yuan === undefined ? 0 : wholeOf(yuan), oneOf(tenth), oneOf(cent)];
  if (parts.includes(null)) return null;
  const [whole, tenths, cents] = parts as [number, number, number];
  return BigInt(whole) * 100n + BigInt(tenths * 10 + cents);
}

const oneOf = (sign: string | undefined): number | null => (sign === undefined ? 0 : (figures.get(sign) ?? null));

/** `壹仟零壹拾万` → 10 100 000; null where a sign is none of them. */
function wholeOf(text: string): number | null {
  let [total, group, figure] = [0, 0, 0];
  for (const sign of text) {
    const value = figures.get(sign);
    if (value !== undefined) figure = value;
    else if (units[sign] !== undefined) {
      // 拾 alone is read as 壹拾.
      group += (figure === 0 && sign === '拾' && group === 0 ? 1 : figure) * units[sign];
      figure = 0;
    } else if (groups[sign] !== undefined) {
      const within = group + figure;
      // 壹万亿: what stands before 亿 is all of it.
      total = groups[sign] === 1e8 ? (total + within) * 1e8 : total + within * 1e4;
      [group, figure] = [0, 0];
    } else return null;
  }
  return total + group + figure;
}
