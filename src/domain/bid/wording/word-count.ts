import type { Body } from '../../../mdx/body.ts';

/** Words of a text as tenders count them: each Chinese character, and each run of other letters or digits. */
export const wordsIn = (text: string): number =>
  text.match(/\p{Script=Han}|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}'’.-](?<!\p{Script=Han}))*/gu)?.length ?? 0;

/** Words of a chapter's text, with its headings and tables; what it includes from the library is counted there. */
export const wordCount = ({ texts = [] }: Pick<Body, 'texts'>): number =>
  texts.reduce((sum, { text }) => sum + wordsIn(text), 0);
