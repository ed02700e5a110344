import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import type { ActivePart } from '../domain/bid/bid.ts';

const named = (key: string): PDFName => PDFName.of(key);
const partsByAction = new Map<PDFObject | undefined, ActivePart>([
  [named('JavaScript'), 'script'],
  [named('Launch'), 'launch'],
  [named('SubmitForm'), 'form'],
  [named('ImportData'), 'form'],
]);

/**
 * What a file holds beside its pages, reached from them or not: whoever looks for it in mail or on a bidding platform reads the whole file. A field for
 * an electronic seal is no form.
 */
export function activeParts(document: PDFDocument): ActivePart[] {
  const found = new Set<ActivePart>();
  const look = (object: PDFObject, depth: number): void => {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (depth > 50) return;
    if (dict instanceof PDFArray) for (const each of dict.asArray()) look(each, depth + 1);
    if (!(dict instanceof PDFDict)) return;
    const part = partsByAction.get(dict.lookup(named('S')));
    if (part !== undefined) found.add(part);
    if (dict.has(named('JS'))) found.add('script');
    if (dict.has(named('EF')) || dict.has(named('EmbeddedFiles'))) found.add('files');
    if (dict.has(named('XFA')) || isFilled(dict.lookup(named('FT')))) found.add('form');
    for (const each of dict.values()) look(each, depth + 1);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object, 0);
  return [...found].sort();
}

const isFilled = (field: PDFObject | undefined): boolean => field instanceof PDFName && field !== named('Sig');
