import type { Body } from '../../mdx/body.ts';
import type { PlaybookData, PlaybookKind } from '../../schemas/playbook.ts';

/** One page of the playbook: what its file says, typed by the folder it stands in. */
export interface PlaybookPage<Kind extends PlaybookKind = PlaybookKind> {
  /** The file's name: `content/playbook/<kind>/<id>.mdx`; unique in the playbook. */
  id: string;
  kind: Kind;
  /** Relative to the folder that holds `content/`. */
  file: string;
  data: PlaybookData<Kind>;
  body: Body;
}

/** All pages that could be read, sorted by kind, order and id. */
export interface Playbook {
  pages: readonly PlaybookPage[];
  byId: ReadonlyMap<string, PlaybookPage>;
}

export const playbookOf = (pages: readonly PlaybookPage[]): Playbook => ({
  pages,
  byId: new Map(pages.map((page) => [page.id, page])),
});

/** The pages of one kind, in order. */
export const pagesOfKind = <Kind extends PlaybookKind>({ pages }: Playbook, kind: Kind): PlaybookPage<Kind>[] =>
  pages.filter((page) => page.kind === kind) as PlaybookPage[] as PlaybookPage<Kind>[];
