import type { Locale } from '../settings.ts';
import { bidExamples as enBid } from './en/bid-field-examples.ts';
import { examples as en, opportunityExamples as enOpportunity } from './en/field-examples.ts';
import { bidExamples as zhBid } from './zh-CN/bid-field-examples.ts';
import { examples as zh, opportunityExamples as zhOpportunity } from './zh-CN/field-examples.ts';

/** Texts in the examples of the field reference, in the language of the page; those of opportunities and of bids where the file is one. */
export const fieldExamples: Record<Locale, Record<'any' | 'opportunity' | 'bid', Record<string, string>>> = {
  'zh-CN': { any: zh, opportunity: { ...zh, ...zhOpportunity }, bid: { ...zh, ...zhBid } },
  en: { any: en, opportunity: { ...en, ...enOpportunity }, bid: { ...en, ...enBid } },
};
