import type { Diagram } from '../diagrams/diagram.ts';
import type { Piece } from '../mdx/body.ts';
import type { AccountView } from './account.ts';
import type { OnePageView } from './one-page.ts';

/** Everything of an account's pages that has to be drawn. */
export function accountDiagrams(page: AccountView, sheet: OnePageView): Diagram[] {
  const own = [page.people.chart, page.team.diagram, page.tree?.diagram ?? null, sheet.chart];
  return [...own.filter((one) => one !== null), ...fences(page.prose.pieces, page.name)];
}

/** The author's own diagrams, with titles that tell them apart. */
const fences = (pieces: readonly Piece[], name: string): Diagram[] => pieces.flatMap((piece) => (piece.kind === 'diagram' ? [fenceDiagram(piece.text, name)] : piece.kind === 'component' ? fences(piece.children, name) : []));

/** An author's fence; its title is the plan's name, since the author gave it none. */
export const fenceDiagram = (text: string, name: string): Diagram => ({ text, title: name, description: text });
