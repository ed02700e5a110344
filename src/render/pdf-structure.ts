import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** Chromium names tagged elements by a counter that runs through all pages a process ever showed, in the order in which it happens to meet them. */
const counted = /^node\d+$/;

const named = (key: string): PDFName => PDFName.of(key);

/**
 * Numbers the tagged elements of a document from one, in the order of its structure tree, so that the same page printed later or elsewhere has the
 * same bytes. References to them (a table cell's headers) follow; the tree that finds elements by name is written anew, sorted as it must be.
 */
export function renumberTags(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(named('StructTreeRoot'), PDFDict);
  if (!root) return;
  removeTree(document, root.get(named('IDTree')));
  const elements = new Map<string, PDFRef>();
  collect(document, root.get(named('K')), elements, new Set());
  const numbered = new Map(
    [...elements.keys()].map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]),
  );
  for (const [, object] of document.context.enumerateIndirectObjects()) rename(object, numbered);
  const names = [...elements].flatMap(([name, element]) => [PDFString.of(numbered.get(name) as string), element]);
  if (names.length > 0) root.set(named('IDTree'), document.context.obj({ Names: names }));
}

/** Removes a name tree, whose nodes would stay in the file unused. */
function removeTree(document: PDFDocument, node: PDFObject | undefined): void {
  const tree = node instanceof PDFRef ? document.context.lookup(node) : node;
  if (tree instanceof PDFDict) {
    const kids = tree.lookupMaybe(named('Kids'), PDFArray);
    for (const kid of kids?.asArray() ?? []) removeTree(document, kid);
  }
  if (node instanceof PDFRef) document.context.delete(node);
}

/** Names of the elements below one entry of the tree, in its order, with the elements. */
function collect(
  document: PDFDocument,
  entry: PDFObject | undefined,
  found: Map<string, PDFRef>,
  seen: Set<PDFRef>,
): void {
  const object = entry instanceof PDFRef ? document.context.lookup(entry) : entry;
  if (object instanceof PDFArray) for (const child of object.asArray()) collect(document, child, found, seen);
  if (!(object instanceof PDFDict) || (entry instanceof PDFRef && seen.has(entry))) return;
  if (entry instanceof PDFRef) seen.add(entry);
  const name = object.get(named('ID'));
  if (entry instanceof PDFRef && name instanceof PDFString && counted.test(name.asString()))
    found.set(name.asString(), entry);
  collect(document, object.get(named('K')), found, seen);
}

/** Replaces each counted name inside an object, not following references. */
function rename(object: PDFObject, numbered: ReadonlyMap<string, string>): void {
  const renamed = (value: PDFObject): PDFString | null => {
    const name = value instanceof PDFString ? numbered.get(value.asString()) : undefined;
    return name === undefined ? null : PDFString.of(name);
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const next = renamed(value);
      if (next) object.set(key, next);
      else rename(value, numbered);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      const next = renamed(value);
      if (next) object.set(index, next);
      else rename(value, numbered);
    });
  }
}
