import type { Located, Problem } from '../problem.ts';
import type { Locale } from '../settings.ts';
import { cli as enCli } from './en/cli.ts';
import { labels as enLabels } from './en/labels.ts';
import { problems as enProblems } from './en/problems.ts';
import { skeletons as enSkeletons } from './en/skeleton.ts';
import { ui as enUi } from './en/ui.ts';
import { type Format, formatFor } from './format.ts';
import type { Labels } from './labels.ts';
import { cli as zhCli } from './zh-CN/cli.ts';
import { labels as zhLabels } from './zh-CN/labels.ts';
import { problems as zhProblems } from './zh-CN/problems.ts';
import { skeletons as zhSkeletons } from './zh-CN/skeleton.ts';
import { ui as zhUi } from './zh-CN/ui.ts';

export type Ui = typeof zhUi;

/** All words of one language, and how it writes figures. */
export interface Text {
  locale: Locale;
  ui: Ui;
  labels: Labels;
  format: Format;
  /** A finding in words. */
  problem(finding: Located): Problem;
  /** What a reader of the pages can do about it. */
  advice(finding: Located): string;
}

const catalogues = {
  'zh-CN': { ui: zhUi, labels: zhLabels, problems: zhProblems },
  en: { ui: enUi, labels: enLabels, problems: enProblems },
};

/** What a language calls itself. */
export const languageOf = (locale: Locale): string => catalogues[locale].ui.language;

/** The words of the pages in a language. */
export const uiOf = (locale: Locale): Ui => catalogues[locale].ui;

export type CliText = typeof zhCli;

/** The words of the commands in a language. */
export const cliTextFor = (locale: Locale): CliText => (locale === 'en' ? enCli : zhCli);

/** The skeletons of new files in a language. */
export const skeletonsFor = (locale: Locale): typeof zhSkeletons => (locale === 'en' ? enSkeletons : zhSkeletons);

/** The language that the environment asks for, as other programs take it; null where it names neither of ours. */
export function localeFrom(env: Record<string, string | undefined>): Locale | null {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return name.startsWith('zh') ? 'zh-CN' : name.startsWith('en') ? 'en' : null;
}

/** `currency`: ISO 4217 code of all amounts. */
export function textFor(locale: Locale, currency: string): Text {
  const { ui, labels, problems } = catalogues[locale];
  const format = formatFor(locale, currency);
  const words = problems(labels, format);
  return {
    locale,
    ui,
    labels,
    format,
    problem({ id, severity, file, line, column, where, params, excerpt }) {
      const { message, hint } = words[id] as {
        message: (params: unknown) => string;
        hint: (params: unknown) => string;
      };
      return { id, severity, file, line, column, where, message: message(params), hint: hint(params), excerpt };
    },
    advice({ id, params }) {
      const { hint, advice = hint } = words[id] as Record<'hint' | 'advice', ((params: unknown) => string) | undefined>;
      return advice?.(params) ?? '';
    },
  };
}

/** `还有 {n} 项` → `还有 3 项`; templates that a page or a print fills in later. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (all, key: string) => `${values[key] ?? all}`);
