import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';

const painted = /(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g;

/**
 * Pages of a print (from 1) on which text, lines or areas have a colour that is not black, white or grey. Pictures are not looked into: a grey one is
 * often stored in colours.
 */
export function colouredPages(document: PDFDocument): number[] {
  const known = new Map<PDFObject, boolean>();
  const isColoured = (object: PDFObject | undefined): boolean => {
    const stream = object && document.context.lookup(object);
    if (stream instanceof PDFArray) return stream.asArray().some(isColoured);
    if (!(stream instanceof PDFRawStream)) return false;
    const before = known.get(stream);
    if (before !== undefined) return before;
    known.set(stream, false);
    const text = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
    const found =
      [...text.matchAll(painted)].some(([, red, green, blue]) => red !== green || green !== blue) ||
      formsIn(stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)).some(isColoured);
    known.set(stream, found);
    return found;
  };
  return document.getPages().flatMap(({ node }, at) => {
    const forms = formsIn(node.Resources());
    return isColoured(node.Contents()) || forms.some(isColoured) ? [at + 1] : [];
  });
}

/** Drawings that the resources name, without pictures. */
function formsIn(resources: PDFDict | undefined): PDFObject[] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return (objects?.keys() ?? []).flatMap((key) => {
    const object = objects?.lookup(key);
    const isForm = object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    return isForm ? [object] : [];
  });
}
