/** A place that a print names, by its id in the page: index of the page, from 0, and height in points from the foot of the paper, as the browser tells it. */
export interface Spot {
  page: number;
  y: number;
}

/** A rectangle on a page, in points from its lower left corner. */
export interface Area {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a fresh print says of itself. */
export interface Layout {
  /** Sizes in points. */
  pages: { width: number; height: number }[];
  spots: Record<string, Spot>;
  /** Areas of the links that lead to an id, by that id; the first of each. */
  links: Record<string, Area>;
}

/** Objects of a file that the browser has just written, by number: where they stand in it, without `n 0 obj` and `endobj`. */
export class PrintFile {
  readonly bytes: Buffer;
  readonly #places = new Map<number, readonly [from: number, to: number]>();
  readonly #kept = new Map<number, string>();
  readonly root: number;
  readonly info: number;

  /** Throws RangeError when it is no plain PDF with one table of its objects, as Chromium writes. */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tail = this.bytes.toString('latin1', Math.max(0, this.bytes.length - 1024));
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
    const root = /\/Root (\d+) 0 R/.exec(tail);
    const head = Number.isNaN(start)
      ? null
      : /^xref\s+0 (\d+)\s*\n/.exec(this.bytes.toString('latin1', start, start + 40));
    if (head === null || root === null) throw new RangeError('not a print of the browser');
    this.root = Number(root[1]);
    this.info = Number(/\/Info (\d+) 0 R/.exec(tail)?.[1] ?? 0);
    const rows: [number, number][] = [];
    const first = start + head[0].length;
    for (let number = 1; number < Number(head[1]); number += 1) {
      const row = this.bytes.toString('latin1', first + number * 20, first + number * 20 + 18);
      if (row.endsWith('n')) rows.push([number, Number(row.slice(0, 10))]);
    }
    rows.sort((a, b) => a[1] - b[1]);
    for (const [at, [number, from]] of rows.entries()) {
      this.#places.set(number, [from, rows[at + 1]?.[1] ?? start]);
    }
  }

  numbers(): number[] {
    return [...this.#places.keys()].sort((a, b) => a - b);
  }

  /** An object with the words around it, as it stands in the file. */
  whole(number: number): Buffer {
    const [from, to] = this.#places.get(number) ?? [0, 0];
    return this.bytes.subarray(from, to);
  }

  /** An object's text, of a stream only what stands before its data; empty where there is none. */
  text(number: number): string {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const place = this.#places.get(number);
    if (place === undefined) return '';
    const [from, to] = place;
    const data = this.bytes.subarray(from, to).indexOf('stream\n');
    const whole = this.bytes.toString('latin1', from, data === -1 ? to : from + data);
    const text = whole
      .slice(whole.indexOf('obj') + 3)
      .replace(/endobj\s*$/, '')
      .trim();
    this.#kept.set(number, text);
    return text;
  }

  /** The first object that a key of an object's text refers to; 0 for none. */
  reference(text: string, key: string): number {
    return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? 0);
  }

  /** Numbers of the pages, in order. */
  pages(): number[] {
    const found: number[] = [];
    const walk = (number: number): void => {
      const text = this.text(number);
      const kids = /\/Type \/Pages\b/.test(text) ? /\/Kids \[([^\]]*)\]/.exec(text)?.[1] : undefined;
      if (kids === undefined) found.push(number);
      else for (const kid of referencesIn(kids)) walk(kid);
    };
    walk(this.reference(this.text(this.root), 'Pages'));
    return found;
  }
}

export const referencesIn = (text: string): number[] => [...text.matchAll(/(\d+) 0 R\b/g)].map(([, n]) => Number(n));

/** Reads where the ids of a page stand in its print. Linear, and without reading anything but pages, links and the names. */
export function readLayout(file: PrintFile): Layout {
  const numbers = file.pages();
  const at = new Map(numbers.map((number, index) => [number, index]));
  const pages: Layout['pages'] = [];
  const links: Layout['links'] = {};
  for (const [page, number] of numbers.entries()) {
    const text = file.text(number);
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    pages.push({ width: Number(width), height: Number(height) });
    for (const annotation of referencesIn(/\/Annots \[([^\]]*)\]/.exec(text)?.[1] ?? '')) {
      const link = file.text(annotation);
      const name = /\/Dest \/(\S+?)(?=[\s>/])/.exec(link)?.[1];
      const area = /\/Rect \[(\S+) (\S+) (\S+) (\S+?)\]/.exec(link)?.slice(1).map(Number);
      if (name === undefined || area === undefined) continue;
      const [left = 0, foot = 0, right = 0, top = 0] = area;
      links[nameOf(name)] ??= { page, x: left, y: foot, width: right - left, height: top - foot };
    }
  }
  const spots: Layout['spots'] = {};
  const names = file.text(file.reference(file.text(file.root), 'Dests'));
  for (const [, name = '', page = '', y = ''] of names.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ \S+ (\S+) \S+\]/g)) {
    const index = at.get(Number(page));
    if (index !== undefined) spots[nameOf(name)] = { page: index, y: Number(y) };
  }
  return { pages, spots, links };
}

/** A name as the page wrote it: the browser writes it as in an address (`%E7`), of which a PDF spells some characters `#25`. */
function nameOf(name: string): string {
  const address = name.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
