import { plainText } from './plain-text.ts';

/** A person called by surname and post, as `罗总`, and from which letter of the text. */
export interface Addressed {
  word: string;
  index: number;
}

const doubles = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒';
const posts = '总工程师|副总经理|总经理|工程师|副总|总监|经理|主任|总|工';
/** Words that go before a name within a sentence. */
const before = '由请与和及向找为给经对、，';
/** Second halves of other words: 工作, 总结. */
const others = '作程期序业具艺人厂地时资况单结体数量价线部计共控包则件种';
/** Words that only look like it. */
const common = new Set(['施工', '高工', '任工', '时工', '连工', '周总', '季总', '年总']);

/** Finds people who are called by surname and post: 罗总, 罗工, 罗经理, 罗主任. The surnames are those of names in Chinese characters. */
export function addressFinder(names: readonly (string | undefined)[]): (text: string) => Addressed[] {
  const surnames = [
    ...new Set(
      names.flatMap((name) =>
        name !== undefined && /^\p{Script=Han}{2,4}$/u.test(name)
          ? [new RegExp(`^(?:${doubles})`).exec(name)?.[0] ?? name.slice(0, 1)]
          : [],
      ),
    ),
  ];
  if (surnames.length === 0) return () => [];
  const called = new RegExp(
    `(?<=^|[^\\p{Script=Han}]|[${before}])(?:${surnames.join('|')})(?:${posts})(?![${others}])`,
    'gu',
  );
  return (text) => {
    const plain = plainText(text);
    return [...plain.text.matchAll(called)]
      .filter(({ 0: word }) => !common.has(word))
      .map(({ 0: word, index }) => ({ word, index: plain.indexOf[index] ?? 0 }));
  };
}
