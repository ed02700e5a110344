import type { Definition, Image, Link } from 'mdast';
import { nearest } from '../nearest.ts';
import type { FileUse } from './body.ts';
import type { Point, Survey } from './survey.ts';
import { imageTypes, readImage, readLink, type Target } from './urls.ts';

type Use = FileUse['kind'];

/** The URL that a node may use, or undefined where it is refused and only its text is shown. */
export interface Links {
  files: FileUse[];
  of: (node: Link | Image) => SafeUrl | undefined;
  ofReference: (identifier: string, use: Use) => SafeUrl | undefined;
}
export interface SafeUrl {
  url: string;
  /** What a place in a book is called; then there is no URL yet. */
  reference?: string;
  external: boolean;
  title: string | null | undefined;
}

/** Checks every URL of the body: of links, images and definitions, used or not. A definition is reported where it stands. */
export function checkLinks(survey: Survey, slugs: ReadonlySet<string>): Links {
  const files: FileUse[] = [];
  const direct = new Map<Link | Image, SafeUrl>();
  const defined = new Map<string, SafeUrl>();
  const check = (node: Link | Image | Definition, use: Use, at: Point): SafeUrl | undefined => {
    const target =
      use === 'image' ? readImage(node.url, survey.file) : readLink(node.url, survey.file, survey.scope.book);
    if (target.kind === 'file') files.push({ kind: use, url: node.url, path: target.path, ...at });
    if (target.kind === 'reference') {
      survey.mentions.push({ target: 'section', value: target.target, ...at });
      return { url: '', reference: target.target, external: false, title: node.title };
    }
    // What is printed has no files beside it: of a link to one only its words stay.
    if (target.kind === 'file' && use === 'link' && survey.scope.book) return undefined;
    const url = accept(target, node.url, at, survey, slugs);
    return url === null ? undefined : { url, external: target.kind === 'external', title: node.title };
  };
  for (const { node, at } of survey.urls) {
    const safe = check(node, node.type, at);
    if (safe) direct.set(node, safe);
  }
  const wanted = new Map<string, Set<Use>>();
  for (const reference of survey.references) {
    const uses = wanted.get(key(reference.identifier)) ?? new Set<Use>();
    wanted.set(key(reference.identifier), uses.add(reference.type === 'linkReference' ? 'link' : 'image'));
  }
  const seen = new Set<string>();
  for (const { node, at } of survey.definitions) {
    const id = key(node.identifier);
    // Markdown uses the first of several definitions; a later one is only looked at for what it says.
    const uses: Iterable<Use> = seen.has(id) ? ['link'] : (wanted.get(id) ?? ['link']);
    for (const use of uses) {
      const safe = check(node, use, at);
      if (safe && !seen.has(id)) defined.set(`${use} ${id}`, safe);
    }
    seen.add(id);
  }
  return {
    files,
    of: (node) => direct.get(node),
    ofReference: (identifier, use) => defined.get(`${use} ${key(identifier)}`),
  };
}

const key = (identifier: string): string => identifier.toUpperCase();

/** Reports a target that may not be used and returns null, or returns the URL for the page. */
function accept(target: Target, url: string, at: Point, survey: Survey, slugs: ReadonlySet<string>): string | null {
  switch (target.kind) {
    case 'external':
    case 'mail':
    case 'file':
      return target.href;
    case 'reference':
      return null;
    case 'heading':
      if (slugs.has(target.slug)) return `#${survey.scope.headings}${target.slug}`;
      survey.report('broken-link', at, { url, nearest: hash(nearest(target.slug, slugs)) });
      return null;
    case 'unsafe':
      survey.report('unsafe-link', at, { url, scheme: target.scheme });
      return null;
    case 'remote':
      survey.report('remote-image', at, { url });
      return null;
    case 'bad-type':
      survey.report('bad-image-type', at, { url, allowed: [...imageTypes] });
      return null;
    case 'broken':
      survey.report('broken-link', at, { url, nearest: null });
      return null;
  }
}

const hash = (slug: string | null): string | null => (slug === null ? null : `#${slug}`);
