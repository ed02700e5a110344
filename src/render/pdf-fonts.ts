import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** One font of a PDF. `name` is without the subset prefix; null for an unnamed one. */
export interface FontUse {
  name: string | null;
  /** Embedded, named, a subset of a TrueType font: what a printer and an archive can rely on. */
  sound: boolean;
  kind: string;
  /** Distinct characters shown in this font, by its own table; sorted by code point. */
  characters: string;
  /** Those of them that are shown as an empty box. */
  boxes: string;
}

export interface FontReport {
  fonts: FontUse[];
  /** Fonts that are not sound. Any of them fails the PDF. */
  unsound: FontUse[];
  /**
   * Sound fonts that are not ours: the machine's replacement for characters our fonts lack. The PDF is readable, but
   * another machine may print these characters differently.
   */
  stray: FontUse[];
  /**
   * Distinct characters printed as empty boxes (glyph 0), because no font had them; U+FFFD stands for those not named.
   */
  missing: string;
}

/** Names of the fonts we bring, as their files call themselves. */
const ours = /^Noto(?:Sans|Serif)SC/;

/** Reads the font dictionaries of a PDF. Throws when the bytes are not a PDF. */
export async function checkFonts(pdf: Uint8Array): Promise<FontReport> {
  return fontsOf(await PDFDocument.load(pdf, { updateMetadata: false }));
}

/** As `checkFonts`, for a document already loaded. */
export function fontsOf(document: PDFDocument): FontReport {
  const fonts: FontUse[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFDict &&
      nameOf(object, 'Type') === 'Font' &&
      !nameOf(object, 'Subtype').startsWith('CIDFont')
    ) {
      fonts.push(fontUse(object));
    }
  }
  const missing = new Set(fonts.flatMap((font) => [...font.boxes]));
  for (const page of document.getPages()) for (const each of boxedIn(document, page.node.Contents())) missing.add(each);
  const unsound = fonts.filter((font) => !font.sound);
  return {
    fonts,
    unsound,
    stray: fonts.filter((font) => font.sound && !ours.test(font.name ?? '')),
    missing: sorted(missing),
  };
}

function fontUse(font: PDFDict): FontUse {
  const base = nameOf(font, 'BaseFont');
  const below = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict);
  const descriptor = (below ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const kind = [nameOf(font, 'Subtype'), below === undefined ? '' : nameOf(below, 'Subtype')]
    .filter((part) => part !== '')
    .join(' ');
  const subset = /^[A-Z]{6}\+(.+)$/.exec(base)?.[1] ?? null;
  const embedded = descriptor?.has(PDFName.of('FontFile2')) === true;
  return {
    name: subset ?? (base === '' ? null : base),
    sound: kind === 'Type0 CIDFontType2' && embedded && subset !== null,
    kind,
    ...charactersOf(font.lookup(PDFName.of('ToUnicode'))),
  };
}

function nameOf(dict: PDFDict, key: string): string {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';
}

/** The characters a ToUnicode map speaks of; glyph 0 is the empty box. */
function charactersOf(map: PDFObject | undefined): { characters: string; boxes: string } {
  const found = new Set<string>();
  const boxes = new Set<string>();
  const add = (glyph: number, text: string) => {
    for (const each of text) if (each !== '\0') (glyph === 0 ? boxes : found).add(each);
  };
  const text = textOf(map);
  for (const [, body = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', hex = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      add(Number.parseInt(glyph, 16), fromHex(hex));
    }
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', hex = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const [low, high, first] = [Number.parseInt(from, 16), Number.parseInt(to, 16), fromHex(hex).codePointAt(0)];
      for (let at = low; first !== undefined && at <= high; at += 1) add(at, String.fromCodePoint(first + at - low));
    }
  }
  return { characters: sorted(found), boxes: sorted(boxes) };
}

const spelt = /ActualText\s*<feff([0-9a-f]+)>\s*>>\s*BDC([^E]*)EMC/gi;
const boxShown = /<(?:[0-9a-f]{4})*?0000(?:[0-9a-f]{4})*>\s*Tj/i;

/** Characters drawn as glyph 0: those the browser spelt out beside, and U+FFFD when there are others. */
function boxedIn(document: PDFDocument, contents: PDFObject | undefined): string[] {
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => document.context.lookup(each)) : [contents];
  return streams.flatMap((stream) => {
    const text = textOf(stream);
    if (!boxShown.test(text)) return [];
    const named = [...text.matchAll(spelt)].filter(([, , shown = '']) => boxShown.test(shown));
    const others = boxShown.test(text.replaceAll(spelt, '')) ? ['\ufffd'] : [];
    return [...named.flatMap(([, hex = '']) => [...fromHex(hex)]), ...others];
  });
}

function textOf(stream: PDFObject | undefined): string {
  return stream instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()) : '';
}

function sorted(characters: Set<string>): string {
  return [...characters].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}

/** UTF-16BE in hex → text. */
function fromHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}
