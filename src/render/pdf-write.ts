import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { type PDFContext, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

const packed = promisify(deflate);
/** Objects that share a stream: enough to pack well, few enough to open one page quickly. */
const together = 200;

/**
 * Writes a PDF of the objects of a context and of texts that are objects already, by number; those that are no streams share packed ones. Same
 * objects → same bytes.
 */
export async function writePdf(context: PDFContext, texts: ReadonlyMap<number, string>): Promise<Uint8Array> {
  const alone: [number, PDFStream][] = [];
  const small: [number, Uint8Array][] = [];
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (texts.has(objectNumber)) continue;
    if (object instanceof PDFStream) alone.push([objectNumber, object]);
    else small.push([objectNumber, bytesOf(object)]);
  }
  for (const [number, text] of texts) small.push([number, Buffer.from(text, 'latin1')]);
  small.sort((a, b) => a[0] - b[0]);

  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = (parts[0] as Uint8Array).length;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  const rows = new Map<number, readonly [kind: number, place: number, index: number]>();
  const addObject = (number: number, content: Uint8Array): void => {
    rows.set(number, [1, length, 0]);
    add(Buffer.from(`${number} 0 obj\n`));
    add(content);
    add(Buffer.from('\nendobj\n'));
  };
  for (const [number, object] of alone) addObject(number, bytesOf(object));

  let next = Math.max(0, context.largestObjectNumber, ...alone.map(([number]) => number), small.at(-1)?.[0] ?? 0) + 1;
  const groups = Array.from({ length: Math.ceil(small.length / together) }, (_, at) =>
    small.slice(at * together, (at + 1) * together),
  );
  const streams = await Promise.all(groups.map(groupOf));
  for (const [at, stream] of streams.entries()) {
    for (const [index, [number]] of (groups[at] as typeof small).entries()) rows.set(number, [2, next, index]);
    addObject(next, stream);
    next += 1;
  }

  const start = length;
  rows.set(next, [1, start, 0]);
  const { Root, Info, ID } = context.trailerInfo;
  const table = Buffer.alloc((next + 1) * 7);
  for (const [number, [kind, place, index]] of rows) {
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  table.writeUInt16BE(65_535, 5);
  const named = Object.entries({ Root, Info, ID }).flatMap(([key, value]) => (value ? [`/${key} ${value}`] : []));
  const keys = `/Type /XRef /Size ${next + 1} /W [1 4 2] ${named.join(' ')}`;
  addObject(next, streamOf(keys, await packed(table)));
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts, length);
}

async function groupOf(group: readonly [number, Uint8Array][]): Promise<Uint8Array> {
  const places: string[] = [];
  let at = 0;
  for (const [number, content] of group) {
    places.push(`${number} ${at}`);
    at += content.length + 1;
  }
  const head = Buffer.from(`${places.join(' ')}\n`);
  const line = Buffer.from('\n');
  const body = Buffer.concat([head, ...group.flatMap(([, content]) => [content, line])]);
  return streamOf(`/Type /ObjStm /N ${group.length} /First ${head.length}`, await packed(body));
}

const streamOf = (keys: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<<${keys} /Filter /FlateDecode /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
