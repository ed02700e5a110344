import { centsOf } from './amounts.ts';
import { centsInCapitals } from './capitals.ts';

/** An amount that must not be read outside the price volume. */
export interface Secret {
  amount: number;
  /** Title of its line; null for the total. */
  item: string | null;
}

/** An amount found in words: as it stands there, from which letter, and what it gives away. */
export interface Leak {
  form: string;
  index: number;
  secret: Secret;
}

/** Figures with or without separators, what stands before them and the unit behind them. */
const figures =
  /(?:(?<sign>(?:[¥$€£]|RMB|CNY|人民币)\s*)|(?<![\w.,/-]))(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<unit>\s*(?:亿|千万|百万|万|千)?(?:元|圆|RMB|CNY)|\s*(?:亿|千万|百万|万|千))?/g;
/** Letters, digits and signs that make figures part of a name, a date or a number: GB/T 9704-2012, 2026-11-20, 95.5%. */
const goesOn = /^(?:[A-Za-z_]|[-/]\d|\.\d|,\d|\s?[%‰℃°])/;
/** What is counted, not paid. */
const counted = /^\s*(?:[年月日号时分秒页章节条款项次台套个件份人名家户处天吨米寸]|小时|网点|工作日|dpi\b)/i;
const capitals = /[零〇壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟万萬亿億]{2,}[元圆圓][零〇壹贰貳叁叄參肆伍陆陸柒捌玖角分整正]*/g;

const scales: readonly [string, number][] = [
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
];

/**
 * The secrets that a text gives away: 12,345,678.00 · 12345678 · ￥12,345,678 · 1234.5678万元 · in capitals. Amounts in 万 or 亿 count too where they are one of
 * them rounded to four figures or more. Amounts below 1000 or with fewer than four figures are common numbers, and 1900–2100 are years: they count only with a
 * currency beside them.
 */
export function leaksIn(text: string, secrets: readonly Secret[]): Leak[] {
  const plain = halfWidth(text);
  const found = [...plain.matchAll(figures)].flatMap((match) => leakOf(match, plain, text, secrets));
  const inCapitals = [...plain.matchAll(capitals)].flatMap(({ 0: form, index }) => {
    const cents = centsInCapitals(form);
    const secret = secrets.find(({ amount }) => cents !== null && centsOf(amount) === cents);
    return secret === undefined ? [] : [{ form: text.slice(index, index + form.length), index, secret }];
  });
  return [...found, ...inCapitals].sort((a, b) => a.index - b.index);
}

function leakOf(match: RegExpMatchArray, plain: string, text: string, secrets: readonly Secret[]): Leak[] {
  const { sign, digits = '', unit: written = '' } = match.groups ?? {};
  const index = match.index ?? 0;
  const after = plain.slice(index + match[0].length);
  const unit = written.trim();
  const currency = sign !== undefined || /[元圆]|RMB|CNY/.test(unit);
  if (goesOn.test(after) || (unit === '' && !currency && counted.test(after))) return [];
  const scale = scales.find(([word]) => unit.startsWith(word))?.[1] ?? 1;
  const value = Number(digits.replaceAll(',', ''));
  const decimals = digits.split('.')[1]?.length ?? 0;
  const secret = secrets.find(({ amount }) => {
    if (scale === 1) return centsOf(value) === centsOf(amount) && (currency || isTelling(digits, amount));
    const rounded = Number((amount / scale).toFixed(decimals));
    return rounded === value && (centsOf(value * scale) === centsOf(amount) || figuresOf(value) >= 4);
  });
  if (secret === undefined) return [];
  return [{ form: text.slice(index, index + match[0].length).trim(), index, secret }];
}

/** Whether bare figures can hardly be anything but the amount. */
const isTelling = (digits: string, amount: number): boolean =>
  amount >= 1000 && figuresOf(amount) >= 4 && !(/^\d{4}$/.test(digits) && amount >= 1900 && amount <= 2100);

/** How many figures of a number say something: 45 000 has two. */
const figuresOf = (value: number): number =>
  String(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

/** Full-width figures and signs as half-width ones, one for one, so that places stay. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('￥', '¥');
