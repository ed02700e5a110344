import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { plainPicture } from './picture-metadata.ts';

const names = (keys: string): ReadonlySet<string> =>
  new Set(
    keys
      .trim()
      .split(/\s+/)
      .map((key) => `/${key}`),
  );

/** Dictionaries of resources whose keys are names of the file itself, and those that are so everywhere. */
const named = names('Font XObject ExtGState ColorSpace Pattern Shading');
const namesAnywhere = names('CharProcs Colorants');

/** Every key that decides how a page looks [ISO 32000-1, 7.4, 7.10, 8, 9, 11]; what is none of them is left out, such as actions, owners and programs. */
const drawing = names(`
  Type Subtype Length Filter DecodeParms Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1
  DamagedRowsBeforeError JBIG2Globals ColorTransform
  Font XObject ExtGState ColorSpace Pattern Shading ProcSet
  Width Height Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte FormType BBox Matrix Resources Group S CS I G BC TR
  BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2 CIDToGIDMap FontBBox FontMatrix
  CharProcs Registry Ordering Supplement CMapName WMode UseCMap FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading
  CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet Style Panose Lang FD CIDSet Length1 Length2
  Length3 BaseEncoding Differences Name
  LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR2 HT FL SM SA BM CA ca AIS TK
  PatternType PaintType TilingType XStep YStep ShadingType Background AntiAlias Coords Domain Function Extend BitsPerCoordinate BitsPerFlag
  VerticesPerRow FunctionType Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds
  WhitePoint BlackPoint Gamma Alternate Colorants Process Components
  HalftoneType HalftoneName Frequency Angle SpotFunction AccurateScreens TransferFunction Xsquare Ysquare Thresholds
`);
/** Kinds of groups and masks; everything else that says what it is in `S` does something. */
const kinds = names('Transparency Alpha Luminosity');
const types = names('XObject Font FontDescriptor ExtGState Pattern Encoding CMap Group Mask Halftone');

/** What the keys of a dictionary are. */
type Kind = 'resources' | 'named' | 'plain';

/**
 * Leaves of the pages of a foreign file only what draws them, so that a book takes over no actions, files, pages, programs and names of layers. What is
 * hidden there stays hidden: it belongs to a layer without a name, which `hideLayers` switches off.
 */
export function keepDrawing(pages: readonly PDFPage[]): void {
  const [first] = pages;
  if (first === undefined) return;
  const { context, catalog } = first.doc;
  const off = hiddenLayers(catalog);
  let layer: PDFRef | null = null;
  const seen = new Set<PDFObject>();
  for (const { node } of pages) clean(node.normalizedEntries().Resources, 'resources');

  function clean(value: PDFObject | undefined, kind: Kind): void {
    const object = value instanceof PDFRef ? context.lookup(value) : value;
    if (object === undefined || seen.has(object)) return;
    seen.add(object);
    if (object instanceof PDFArray) for (const each of object.asArray()) clean(each, 'plain');
    if (value instanceof PDFRef && object instanceof PDFRawStream && isPhoto(object.dict))
      context.assign(value, PDFRawStream.of(object.dict, plainPicture(object.getContents(), false)));
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    for (const [key, child] of dict.entries()) {
      const name = String(key);
      if (kind === 'named') clean(child, 'plain');
      else if (name === '/Properties' && kind === 'resources') dict.set(key, layersOf(context.lookup(child)));
      else if (name === '/OC' && isHidden(child)) dict.set(key, hidden());
      else if (isDrawing(name, context.lookup(child))) clean(child, kindOf(name, kind));
      else dict.delete(key);
    }
  }

  function layersOf(properties: PDFObject | undefined): PDFDict {
    const layers = properties instanceof PDFDict ? properties.entries() : [];
    const plain = context.obj({});
    for (const [key, value] of layers) plain.set(key, isHidden(value) ? hidden() : context.obj({}));
    return plain;
  }

  /** A layer, or a set of layers that are all hidden. */
  function isHidden(value: PDFObject): boolean {
    if (value instanceof PDFRef && off.has(value)) return true;
    const set = context.lookup(value);
    const of = set instanceof PDFDict ? set.get(PDFName.of('OCGs')) : undefined;
    const found = of && context.lookup(of);
    const layers = found instanceof PDFArray ? found.asArray() : of === undefined ? [] : [of];
    return layers.length > 0 && layers.every((one) => one instanceof PDFRef && off.has(one));
  }

  function hidden(): PDFRef {
    layer ??= context.register(context.obj({ Type: 'OCG', Name: PDFHexString.of('') }));
    return layer;
  }
}

/** Switches off the layers that `keepDrawing` left in the pages a document took over. */
export function hideLayers({ context, catalog }: PDFDocument): void {
  const layers = context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('OCG') ? [ref] : [],
    );
  if (layers.length === 0) return;
  catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: layers, D: { OFF: layers, Order: [] } }));
}

function hiddenLayers(catalog: PDFDict): ReadonlySet<PDFObject> {
  const list = (dict: PDFDict | undefined, key: string): PDFObject[] => {
    const found = dict?.lookup(PDFName.of(key));
    return found instanceof PDFArray ? found.asArray() : [];
  };
  const all = catalog.lookup(PDFName.of('OCProperties'));
  const settings = all instanceof PDFDict ? all.lookup(PDFName.of('D')) : undefined;
  if (!(all instanceof PDFDict && settings instanceof PDFDict)) return new Set();
  const on = new Set(list(settings, 'ON'));
  const others =
    settings.lookup(PDFName.of('BaseState')) === PDFName.of('OFF')
      ? list(all, 'OCGs').filter((one) => !on.has(one))
      : [];
  return new Set([...list(settings, 'OFF'), ...others]);
}

const kindOf = (key: string, kind: Kind): Kind =>
  key === '/Resources'
    ? 'resources'
    : namesAnywhere.has(key) || (kind === 'resources' && named.has(key))
      ? 'named'
      : 'plain';

function isDrawing(key: string, value: PDFObject | undefined): boolean {
  if (key === '/S') return kinds.has(String(value));
  return key === '/Type' ? types.has(String(value)) : drawing.has(key);
}

/** A JPEG that nothing else is wrapped around. */
export function isPhoto(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'));
  return String(filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter) === '/DCTDecode';
}
