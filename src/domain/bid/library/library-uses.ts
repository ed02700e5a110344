import type { Body } from '../../../mdx/body.ts';
import type { Path, Place } from '../../../problem.ts';
import type { Workspace } from '../../plan.ts';
import type { Bid, Chapter, LibraryItem } from '../bid.ts';
import { componentsOf, idsIn } from '../book/walk.ts';

/** How a bid uses an item of the library. */
export const libraryUseKinds = ['scans', 'text', 'table', 'evidence'] as const;
export type LibraryUseKind = (typeof libraryUseKinds)[number];

export interface LibraryUse {
  /** Id of the item. */
  item: string;
  /** Id of the bid. */
  bid: string;
  /** Id of the chapter; null where a requirement of the bid names it. */
  chapter: string | null;
  how: LibraryUseKind;
  /** Id of the section of the library through which it comes; null where the chapter names it. */
  through: string | null;
  file: string;
  at: Place;
}

type Books = Pick<Workspace, 'chapters' | 'library'>;

/**
 * What a bid uses of the library, by chapter and place: lists of chapters, components of their texts, evidence of requirements, and what the sections that a
 * chapter includes use themselves. Items that do not exist are left out.
 */
export function usesOf(bid: Bid, { chapters, library }: Books): LibraryUse[] {
  const asEvidence = bid.data.requirements.flatMap(({ evidence }, i) =>
    evidence.flatMap((item, j): LibraryUse[] =>
      library.has(item)
        ? [use(item, bid.id, null, 'evidence', null, bid.file, ['requirements', i, 'evidence', j])]
        : [],
    ),
  );
  return [...asEvidence, ...(chapters.get(bid.id) ?? []).flatMap((chapter) => inChapter(chapter, library))];
}

/** All items that bids use, and where. Bids by id, chapters in order. */
export function libraryUses(workspace: Books & Pick<Workspace, 'bids'>): Map<string, LibraryUse[]> {
  return Map.groupBy(
    workspace.bids.flatMap((bid) => usesOf(bid, workspace)),
    ({ item }) => item,
  );
}

function inChapter({ id, bid, file, data, body }: Chapter, library: Workspace['library']): LibraryUse[] {
  const listed = data.library.map((item, i) => use(item, bid, id, 'scans', null, file, ['library', i]));
  const written = inBody(body, library, []).map(
    ({ item, how, through, first }): LibraryUse => ({
      item,
      bid,
      chapter: id,
      how,
      through,
      file,
      at: placeOf(body, first),
    }),
  );
  return [...listed, ...written].filter(({ item }) => library.has(item));
}

interface Written {
  item: string;
  how: LibraryUseKind;
  through: string | null;
  /** The id that stands in the chapter. */
  first: string;
}

function inBody(body: Body, library: Workspace['library'], above: readonly string[]): Written[] {
  const found = componentsOf(body.pieces, 'Include', 'LibraryScans', 'LibraryTable').flatMap(
    ({ name, props }): Pick<Written, 'item' | 'how'>[] => {
      if (name === 'LibraryTable') return idsIn(props['ids'] ?? '').map((item) => ({ item, how: 'table' }));
      return props['id'] === undefined ? [] : [{ item: props['id'], how: name === 'Include' ? 'text' : 'scans' }];
    },
  );
  return found.flatMap(({ item, how }) => {
    const first = above[0] ?? item;
    const section: LibraryItem | undefined = how === 'text' ? library.get(item) : undefined;
    const deeper = section === undefined || above.includes(item) ? [] : inBody(section.body, library, [...above, item]);
    return [{ item, how, through: above.at(-1) ?? null, first }, ...deeper];
  });
}

/** Where an id stands in a text: at its mention, or at the head of the file where the text has none. */
function placeOf({ mentions }: Body, id: string): Place {
  const mention = mentions.find(({ target, value }) => target === 'library-item' && value === id);
  return mention === undefined ? { line: 1, column: 1 } : { line: mention.line, column: mention.column };
}

const use = (
  item: string,
  bid: string,
  chapter: string | null,
  how: LibraryUseKind,
  through: string | null,
  file: string,
  path: Path,
): LibraryUse => ({ item, bid, chapter, how, through, file, at: { path } });
