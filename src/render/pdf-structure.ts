import { type PrintFile, referencesIn } from './print-reader.ts';

/** Chromium names tagged elements by a counter that runs through all pages a process ever showed, in the order in which it happens to meet them. */
const counted = /\((node\d+)\)/g;

/** The tags of a print, apart from the rest: most objects of a long one, and nothing that a library has to understand. */
export interface Structure {
  /** By number of their objects, as they are written. */
  objects: Map<number, string>;
  /** Objects that are no longer needed. */
  dropped: Set<number>;
}

/**
 * Takes the tagged elements out of a print and numbers them from one, in the order of its structure tree, so that the same page printed later or
 * elsewhere has the same bytes. References to them (a table cell's headers) follow; the tree that finds elements by name is written anew, sorted as it
 * must be. Linear in the size of the print.
 */
export function structureOf(file: PrintFile): Structure {
  const objects = new Map<number, string>();
  const dropped = new Set<number>();
  const root = file.reference(file.text(file.root), 'StructTreeRoot');
  if (root === 0) return { objects, dropped };
  const top = file.text(root);
  drop(file, file.reference(top, 'IDTree'), dropped);
  keepTree(file, file.reference(top, 'ParentTree'), objects);

  const numbered = new Map<string, string>();
  const names: string[] = [];
  const stack = referencesIn(childrenIn(top)).reverse();
  for (let number = stack.pop(); number !== undefined; number = stack.pop()) {
    const text = file.text(number);
    if (objects.has(number) || !isElement(text)) continue;
    objects.set(number, text);
    const own = /^\/ID \((node\d+)\)/m.exec(text)?.[1];
    if (own !== undefined) {
      const name = `node${String(numbered.size + 1).padStart(8, '0')}`;
      numbered.set(own, name);
      names.push(`(${name}) ${number} 0 R`);
    }
    for (const child of referencesIn(childrenIn(text)).reverse()) stack.push(child);
  }
  for (const [number, text] of objects) {
    if (text.includes('(node'))
      objects.set(
        number,
        text.replaceAll(counted, (whole, name: string) => `(${numbered.get(name) ?? whole.slice(1, -1)})`),
      );
  }
  const rest = top.replace(/\n?\/IDTree \d+ 0 R/, '');
  objects.set(root, names.length === 0 ? rest : rest.replace(/>>$/, `\n/IDTree <</Names [${names.join(' ')}]>>>>`));
  return { objects, dropped };
}

const isElement = (text: string): boolean => text.startsWith('<</Type /StructElem');

/** What stands below an element, or an array of such: keys stand at the beginning of a line. */
const childrenIn = (text: string): string =>
  text.startsWith('[') ? text : (/^\/K (\d+ 0 R|\[[^\]]*\])/m.exec(text)?.[1] ?? '');

/** Marks a name tree, whose nodes would stay in the file unused. */
function drop(file: PrintFile, number: number, dropped: Set<number>): void {
  if (number === 0) return;
  dropped.add(number);
  for (const kid of referencesIn(/\/Kids \[([^\]]*)\]/.exec(file.text(number))?.[1] ?? '')) drop(file, kid, dropped);
}

/** The tree that leads from pages to their tags, with the arrays that it names. */
function keepTree(file: PrintFile, number: number, objects: Map<number, string>): void {
  const text = file.text(number);
  if (number === 0 || objects.has(number) || isElement(text)) return;
  objects.set(number, text);
  if (text.startsWith('[')) return;
  for (const key of ['Kids', 'Nums'])
    for (const each of referencesIn(new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(text)?.[1] ?? ''))
      keepTree(file, each, objects);
}
