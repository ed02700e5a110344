import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** Chromium names tagged elements by a counter that runs through all pages a process ever showed. */
const counted = /^node\d+$/;

/**
 * Numbers the tagged elements of a document from one, in their order, so that the same page printed later or elsewhere has the same bytes. The order
 * of the names is kept, which the name tree needs; references to them (a table cell's headers) follow.
 */
export function renumberTags(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) {
    visitNames(object, (name) => {
      found.add(name);
      return name;
    });
  }
  const inOrder = [...found].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  const numbered = new Map(inOrder.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  for (const object of objects) visitNames(object, (name) => numbered.get(name) ?? name);
}

/** Replaces each counted name inside an object, not following references. */
function visitNames(object: PDFObject, rename: (name: string) => string): void {
  const renamed = (value: PDFObject): PDFObject | null => {
    if (!(value instanceof PDFString)) return null;
    const name = value.asString();
    return counted.test(name) ? PDFString.of(rename(name)) : null;
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const next = renamed(value);
      if (next) object.set(PDFName.of(key.decodeText()), next);
      else visitNames(value, rename);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      const next = renamed(value);
      if (next) object.set(index, next);
      else visitNames(value, rename);
    });
  }
}
