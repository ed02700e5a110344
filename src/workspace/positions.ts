import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from '../problem.ts';

/**
 * Where each key and value of a frontmatter stands, as one compact string, since it is kept with the plan: a line per path,
 * `path TAB key line TAB key column TAB value line TAB value column`, the parts of a path joined by `/`. List items have no key of their own.
 */
export type Positions = string;

interface Point {
  line: number;
  column: number;
}

export function indexPositions(document: Document, place: (offset: number) => Point): Positions {
  const rows: string[] = [];
  const add = (path: string, keyNode: Node | null, valueNode: Node | null): void => {
    const value = valueNode?.range ? place(valueNode.range[0]) : null;
    const key = keyNode?.range ? place(keyNode.range[0]) : value;
    if (key) rows.push([path, key.line, key.column, value?.line ?? key.line, value?.column ?? key.column].join('\t'));
  };
  const walk = (node: unknown, path: string): void => {
    const below = (part: string | number): string => (path === '' ? `${part}` : `${path}/${part}`);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        add(below(String(key.value)), key, value as Node | null);
        walk(value, below(String(key.value)));
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        add(below(index), null, item as Node | null);
        walk(item, below(index));
      });
    }
  };
  walk(document.contents, '');
  return rows.join('\n');
}

/** The same, read for looking up. */
export type Places = ReadonlyMap<string, { key: Point; value: Point }>;

export function placesOf(positions: Positions): Places {
  const places = new Map<string, { key: Point; value: Point }>();
  for (const row of positions.split('\n')) {
    const columns = row.split('\t');
    const [keyLine, keyColumn, line, column] = columns.splice(-4).map(Number) as [number, number, number, number];
    const path = columns.join('\t');
    // Of a key that stands twice the first counts; a key may hold a line break, and then has no place.
    if (columns.length > 0 && !places.has(path))
      places.set(path, { key: { line: keyLine, column: keyColumn }, value: { line, column } });
  }
  return places;
}

/** The point of a path, or of the nearest parent that is written in the file; line 1 where nothing is. `key` asks for the key instead of the value. */
export function positionOf(places: Places, path: Path, key = false): Point {
  for (let length = path.length; length > 0; length -= 1) {
    const found = places.get(path.slice(0, length).join('/'));
    if (found) return key || length < path.length ? found.key : found.value;
  }
  return { line: 1, column: 1 };
}
