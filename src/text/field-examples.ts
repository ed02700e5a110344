import type { Locale } from '../settings.ts';
import { examples as en } from './en/field-examples.ts';
import { examples as zh } from './zh-CN/field-examples.ts';

/** Texts in the examples of the field reference, in the language of the page. */
export const fieldExamples: Record<Locale, Record<string, string>> = { 'zh-CN': zh, en };
