import type { Diagram } from '../../diagrams/diagram.ts';
import type { BookChapter, BookHeading } from '../../domain/bid/book/book.ts';
import { standsClose } from '../../domain/bid/book/numbering.ts';
import { signatureAnchor } from '../../domain/bid/book/signatures.ts';
import type { Workspace } from '../../domain/plan.ts';
import type { Piece } from '../../mdx/body.ts';
import type { RequirementKind } from '../../schemas/bid/requirement.ts';
import type { IndexKind, IndexLayout } from '../../schemas/bid/volume.ts';
import { fenceDiagram, numberRepeats } from '../diagrams.ts';
import type { CaptionNumbers } from './captions.ts';
import { deviationTable, openingSheet, priceTable } from './fact-tables.ts';
import { bidderFact, signatureLines, tenderFact } from './facts.ts';
import { indexTable } from './index-tables.ts';
import { libraryTable } from './library-table.ts';
import { wordsOf } from './paper.ts';
import { type BookScope, endOf, type PlaceView } from './place.ts';
import { referencePlaces } from './references.ts';
import { type ScanNumbers, type ScanPage, scanPages } from './scan.ts';
import type { BookTable } from './table.ts';

/** What a chapter is printed from, in order. */
export type Block =
  | { kind: 'html'; html: string }
  | { kind: 'heading'; level: number; id: string; number: string | null; close: boolean; children: Block[] }
  /** Words that name a place: `词（第三章，第 45 页）`; no place where it is in none of the books. */
  | { kind: 'reference'; place: PlaceView | null; children: Block[] }
  | { kind: 'text'; text: string }
  | { kind: 'diagram'; diagram: Diagram; caption: { number: string; title: string } | null }
  | { kind: 'table'; table: BookTable }
  | { kind: 'scans'; pages: ScanPage[] }
  | { kind: 'signature'; id: string; lines: { label: string; value: string }[] }
  | { kind: 'wide'; children: Block[] }
  | { kind: 'break' }
  /** Where what stands below headings ends. */
  | { kind: 'ends'; ids: string[] };

export interface BlockInput {
  chapter: BookChapter;
  scope: BookScope;
  library: Workspace['library'];
  captions: CaptionNumbers;
  scans: ScanNumbers;
  /** How often each drawing stands in the volume already. */
  drawings: Map<string, number>;
}

/** The blocks of a chapter below its title, with the marks where each heading's part ends. */
export function blocksOf(input: BlockInput): Block[] {
  const { chapter, scope, library, captions, scans, drawings } = input;
  const words = scope.text.ui.book;
  const numbers = new Map(chapter.headings.map((heading) => [heading.id, heading]));
  const year = Number(scope.book.bid.data.tender.dates.submission.slice(0, 4));
  const open: BookHeading[] = [];
  let signatures = 0;
  const closed = (level: number): Block[] => {
    const ids: string[] = [];
    while (open.length > 0 && (open.at(-1) as BookHeading).level >= level)
      ids.push(endOf((open.pop() as BookHeading).id));
    return ids.length === 0 ? [] : [{ kind: 'ends', ids }];
  };
  const blocks = (pieces: readonly Piece[]): Block[] => pieces.flatMap(one);
  const one = (piece: Piece): Block[] => {
    switch (piece.kind) {
      case 'html':
        return [{ kind: 'html', html: captions.in(piece.html) }];
      case 'words':
        return piece.words === 'footnotes' ? [{ kind: 'text', text: words.footnotes }] : [];
      case 'diagram':
        return [drawing(fenceDiagram(piece, chapter.title), captions)];
      case 'reference': {
        const children = blocks(piece.children);
        return [
          { kind: 'reference', place: referencePlaces(piece.target, scope, wordsOf(children))[0] ?? null, children },
        ];
      }
      case 'heading': {
        const heading = numbers.get(piece.id);
        const number = heading?.number ?? null;
        const ends = closed(piece.depth);
        if (heading) open.push(heading);
        return [
          ...ends,
          {
            kind: 'heading',
            level: piece.depth,
            id: piece.id,
            number,
            close: number !== null && standsClose(number),
            children: blocks(piece.children),
          },
        ];
      }
      case 'component':
        return component(piece);
    }
  };
  const component = ({ name, props, children }: Extract<Piece, { kind: 'component' }>): Block[] => {
    switch (name) {
      case 'Attachment':
      case 'LibraryScans': {
        const placed = chapter.placed.get(props['id'] ?? '') ?? [];
        return [{ kind: 'scans', pages: placed.flatMap((scan) => scanPages(scan, scans, scope)) }];
      }
      case 'LibraryTable':
        return [{ kind: 'table', table: libraryTable(props['ids'] ?? '', chapter.chapter.id, scope, library, year) }];
      case 'DeviationTable': {
        const rows = props['rows'] === 'deviations' ? 'deviations' : 'all';
        return [{ kind: 'table', table: deviationTable(props['of'] as RequirementKind, rows, scope) }];
      }
      case 'IndexTable': {
        const [of, layout] = [props['of'] as IndexKind, (props['layout'] ?? 'plain') as IndexLayout];
        return [{ kind: 'table', table: indexTable({ of, layout, id: null }, scope) }];
      }
      case 'OpeningSheet':
        return [{ kind: 'table', table: openingSheet(scope) }];
      case 'PriceTable':
        return [{ kind: 'table', table: priceTable(scope) }];
      case 'TenderFact':
        return [{ kind: 'text', text: tenderFact(props['of'] ?? '', scope) }];
      case 'BidderFact':
        return [{ kind: 'text', text: bidderFact(props['of'] ?? '', scope) }];
      case 'Signature':
        return [
          {
            kind: 'signature',
            id: signatureAnchor(chapter.anchor, signatures++),
            lines: signatureLines(props['date'] !== 'no', scope),
          },
        ];
      case 'Wide':
        return [{ kind: 'wide', children: blocks(children) }];
      case 'PageBreak':
        return [{ kind: 'break' }];
      default:
        return blocks(children);
    }
  };
  return [...blocks(numberRepeats(chapter.pieces, drawings)), ...closed(2)];
}

/** Its title as Mermaid has it for who does not see it, or that of a chart over time, which is then not drawn as well. */
const accessibleTitle = /^[ \t]*accTitle[ \t]*:[ \t]*(\S.*?)[ \t]*$/m;
const ganttTitle = /^[ \t]*title[ \t]+(\S.*?)[ \t]*(?:\n|$(?![\s\S]))/m;

/** A drawing, with a caption and a number where its author gave it a title. */
function drawing(diagram: Diagram, captions: CaptionNumbers): Block {
  const chart = /^\s*gantt\b/.test(diagram.text);
  const title = accessibleTitle.exec(diagram.text)?.[1] ?? (chart ? ganttTitle.exec(diagram.text)?.[1] : undefined);
  if (title === undefined) return { kind: 'diagram', diagram, caption: null };
  const text = chart ? diagram.text.replace(ganttTitle, '') : diagram.text;
  return { kind: 'diagram', diagram: { ...diagram, text, title }, caption: { number: captions.figure(), title } };
}

/** All drawings among blocks. */
export const blockDiagrams = (blocks: readonly Block[]): Diagram[] =>
  blocks.flatMap((block) =>
    block.kind === 'diagram' ? [block.diagram] : 'children' in block ? blockDiagrams(block.children) : [],
  );
