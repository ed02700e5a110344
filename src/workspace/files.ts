import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bidsFolder, libraryFolder, playbookFolder, type Source, type SourceOf, sourceOf } from './source.ts';

/** Where files are read from: `accounts/` and settings from `root`, `content/playbook/` from `playbookRoot`, which may be another folder. */
export interface Roots {
  root: string;
  playbookRoot: string;
}

/** The authors' files of a workspace, with `/` in paths on every system. Symbolic links are never followed: a plan can't reach outside. */
export interface WorkspaceFiles {
  /** `accounts/<id>/account.mdx`, sorted; `id` is the folder's name as it is, valid or not. */
  plans: SourceOf<'account'>[];
  /** `accounts/<account>/visits/<id>.mdx`, sorted. */
  visits: SourceOf<'visit'>[];
  /** `accounts/<account>/opportunities/<id>.mdx`, sorted. */
  opportunities: SourceOf<'opportunity'>[];
  /** `content/playbook/<kind>/<id>.mdx`, sorted. */
  playbook: SourceOf<'playbook'>[];
  /** `content/bids/<id>/bid.mdx`, sorted. */
  bids: SourceOf<'bid'>[];
  /** `content/bids/<bid>/chapters/<id>.mdx`, sorted. */
  chapters: SourceOf<'chapter'>[];
  /** `content/library/<kind>/<id>.mdx`, sorted. */
  library: SourceOf<'library'>[];
  /** Folders below `accounts/` that have files but no `account.mdx`. */
  foldersWithoutPlan: string[];
  /** MDX and Markdown files that nothing is made of, symbolic links, and folders named `account.mdx`. */
  unexpected: string[];
  /** Folders below `content/bids/` that have files but no `bid.mdx`. */
  foldersWithoutBid: string[];
  /** All other files below `accounts/`, `content/bids/` and `content/library/`: what links and images may point at. Sorted. */
  assets: string[];
}

export function listFiles({ root, playbookRoot }: Roots): WorkspaceFiles {
  const accounts = walk(join(root, 'accounts'), 'accounts');
  const playbook = walk(join(playbookRoot, playbookFolder), playbookFolder);
  const bids = walk(join(root, bidsFolder), bidsFolder);
  const library = walk(join(root, libraryFolder), libraryFolder);
  const files = [...accounts.files, ...playbook.files, ...bids.files, ...library.files];
  const sources = files.flatMap((file) => sourceOf(file) ?? []);
  const ofKind = <Kind extends Source['kind']>(kind: Kind) =>
    sources.filter((source): source is SourceOf<Kind> => source.kind === kind);
  const plans = ofKind('account');
  const used = new Set(sources.map(({ file }) => file));
  const folders = new Set(
    accounts.files.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1] as string),
  );
  for (const { id } of plans) folders.delete(id);
  const bidFolders = new Set(
    bids.files.filter((file) => file.split('/').length > 3).map((file) => file.split('/')[2] as string),
  );
  for (const { id } of ofKind('bid')) bidFolders.delete(id);
  const isText = (file: string): boolean => /\.(mdx?|markdown)$/i.test(file);
  return {
    plans,
    visits: ofKind('visit'),
    opportunities: ofKind('opportunity'),
    playbook: ofKind('playbook'),
    bids: ofKind('bid'),
    chapters: ofKind('chapter'),
    library: ofKind('library'),
    foldersWithoutPlan: [...folders].map((id) => `accounts/${id}`),
    foldersWithoutBid: [...bidFolders].map((id) => `${bidsFolder}/${id}`),
    unexpected: [
      ...accounts.odd,
      ...playbook.odd,
      ...bids.odd,
      ...library.odd,
      ...files.filter((file) => isText(file) && !used.has(file)),
    ].sort(),
    assets: [...accounts.files, ...bids.files, ...library.files].filter((file) => !isText(file)),
  };
}

/** All files that something is made of. */
export const sourcesOf = ({
  plans,
  visits,
  opportunities,
  playbook,
  bids,
  chapters,
  library,
}: WorkspaceFiles): Source[] => [...plans, ...visits, ...opportunities, ...playbook, ...bids, ...chapters, ...library];

/** Files of a folder and below, none where it is missing; and what looks like one and is none: links, and a folder in the place of a plan. */
function walk(folder: string, path: string): { files: string[]; odd: string[] } {
  const files: string[] = [];
  const odd: string[] = [];
  if (!existsSync(folder)) return { files, odd };
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const here = `${path}/${entry.name}`;
    if (entry.isFile()) files.push(here);
    else if (entry.isSymbolicLink()) odd.push(here);
    else if (entry.isDirectory()) {
      if (entry.name === 'account.mdx' || entry.name === 'bid.mdx') odd.push(here);
      const inside = walk(join(folder, entry.name), here);
      files.push(...inside.files);
      odd.push(...inside.odd);
    }
  }
  return { files, odd };
}

/** Whether a path is a file as `listFiles` lists it: neither it nor a folder it stands in is a link, and none is hidden. */
export function isListed(roots: Roots, file: string): boolean {
  const parts = file.split('/');
  // The folders that listing begins with may themselves stand elsewhere.
  const start = file.startsWith('content/') ? 2 : 1;
  return parts.every((part, index) => {
    if (index < start) return true;
    const found = lstatSync(join(homeOf(roots, file), ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return !part.startsWith('.') && (index === parts.length - 1 ? found?.isFile() : found?.isDirectory()) === true;
  });
}

/** The folder or file on the way to a new file that is a link, which listing would not follow; null where none is. */
export function linkOnTheWay(root: string, file: string): string | null {
  const parts = file.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return paths.find((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink()) ?? null;
}

/** The root that a file is read from. */
export const homeOf = ({ root, playbookRoot }: Roots, file: string): string =>
  file.startsWith(`${playbookFolder}/`) ? playbookRoot : root;

export const readBytes = (roots: Roots, file: string): Uint8Array => readFileSync(join(homeOf(roots, file), file));

/** The kinds of file that a plan may link to or show, by ending. Nothing in them runs in a browser. */
const assetTypes: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file that a plan refers to, with its media type. Throws when the kind is not allowed, which the parser has refused before. */
export function readAsset(root: string, file: string): { bytes: Uint8Array<ArrayBuffer>; type: string } {
  const type = assetTypes[file.split('.').at(-1)?.toLowerCase() ?? ''];
  if (type === undefined) throw new Error(`not an asset: ${file}`);
  return { bytes: new Uint8Array(readFileSync(join(root, file))), type };
}
