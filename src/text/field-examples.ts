import type { Locale } from '../settings.ts';
import { examples as en, opportunityExamples as enOpportunity } from './en/field-examples.ts';
import { examples as zh, opportunityExamples as zhOpportunity } from './zh-CN/field-examples.ts';

/** Texts in the examples of the field reference, in the language of the page; those of opportunities where the file is one. */
export const fieldExamples: Record<Locale, { any: Record<string, string>; opportunity: Record<string, string> }> = {
  'zh-CN': { any: zh, opportunity: { ...zh, ...zhOpportunity } },
  en: { any: en, opportunity: { ...en, ...enOpportunity } },
};
