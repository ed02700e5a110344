import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, visit, type YAMLSeq } from 'yaml';
import { frontmatterOf } from './frontmatter.ts';

/** Why nobody can be added to a plan. */
export type Refusal = { refused: 'unreadable' | 'not-a-list' } | { refused: 'taken'; title: string };

/**
 * The text of a plan with one more item at the end of `stakeholders`, which is begun after `team` where it is missing; every other byte stays as it
 * is. `lines`: the item, its first line beginning with `- `. `line`: where it stands, from 1.
 */
export function addStakeholder(
  source: string,
  id: string,
  lines: readonly string[],
): { text: string; line: number } | Refusal {
  const block = frontmatterOf(source);
  if (typeof block === 'string') return { refused: 'unreadable' };
  const { text, start } = block;
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root) || root.flow) return { refused: 'unreadable' };
  const pairOf = (key: string): Pair | undefined =>
    root.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  /** `lines` at a column, each with its end. */
  const item = (column: number): string => lines.map((line) => `${' '.repeat(column)}${line}${newline}`).join('');
  const put = (offset: number, added: string, until = offset) => {
    const at = start + offset;
    const result = source.slice(0, at) + added + source.slice(start + until);
    const from = result.indexOf(`id: ${id}`, at);
    return { text: result, line: result.slice(0, from).split('\n').length };
  };
  const pair = pairOf('stakeholders');
  if (pair === undefined) {
    const before = pairOf('team') ?? root.items.at(-1);
    const column = columnOf(text, before?.key as Node);
    const offset = lineAfter(text, endOf(before as Pair), column);
    return put(offset, `${newline}${' '.repeat(column)}stakeholders:${newline}${item(column + 2)}`);
  }
  const keyColumn = columnOf(text, pair.key as Node);
  const { value } = pair;
  if (value === null || (isScalar(value) && value.value === null)) {
    const [from = 0, to = 0] = (value as Node | null)?.range ?? [];
    const offset = lineAfter(text, endOf({ key: pair.key, value: null } as Pair), Number.POSITIVE_INFINITY);
    // A written `null` or `~` goes; what stands after it on its line is a comment.
    if (to === from) return put(offset, item(keyColumn + 2));
    return put(from, `${text.slice(to, offset)}${item(keyColumn + 2)}`, offset);
  }
  if (!isSeq(value) || isAlias(value)) return { refused: 'not-a-list' };
  const title = titleOf(value, id);
  if (title !== null) return { refused: 'taken', title };
  if (!value.flow) {
    const column = columnOf(text, value);
    return put(lineAfter(text, endOf(pair), column), item(column));
  }
  const [from = 0, to = 0] = value.range ?? [];
  const last = value.items.at(-1) as Node | undefined;
  if (last === undefined) {
    const offset = lineAfter(text, to, Number.POSITIVE_INFINITY);
    return put(from, `${text.slice(to, offset).replace(/^[ \t]*(?=\r?\n)/, '')}${item(keyColumn + 2)}`, offset);
  }
  const plain = lines.filter((line) => !/^\s*#/.test(line)).map((line) => line.replace(/^- /, '').trim());
  return put(last.range?.[1] ?? to, `, {${plain.join(', ')}}`);
}

/** Position of somebody who has the id already; null for nobody. */
function titleOf(list: YAMLSeq, id: string): string | null {
  const taken = list.items.find((item) => isMap(item) && item.get('id') === id);
  return isMap(taken) ? String(taken.get('title') ?? '') : null;
}

const columnOf = (text: string, node: Node): number => {
  const offset = node.range?.[0] ?? 0;
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
};

/** The end of the last value in a pair, without comments and blanks. */
function endOf(pair: Pair): number {
  let end = (pair.key as Node).range?.[1] ?? 0;
  visit(pair as never, {
    Scalar: (_key, node) => {
      end = Math.max(end, node.range?.[1] ?? 0);
    },
    Collection: (_key, node) => {
      if (node.flow) end = Math.max(end, node.range?.[1] ?? 0);
    },
  });
  return end;
}

/** Where the line after an offset begins, and after comments that stand further in than `column`: they belong to what ends there. */
function lineAfter(text: string, offset: number, column: number): number {
  // A block of text ends where the next line begins.
  let at = text[offset - 1] === '\n' ? offset : text.indexOf('\n', offset) + 1;
  for (;;) {
    const [comment, indent = ''] = /^([ \t]*)#[^\n]*\n/.exec(text.slice(at)) ?? [];
    if (comment === undefined || indent.length <= column) return at;
    at += comment.length;
  }
}
