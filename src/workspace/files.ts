import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The authors' files of a workspace root, with `/` in paths on every system. Symbolic links are never followed: a plan can't reach outside. */
export interface WorkspaceFiles {
  /** `accounts/<id>/account.mdx`, sorted; `id` is the folder's name as it is, valid or not. */
  plans: { id: string; file: string }[];
  /** Folders below `accounts/` that have files but no `account.mdx`. */
  foldersWithoutPlan: string[];
  /** MDX and Markdown files below `accounts/` that no page is made of, symbolic links, and folders named `account.mdx`. */
  unexpected: string[];
  /** All other files below `accounts/`: what links and images may point at. Sorted. */
  assets: string[];
}

export function listFiles(root: string): WorkspaceFiles {
  const base = join(root, 'accounts');
  const { files, odd } = existsSync(base) ? walk(base, 'accounts') : { files: [], odd: [] };
  const plans = files.flatMap((file) => {
    const [, id, name, ...deeper] = file.split('/');
    return id !== undefined && name === 'account.mdx' && deeper.length === 0 ? [{ id, file }] : [];
  });
  const planFiles = new Set(plans.map((plan) => plan.file));
  const folders = new Set(
    files.filter((file) => file.split('/').length > 2).map((file) => file.split('/')[1] as string),
  );
  for (const { id } of plans) folders.delete(id);
  const others = files.filter((file) => !planFiles.has(file));
  return {
    plans,
    foldersWithoutPlan: [...folders].map((id) => `accounts/${id}`),
    unexpected: [...odd, ...others.filter((file) => /\.(mdx?|markdown)$/i.test(file))].sort(),
    assets: others.filter((file) => !/\.(mdx?|markdown)$/i.test(file)),
  };
}

/** Files of a folder and below, and what looks like one and is none: links, and a folder in the place of a plan. */
function walk(folder: string, path: string): { files: string[]; odd: string[] } {
  const files: string[] = [];
  const odd: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const here = `${path}/${entry.name}`;
    if (entry.isFile()) files.push(here);
    else if (entry.isSymbolicLink()) odd.push(here);
    else if (entry.isDirectory()) {
      if (entry.name === 'account.mdx') odd.push(here);
      const inside = walk(join(folder, entry.name), here);
      files.push(...inside.files);
      odd.push(...inside.odd);
    }
  }
  return { files, odd };
}

/** Whether `accounts/<id>/account.mdx` is a plan as `listFiles` lists it: a file in a folder, neither of them a link. */
export function isPlan(root: string, id: string): boolean {
  const folder = join(root, 'accounts', id);
  const isHere = (path: string) => lstatSync(path, { throwIfNoEntry: false });
  return (
    !id.startsWith('.') &&
    isHere(folder)?.isDirectory() === true &&
    isHere(join(folder, 'account.mdx'))?.isFile() === true
  );
}

export const readBytes = (root: string, file: string): Uint8Array => readFileSync(join(root, file));

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
