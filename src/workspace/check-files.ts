import { posix } from 'node:path';
import { isDay } from '../domain/dates.ts';
import { homeOfLinks } from '../mdx/urls.ts';
import { nearest } from '../nearest.ts';
import { type FileKind, type Finding, finding } from '../problem.ts';
import { idPattern, toId } from '../schemas/base.ts';
import { sourcesOf, type WorkspaceFiles } from './files.ts';
import { type Entry, type SourceOf, sourcePlaces } from './source.ts';

const start = { line: 1, column: 1 };

/** Names and places of files that make no page. */
export function checkFiles(files: WorkspaceFiles): Finding[] {
  const badName = (of: Exclude<FileKind, 'opportunity'>, file: string, name: string, suggestion: string): Finding =>
    finding('bad-file-name', file, start, { of, name, suggestion });
  return [
    ...files.plans
      .filter(({ id }) => !idPattern.test(id))
      .map(({ id, file }) => badName('account', file, id, toId(id))),
    ...files.visits
      .filter((visit) => !isVisitName(visit.id))
      .map((visit) => badName('visit', visit.file, `${visit.id}.mdx`, `${suggestedName(visit)}.mdx`)),
    ...files.playbook
      .filter(({ id }) => !idPattern.test(id))
      .map(({ id, file }) => badName('playbook', file, `${id}.mdx`, `${toId(id, 'my-page')}.mdx`)),
    ...files.bids
      .filter(({ id }) => !idPattern.test(id))
      .map(({ id, file }) => badName('bid', file, id, toId(id, 'my-bid'))),
    ...files.chapters
      .filter(({ id }) => !idPattern.test(id))
      .map(({ id, file }) => badName('chapter', file, `${id}.mdx`, `${toId(id, 'my-chapter')}.mdx`)),
    ...files.library
      .filter(({ id }) => !idPattern.test(id))
      .map(({ id, file }) => badName('library', file, `${id}.mdx`, `${toId(id, 'my-item')}.mdx`)),
    ...twiceInLibrary(files),
    ...files.foldersWithoutBid.map((folder) => finding('missing-bid-file', `${folder}/bid.mdx`, start, { folder })),
    ...files.foldersWithoutPlan.map((folder) =>
      finding('missing-account-file', `${folder}/account.mdx`, start, { folder }),
    ),
    ...files.unexpected.map((file) =>
      finding('unexpected-file', file, start, { name: file, expected: sourcePlaces.filter(inTheSameFolder(file)) }),
    ),
  ];
}

/** Places below the folder that a file stands in already: `accounts`, or one of those in `content`. */
const inTheSameFolder = (file: string) => {
  const folder = file
    .split('/')
    .slice(0, file.startsWith('content/') ? 2 : 1)
    .join('/');
  return (place: string): boolean => place.startsWith(`${folder}/`);
};

/** Items of the library are called by their ids alone, whatever their kind. */
function twiceInLibrary({ library }: WorkspaceFiles): Finding[] {
  return library.flatMap(({ id, file }) => {
    const first = library.find((one) => one.id === id)?.file;
    return first === undefined || first === file
      ? []
      : [finding('duplicate-id', file, start, { value: id, list: first, first: 1 })];
  });
}

/** `2026-11-05-budget`: a day and a name, as an id. */
export function isVisitName(name: string): boolean {
  return idPattern.test(name) && /^\d{4}-\d{2}-\d{2}-./.test(name) && isDay(name.slice(0, 10));
}

function suggestedName({ id }: SourceOf<'visit'>): string {
  const [, year = '', month = '', day = '', rest = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)(.*)$/.exec(id) ?? [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(date) ? `${date}-${toId(rest, 'visit')}` : `2026-11-05-${toId(id.replace(/^[\d\W]+/, ''), 'visit')}`;
}

/** A path as an author writes it in a link. */
function relativeTo(folder: string, path: string): string {
  const way = posix.relative(folder, path);
  return way.startsWith('.') ? way : `./${way}`;
}

/** Relative links and images that lead to no file. */
export function checkLinks(entries: readonly Entry[], files: WorkspaceFiles): Finding[] {
  const known = new Set([...sourcesOf(files).map(({ file }) => file), ...files.assets]);
  return entries.flatMap((entry) =>
    entry.body.files
      .filter(({ path }) => !known.has(path))
      .map(({ url, path, line, column }) => {
        const isPage = path.endsWith('.mdx');
        const home = `${homeOfLinks(entry.file).join('/')}/`;
        const near = nearest(
          path,
          [...known].filter((one) => one !== entry.file && (isPage ? one.endsWith('.mdx') : one.startsWith(home))),
        );
        const folder = posix.dirname(entry.file);
        return finding('broken-link', entry.file, { line, column }, { url, nearest: near && relativeTo(folder, near) });
      }),
  );
}
