import type { Piece } from './body.ts';
import { parseBody } from './parse.ts';

/** For the tests of this folder. */
export const ownFile = 'accounts/own/account.mdx';
export const frontmatter = '---\nname: 华北银行\n---\n';

/** Reads a body below a frontmatter of three lines, so its first line is line 4. */
export const parse = (body: string, file = ownFile) =>
  parseBody({ file, source: frontmatter + body, start: frontmatter.length });

/** Findings as `id line:column`. */
export const findingsOf = (body: string, file = ownFile): string[] =>
  parse(body, file).findings.map(({ id, at }) => ('line' in at ? `${id} ${at.line}:${at.column}` : id));

/** The HTML of a body; components and diagrams as `[Name key=value|children]`. */
export const htmlOf = (body: string, file = ownFile): string => show(parse(body, file).body.pieces);

export function show(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'html') return piece.html;
      if (piece.kind === 'words') return `[words ${piece.words}${'number' in piece ? ` ${piece.number}` : ''}]`;
      if (piece.kind === 'diagram') return `[diagram ${piece.line}|${piece.text}]`;
      if (piece.kind === 'heading')
        return `<h${piece.depth} id="${piece.id}">${show(piece.children)}</h${piece.depth}>`;
      if (piece.kind === 'reference') return `[ref ${piece.target}|${show(piece.children)}]`;
      const props = Object.entries(piece.props).map(([key, value]) => ` ${key}=${value}`);
      return `[${piece.name}${props.join('')}${piece.children.length > 0 ? `|${show(piece.children)}` : ''}]`;
    })
    .join('');
}
