/**
 * The body of an author's MDX file as data. HTML pieces are made by us from the syntax tree, never copied from the file; components are names with
 * checked attributes; nothing in it can run.
 */
import type { ComponentName, MentionTarget } from './registry.ts';

export type Piece =
  /** A run of HTML. Runs are concatenated in order, so a tag may open in one and close in a later one. */
  | { kind: 'html'; html: string }
  /** A heading of a chapter: its level and number depend on the book it stands in. */
  | { kind: 'heading'; depth: number; id: string; children: Piece[] }
  /** `[words](ref:target)`: a chapter, `chapter#heading`, `chapter/attachment`, an item of the library, a criterion or a requirement. */
  | { kind: 'reference'; target: string; children: Piece[] }
  /** `at`, in what is printed in a book: where its tag begins. A page of the site does not depend on it. */
  | { kind: 'component'; name: ComponentName; props: Record<string, string>; children: Piece[]; at?: Point }
  /** Words in the language of the page, not of the plan: the label of the footnotes, or the way back from the footnote called `number`. */
  | { kind: 'words'; words: 'footnotes' }
  | { kind: 'words'; words: 'footnote-back'; number: string }
  /** A Mermaid fence; `line` is the line in the file of the first line of `text`, `heading` the heading it stands under, if any. */
  | { kind: 'diagram'; text: string; line: number; heading: string | null };

export interface Heading {
  /** 2–6, as on the page: a body stands in a section of level 2, that of a visit in one of level 3, a chapter below its title of level 1; its highest heading is one below, whatever its author wrote. */
  depth: number;
  /** What an author writes after `#` to link to it. */
  slug: string;
  /** Its id on the page. */
  id: string;
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
  target: MentionTarget;
  value: string;
}

export interface Body {
  pieces: Piece[];
  headings: Heading[];
  files: FileUse[];
  mentions: Mention[];
  /** Of a body that is printed in a book: all its words with their places, for rules on wording, names and prices. */
  texts?: TextRun[];
}

/**
 * Words of a body as they are read, one run for each text of Markdown, lines joined. An empty cell below the head of a table is a run without words.
 * Line and column are those of its first letter; `placeIn` of texts.ts knows those of every other.
 */
export interface TextRun extends Point {
  in: 'text' | 'heading' | 'cell' | 'code' | 'alt';
  text: string;
  /** Where the run goes on elsewhere than its letters say, since a line ends there or a backslash stands before: `[offset in text, line, column]`. */
  marks?: [number, number, number][];
}
