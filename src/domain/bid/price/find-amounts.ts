import { type Plain, plainText } from '../wording/plain-text.ts';
import { amountOf, centsOf } from './amounts.ts';
import { centsInCapitals } from './capitals.ts';

/** An amount that must not be read. */
export interface Secret {
  amount: number;
  /** Title of its line; null for the total. */
  item: string | null;
}

/** An amount found in words: as it stands there, from which letter, and what it gives away. */
export interface Leak<Of extends Secret = Secret> {
  form: string;
  index: number;
  secret: Of;
}

/** An amount as it is written. */
interface Written {
  from: number;
  to: number;
  value: number;
  /** What its figures are counted in: 10⁴ for 万. */
  scale: number;
  decimals: number;
  /** `beside`: a sign or unit of money; `said`: a word such as 单价 before it; null: neither. */
  money: 'beside' | 'said' | null;
  /** Whether its bare figures are four digits, as those of a year. */
  yearly: boolean;
}

/** Figures: grouped by commas, spaces or, in two groups at least, points; or without separators. */
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+(?:\.\d+)?`;
const sign = String.raw`(?:[¥$€£]|RMB|CNY|人民币)\s*`;
const free = String.raw`(?<![\w.,/-])`;
const money = '元|圆|圓|块|RMB|CNY|人民币';
const scaled = '亿|千万|百万|万|千|(?:billion|million|thousand)\\b';
/** What stands before figures and the unit behind them. */
const figures = new RegExp(
  `(?:(?<sign>${sign})|${free})(?<digits>${digits})(?<unit>\\s*(?:${scaled})?\\s*(?:${money})|\\s*(?:${scaled}))?`,
  'g',
);
/** 1亿8240万元, 18240万5000元. */
const mixed = new RegExp(
  `(?:(?<sign>${sign})|${free})(?:(?<yi>[\\d,]+) ?亿 ?[零又]?)?(?:(?<wan>[\\d,]+(?:\\.\\d+)?) ?万 ?[零又]?)?(?<rest>\\d{1,4}(?:\\.\\d+)?(?= ?(?:${money})))? ?(?<unit>${money})?`,
  'g',
);
/** 壹亿捌仟贰佰肆拾万元整; 一亿八千二百四十万元. */
const inWords =
  /[零〇壹贰貳叁叄參肆伍陆陸柒捌玖拾佰仟一二两三四五六七八九十百千万亿]{2,}(?:[元圆圓块][零〇壹贰貳叁叄參肆伍陆陸柒捌玖一二三四五六七八九角分整正]*)?/g;
/** Common figures as capitals. */
const capitalOf = new Map(
  [...'一二两三四五六七八九十百千块'].map((one, at) => [one, [...'壹贰贰叁肆伍陆柒捌玖拾佰仟元'][at] ?? one]),
);

/** Letters, digits and signs that make figures part of a name, a date or a number: GB/T 9704-2012, 2026-11-20, 95.5%. */
const goesOn = /^(?:[A-Za-z_]|[-/]\d|\.\d|,\d|\s?[%‰℃°])/;
/** What is counted, not paid. */
const counted =
  /^\s*(?:[年月日号时分秒页章节条款项次台套个件份人名家户处天吨米寸毫厘克瓦伏赫兆字级层倍路核块点]|小时|网点|工作日|(?:dpi|mm|cm|kg|GB|MB|TB|Hz|W|V)\b)/i;
/** A word that makes the figures behind it a price. */
const said =
  /(?:单价|总价|报价|售价|价格|价款|合价|合同价|投标价|金额|每(?:[台套个件只块张人次]|台套)|(?:unit |total )?price|amount)(?:分别|合计)?[为是约:(]{0,2}\s?$/i;

const scales: readonly [string, number][] = [
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
];

/**
 * The secrets that a text gives away: 12,345,678.00 · 12 345 678 · 12.345.678 · ￥12345678 · 1234.5678万元 · 1亿2345万元 · in capitals or Chinese figures; signs
 * without width in between hide nothing. Amounts in 万 or 亿 count too where they are one of them rounded to four figures or more, the total with 元 from three.
 * Amounts below 1000 or with fewer than four figures are common numbers, and 1900–2100 are years: they count only with money beside them, or said before them.
 */
export function leaksIn<Of extends Secret>(text: string, secrets: readonly Of[]): Leak<Of>[] {
  if (secrets.length === 0) return [];
  const plain = plainText(text);
  const found = [...compound(plain.text), ...numeric(plain.text), ...spelt(plain.text)].flatMap(
    (written): Leak<Of>[] => {
      const secret = secrets.find((one) => gives(written, one));
      return secret === undefined ? [] : [{ ...inText(written, plain, text), secret }];
    },
  );
  // What is part of a longer form is that one.
  return found
    .filter((one) => !found.some((other) => other !== one && within(one, other)))
    .sort((a, b) => a.index - b.index);
}

const within = (one: Leak, other: Leak): boolean =>
  other.form.length > one.form.length &&
  other.index <= one.index &&
  one.index + one.form.length <= other.index + other.form.length;

function inText({ from, to }: Written, { indexOf }: Plain, text: string): { form: string; index: number } {
  const index = indexOf[from] ?? 0;
  return { form: text.slice(index, (indexOf[to - 1] ?? index) + 1).trim(), index };
}

function gives({ value, scale, decimals, money, yearly }: Written, { amount, item }: Secret): boolean {
  const exact = centsOf(value * scale) === centsOf(amount);
  if (scale === 1) {
    if (!exact) return false;
    return (
      money === 'beside' || (money === 'said' && amount >= 10) || (isTelling(amount) && !(yearly && isYear(amount)))
    );
  }
  if (exact) return true;
  const least = item === null && money === 'beside' && scale >= 1e4 ? 3 : 4;
  return Number((amount / scale).toFixed(decimals)) === value && figuresOf(value) >= least;
}

/** Whether bare figures can hardly be anything but the amount. */
const isTelling = (amount: number): boolean => amount >= 1000 && figuresOf(amount) >= 4;
const isYear = (amount: number): boolean => amount >= 1900 && amount <= 2100;

/** How many figures of a number say something: 45 000 has two. */
export const figuresOf = (value: number): number =>
  String(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

function* numeric(plain: string): Generator<Written> {
  for (const match of plain.matchAll(figures)) {
    const { sign, digits = '', unit: written = '' } = match.groups ?? {};
    const to = match.index + match[0].length;
    const after = plain.slice(to, to + 12);
    const unit = written.trim();
    const beside = sign !== undefined || new RegExp(money).test(unit);
    if (goesOn.test(after) || (unit === '' && !beside && counted.test(after))) continue;
    const scale = scales.find(([word]) => unit.startsWith(word))?.[1] ?? 1;
    const start = match.index + (sign?.length ?? 0);
    for (const [skip, form] of readings(digits)) {
      const isSaid = said.test(plain.slice(Math.max(0, match.index - 16), match.index));
      const dotted = /\.\d{3}\./.test(form);
      yield {
        from: skip === 0 ? match.index : start + skip,
        to,
        value: Number(form.replaceAll(dotted ? '.' : /[, ]/g, '')),
        scale,
        decimals: dotted ? 0 : (form.split('.')[1]?.length ?? 0),
        money: beside ? 'beside' : isSaid ? 'said' : null,
        yearly: /^\d{4}$/.test(form),
      };
    }
  }
}

/** Figures with spaces may be several numbers, as cells of a row: the last of them are read alone too. With how many letters are left out before. */
function readings(digits: string): [skip: number, form: string][] {
  if (!digits.includes(' ')) return [[0, digits]];
  return [...digits.matchAll(/(?<=^|\s)\d/g)].map(({ index }) => [index, digits.slice(index)]);
}

function* compound(plain: string): Generator<Written> {
  for (const { 0: form, index, groups = {} } of plain.matchAll(mixed)) {
    const { sign, yi, wan, rest, unit } = groups;
    if ([yi, wan, rest].filter((one) => one !== undefined).length < 2) continue;
    const [high, middle, low] = [yi, wan, rest].map((one) => Number((one ?? '0').replaceAll(',', '')));
    const exact = Math.round(((high ?? 0) * 1e8 + (middle ?? 0) * 1e4 + (low ?? 0)) * 100) / 100;
    const beside = sign !== undefined || unit !== undefined;
    yield {
      from: index,
      to: index + form.length,
      value: exact,
      scale: 1,
      decimals: 0,
      money: beside ? 'beside' : null,
      yearly: false,
    };
  }
}

function* spelt(plain: string): Generator<Written> {
  for (const { 0: form, index } of plain.matchAll(inWords)) {
    const formal = [...form].map((one) => capitalOf.get(one) ?? one).join('');
    const beside = /[元圆圓]/.test(formal);
    const cents = centsInCapitals(beside ? formal : `${formal}元`);
    if (cents === null) continue;
    const isSaid = said.test(plain.slice(Math.max(0, index - 16), index));
    const value = amountOf(cents);
    yield {
      from: index,
      to: index + form.length,
      value,
      scale: 1,
      decimals: 0,
      money: beside ? 'beside' : isSaid ? 'said' : null,
      yearly: false,
    };
  }
}
