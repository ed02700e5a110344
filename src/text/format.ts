import type { Locale } from '../settings.ts';

/** Figures and dates as each language writes them in business papers. */
export interface Format {
  /** `1,250万元`, `CNY 12.5M`; whole units below 10 000. */
  money(value: number): string;
  /** `1,250,000`, for tables that name their currency. */
  number(value: number): string;
  /** 0–1 → `12.5%`; `<0.1%` for a share that is small but not nothing. */
  percent(share: number): string;
  /** The same with exactly one decimal, for columns of figures: `24.0%`. */
  share(share: number): string;
  /** `a、b、c` or `a, b, c`. */
  list(items: readonly string[]): string;
  /** The first three people, and how many there are: `a、b、c 等 30 人`, `a, b, c and 27 more`. */
  people(names: readonly string[]): string;
  /** `a 或 b`, `a or b`. */
  either(items: readonly string[]): string;
}

export function formatFor(locale: Locale, currency: string): Format {
  const chinese = locale === 'zh-CN';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2, useGrouping: true });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const fixed = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const list = (items: readonly string[]): string => items.join(chinese ? '、' : ', ');
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    money(value) {
      const figure = (value < 10_000 ? number : compact).format(value);
      return chinese ? `${figure}${currency === 'CNY' ? '元' : ` ${currency}`}` : `${currency} ${figure}`;
    },
    number: (value) => number.format(value),
    percent: (share) => (share > 0 && share < 0.001 ? `<${percent.format(0.001)}` : percent.format(share)),
    share: (share) => (share > 0 && share < 0.001 ? `<${fixed.format(0.001)}` : fixed.format(share)),
    list,
    people(names) {
      const first = list(names.slice(0, 3));
      if (names.length <= 3) return first;
      return chinese ? `${first}等 ${names.length} 人` : `${first} and ${names.length - 3} more`;
    },
    either: (items) => either.format(items),
  };
}
