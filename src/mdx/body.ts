/**
 * The body of an author's MDX file as data. HTML pieces are made by us from the syntax tree, never copied from the file; components are names with
 * checked attributes; nothing in it can run.
 */
import type { ComponentName } from './registry.ts';

export type Piece =
  /** A run of HTML. Runs are concatenated in order, so a tag may open in one and close in a later one. */
  | { kind: 'html'; html: string }
  | { kind: 'component'; name: ComponentName; props: Record<string, string>; children: Piece[] }
  /** A Mermaid fence; `line` is the line in the file of the first line of `text`, `heading` the heading it stands under, if any. */
  | { kind: 'diagram'; text: string; line: number; heading: string | null };

/** Ids of the account page's own sections; a heading of a body never gets one of them. */
export const sectionIds = [
  'main',
  'findings',
  'next',
  'profile',
  'spend',
  'tree',
  'people',
  'people-table',
  'team',
  'strategy',
  'actions',
  'competitors',
  'prose',
] as const;

export interface Heading {
  /** 2–6: the highest heading of a body is 2, whatever its author wrote. */
  depth: number;
  slug: string;
  text: string;
}

interface Point {
  line: number;
  column: number;
}

/** A relative link or image, checked against the files of the workspace. `url` is as written, `path` relative to the workspace root, without hash. */
export interface FileUse extends Point {
  kind: 'link' | 'image';
  url: string;
  path: string;
}

/** An id written in a component's attribute, checked against the workspace. */
export interface Mention extends Point {
  target: 'account' | 'stakeholder';
  value: string;
}

export interface Body {
  pieces: Piece[];
  headings: Heading[];
  files: FileUse[];
  mentions: Mention[];
}
