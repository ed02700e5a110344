import type { Piece } from '../../../mdx/body.ts';
import type { ComponentName } from '../../../mdx/registry.ts';

type ComponentPiece = Extract<Piece, { kind: 'component' }>;

/** All pieces of a body, those inside others after them. */
export function* walk(pieces: readonly Piece[]): Generator<Piece> {
  for (const piece of pieces) {
    yield piece;
    if ('children' in piece) yield* walk(piece.children);
  }
}

/** The components of a body that have one of the names, in their order. */
export const componentsOf = (pieces: readonly Piece[], ...names: ComponentName[]): ComponentPiece[] =>
  [...walk(pieces)].filter(
    (piece): piece is ComponentPiece => piece.kind === 'component' && names.includes(piece.name),
  );

/** Ids in an attribute that lists several, with spaces between. */
export const idsIn = (list: string): string[] => list.split(/[\s,，、]+/).filter((id) => id !== '');
