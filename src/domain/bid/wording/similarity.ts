import { distance } from 'fastest-levenshtein';

/** How alike two texts are, 0 to 1: 1 − edit distance / length of the longer. The same either way round. */
export function similarity(a: string, b: string): number {
  const [one, other] = [[...a].join(''), [...b].join('')];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** What an answer says before it says anything: 满足, 完全响应, 我方承诺, "we comply". */
const opening =
  /^(?:(?:我方|我公司|本公司|投标人|我们|本产品|所投产品)?(?:(?:完全|全部|均|能够|可以|可)?(?:满足|响应|符合|接受|同意|承诺|保证)(?:招标文件|本条款?|该条款?|上述|此项|采购)?(?:的?要求)?)|无偏离|yes|wecomply(?:withthis)?|comply|compliant|complies|accepted|agreed|meets?|fullycompl(?:y|iant))+/iu;

/** A text without punctuation, spaces, signs and what an answer opens with. */
export function bare(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[★▲●◆■※△☆*#]/gu, '')
    .replace(/(?![<>=≥≤±%.+~～-])[\p{P}\p{Z}\p{Cc}]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '');
  return letters.replace(opening, '');
}

/** Letters that differ at most between a clause and an answer that only repeats it. */
const repeatsFrom = 0.9;

/** A figure that a clause bounds: ≥16GB, 不低于 500 万元, within 2 hours. */
const bound =
  /(?:≥|>=|≤|<=|>|<|不低于|不少于|不小于|不得低于|不得少于|不高于|不超过|不大于|不多于|至少|最低|最高|大于等于|小于等于|大于|小于|优于|atleast|notlessthan|nolessthan|nomorethan|atmost|within|minimum|maximum)(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)[^\d,.;，。；]{0,8}?(?:及以上|或以上|以上|及以下|或以下|以下|以内|orabove|orhigher|ormore|orless)/giu;

const boundsIn = (text: string): string[] =>
  [...text.matchAll(bound)].map(([, before, after]) => before ?? after ?? '');
const figuresIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/**
 * Whether an answer says no more than its clause. `figures`: whether it must say a figure of its own where the clause bounds one (≥16GB is answered by 32GB,
 * not by ≥16GB or 满足), as technical clauses ask for.
 */
export function repeats(clause: string, answer: string, figures: boolean): boolean {
  const [asked, said] = [bare(clause), bare(answer)];
  const bounds = boundsIn(asked);
  if (said === '') return figures && bounds.length > 0;
  if (similarity(asked, said) >= repeatsFrom && figuresIn(asked).join() === figuresIn(said).join()) return true;
  if (!figures || bounds.length === 0) return false;
  const own = boundsIn(said);
  return own.length > 0 && own.every((figure) => bounds.includes(figure)) && figuresIn(said).length === own.length;
}
