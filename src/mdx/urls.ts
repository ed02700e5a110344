import { planScope, playbookScope, type Scope, visitAnchor, visitScope } from './scope.ts';

/** What an author's URL means on the page of the account. Relative links are read from the folder of the file they stand in. */
export type Target =
  | { kind: 'external'; href: string }
  | { kind: 'mail'; href: string }
  | { kind: 'heading'; slug: string }
  /** `ref:chapter#heading`: a place in the books of a bid. */
  | { kind: 'reference'; target: string }
  /** A file of the workspace; `path` from its root, `href` from the page of the account. */
  | { kind: 'file'; href: string; path: string }
  | { kind: 'unsafe'; scheme: string }
  | { kind: 'remote' }
  | { kind: 'bad-type' }
  | { kind: 'broken' };

export const imageTypes = ['gif', 'jpeg', 'jpg', 'png', 'webp'];
export const fileTypes = [...imageTypes, 'csv', 'docx', 'pdf', 'pptx', 'txt', 'xlsx'];

// C0, C1, zero-width and bidirectional controls: none has business in a URL, and each can hide what the URL says.
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
const pageFile = new RegExp(
  `^(?:accounts/(${word})/(?:account|visits/(${word}))|content/playbook/${word}/(${word}))\\.mdx$`,
);

/** Reads the URL of a link. Only a text that is printed in a `book` may name places of books. */
export function readLink(url: string, file: string, book = false): Target {
  const scheme = schemeOf(url);
  if (scheme === 'ref' && book) return place(url);
  if (scheme === 'https') return absolute(url, /^https:\/\/[^/]/i, 'external');
  if (scheme === 'mailto') return absolute(url, /^mailto:[^@\s]+@[^@\s]+$/i, 'mail');
  if (scheme !== null) return { kind: 'unsafe', scheme };
  return relative(url, file, fileTypes);
}

/** Reads the URL of an image: a file in the account's own folder. */
export function readImage(url: string, file: string): Target {
  const scheme = schemeOf(url);
  if (scheme === 'https' || scheme === 'http' || scheme === '//' || scheme === '/') return { kind: 'remote' };
  if (scheme !== null) return { kind: 'unsafe', scheme };
  const target = relative(url, file, imageTypes);
  if (target.kind === 'heading') return { kind: 'bad-type' };
  return target.kind === 'file' && target.path.endsWith('.mdx') ? { kind: 'bad-type' } : target;
}

/**
 * The scheme as a browser would find it, which drops spaces and control characters; otherwise what makes the URL leave its folder or hide its
 * meaning (`//`, `/`, `\`, `U+0000`); null for a plain relative URL.
 */
function schemeOf(url: string): string | null {
  const compact = url.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'mailto') return scheme;
  const hidden = invisible.exec(url)?.[0];
  if (hidden !== undefined) return `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (url.includes('\\')) return '\\';
  if (compact.startsWith('//')) return '//';
  if (compact.startsWith('/')) return '/';
  return scheme ?? null;
}

function place(url: string): Target {
  const target = decode(url.slice(url.indexOf(':') + 1))?.trim() ?? '';
  if (invisible.test(url) || invisible.test(target)) return { kind: 'unsafe', scheme: '%' };
  return target === '' ? { kind: 'broken' } : { kind: 'reference', target };
}

function absolute(url: string, shape: RegExp, kind: 'external' | 'mail'): Target {
  const trimmed = url.trim();
  return shape.test(trimmed) && URL.canParse(trimmed) ? { kind, href: new URL(trimmed).href } : { kind: 'broken' };
}

function relative(url: string, file: string, types: string[]): Target {
  const [rawPath = '', ...rest] = url.trim().split('#');
  const path = decode(rawPath);
  const hash = decode(rest.join('#'));
  if (path === null || hash === null || rawPath.includes('?')) return { kind: 'broken' };
  if (invisible.test(path) || path.includes('\\')) return { kind: 'unsafe', scheme: '%' };
  if (path === '') return hash === '' ? { kind: 'broken' } : { kind: 'heading', slug: hash };
  const segments = resolve(path, file);
  if (segments === null) return { kind: 'broken' };
  const full = segments.join('/');
  if (full === file && hash !== '') return { kind: 'heading', slug: hash };
  const anchor = (id: string): string => (hash === '' ? '' : `#${encodeURIComponent(id)}`);
  const page = pageOf(full, hash, file);
  if (page !== null) return { kind: 'file', href: page, path: full };
  const type = /\.([a-z0-9]+)$/i.exec(full)?.[1]?.toLowerCase() ?? '';
  if (!types.includes(type)) return types === imageTypes ? { kind: 'bad-type' } : { kind: 'broken' };
  const home = homeOfLinks(file);
  if (!home.every((segment, index) => segments[index] === segment)) return { kind: 'broken' };
  return { kind: 'file', href: `${publishedUrl(full)}${anchor(hash)}`, path: full };
}

/**
 * Address of what is made of a file of authors, from the page of an account or of the playbook: a visit stands on the page of its account. Null for
 * a file that no page is made of.
 */
function pageOf(path: string, hash: string, from: string): string | null {
  const [, account, visit, page] = pageFile.exec(path) ?? [];
  const heading = ({ headings }: Scope): string => (hash === '' ? '' : `${headings}${hash}`);
  const at = (id: string): string => (id === '' ? '' : `#${encodeURIComponent(id)}`);
  if (page !== undefined) return `../../playbook/${page}/${at(heading(playbookScope))}`;
  // The playbook is the same in every root and can't know its accounts.
  if (account === undefined || from.startsWith('content/')) return null;
  if (visit === undefined) return `../${account}/${at(heading(planScope))}`;
  return `../${account}/${at(heading(visitScope(visit)) || visitAnchor(visit))}`;
}

/** The folder whose files are published with the page: that of the account or the bid, the whole library, or else the file's own. */
export function homeOfLinks(file: string): string[] {
  const folders = file.split('/').slice(0, -1);
  if (folders[0] === 'accounts') return folders.slice(0, 2);
  if (folders[0] === 'content' && folders[1] === 'bids') return folders.slice(0, 3);
  return folders[0] === 'content' && folders[1] === 'library' ? folders.slice(0, 2) : folders;
}

/**
 * Where a file of an author is published: from the page of its account; or else from the top of the site, since texts of bids and of the library stand
 * on pages of several depths.
 */
export function publishedUrl(path: string): string {
  const home = homeOfLinks(path);
  const base = path.startsWith('content/') ? ['', ...home.slice(1), ''].map(encodeURIComponent).join('/') : '';
  const own = path.split('/').slice(home.length).map(encodeURIComponent).join('/');
  return `${base}files/${own}`;
}

function resolve(path: string, file: string): string[] | null {
  const segments = file.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.some((segment) => segment === '' || segment.startsWith('.')) ? null : segments;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
