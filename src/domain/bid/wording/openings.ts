/** How an answer opens [G3: 先写满足与否]: that the clause is met, that it is not, that it says so elsewhere, or none of these. */
export type Opening = 'met' | 'unmet' | 'elsewhere' | 'other';

const who = '(?:我方|我公司|本公司|投标人|我们|本产品|所投产品)?';
const unmet = new RegExp(
  `^${who}(?:不满足|不完全满足|未满足|未完全满足|部分满足|不能满足|无法满足|无法提供|无法实现|不响应|部分响应|负偏离|no(?=[\\s,.;:!]*$|[,.;:!])|not met|partly|partially|non-?complian\\w*|(?:we )?(?:do|does|can) ?not (?:meet|comply))`,
  'iu',
);
const met = new RegExp(
  `^${who}(?:已|完全|全部|基本|均|承诺|可以|能够|能|可)*(?:满足|响应|符合|接受|同意|无偏离|正偏离|优于|承诺|yes\\b|met\\b|meets\\b|accepted|agreed|compl(?:y|ies|iant)\\b|fully met|no deviation|better\\b|exceeds?\\b|we (?:meet|comply|accept|exceed)\\b)`,
  'iu',
);
const elsewhere =
  /^[\s，,。.；;：:、]*(?:（|\()?(?:具体|内容)?(?:请)?(?:详见|参见|参阅|请见|见(?!证)|see\b|refer to\b)/iu;

/** How an answer opens, and the words by which it does. */
export function openingOfAnswer(answer: string): { opening: Opening; words: string } {
  const text = answer.trim();
  const no = unmet.exec(text)?.[0];
  if (no !== undefined) return { opening: 'unmet', words: no };
  const yes = met.exec(text)?.[0];
  const see = elsewhere.exec(text.slice(yes?.length ?? 0))?.[0];
  if (see !== undefined) return { opening: 'elsewhere', words: `${yes ?? ''}${see}` };
  if (yes !== undefined) return { opening: 'met', words: yes };
  return { opening: 'other', words: [...text].slice(0, 8).join('') };
}

/** Whether an answer says without any limit that the clause is met: 满足。… or "Met: …". */
export const isPlainlyMet = (answer: string): boolean =>
  /^(?:(?:我方)?(?:完全|全部|均)?(?:满足|响应|符合)|无偏离|正偏离|yes|met|fully met|no deviation)(?=[。，,；;：:.！!\s]|$)/iu.test(
    answer.trim(),
  );
