import { type Playbook, type PlaybookPage, pagesOfKind, playbookOf } from './playbook.ts';

/** What may be named of the playbook, as far as its files could be read. */
export interface KnownInPlaybook {
  /** All pages that could be read, those read in part included. */
  playbook: Playbook;
  /** Ids of all files. */
  pageIds: readonly string[];
  /** Ids of the pages that could not be read at all: nobody knows of what kind they are and what they hold. */
  unread: readonly string[];
  /** The ids of one kind of page, and those that may be of it. */
  ofKind(kind: 'stages' | 'roles'): string[];
  /** Ids of the courses; null while a page that could hold others is not read whole. */
  courses: string[] | null;
}

/**
 * What others may refer to in the playbook. A broken page is one error and not many: what it may hold counts as known.
 *
 * @param pages read whole
 * @param pageIds of all files, also of those that could not be read
 * @param partialPages read in part
 */
export function knownInPlaybook(
  pages: readonly PlaybookPage[],
  pageIds: readonly string[],
  partialPages: readonly PlaybookPage[],
): KnownInPlaybook {
  const playbook = playbookOf([...pages, ...partialPages]);
  const unread = pageIds.filter((id) => !playbook.byId.has(id));
  const whole = unread.length === 0 && partialPages.every(({ kind }) => kind !== 'curriculum');
  return {
    playbook,
    pageIds,
    unread,
    ofKind: (kind) => [...pagesOfKind(playbook, kind).map(({ id }) => id), ...unread],
    courses: whole ? pagesOfKind(playbook, 'curriculum').flatMap(({ data }) => data.courses.map(({ id }) => id)) : null,
  };
}
