import { drawing, huilanDocuments } from './huilan.ts';
import { libraryDocuments } from './library.ts';
import { lingdongDocuments } from './lingdong.ts';
import type { Paper } from './paper.ts';

/** A file of the repository that is drawn: a picture of one page, or a PDF of several. */
export interface Scan {
  /** From the root, with slashes. */
  file: string;
  pages: readonly Paper[];
}

/** All of them, by the facts of the library in `root`. */
export const documents = (root: string): Scan[] => [
  ...libraryDocuments(root),
  ...huilanDocuments(),
  drawing(),
  ...lingdongDocuments(),
];
