import { type Document, isScalar, type Pair, type Scalar, visit } from 'yaml';

/** A number that an author wrote with commas, e.g. `4,000,000`. */
export interface GroupedNumber {
  /** Where it begins and ends in the text. */
  offset: number;
  end: number;
  value: string;
  plain: string;
}

/**
 * Finds the numbers with commas in `{ buyingPower: 4,000,000 }`, where YAML reads keys called `000`, and puts the whole number in their place, so
 * that the rest of the data is read as it was meant.
 */
export function joinNumbers(document: Document): GroupedNumber[] {
  const found: GroupedNumber[] = [];
  visit(document, {
    Map: (_key, map) => {
      if (!map.flow) return;
      const kept: Pair[] = [];
      let number: GroupedNumber | null = null;
      for (const pair of map.items) {
        const last = kept.at(-1)?.value;
        const group = groupOf(pair);
        if (group === null || !isScalar(last) || !last.range || !/^\d{1,3}$/.test(number ? '1' : (last.source ?? ''))) {
          kept.push(pair);
          number = null;
          continue;
        }
        if (number === null) {
          const source = last.source ?? '';
          number = { offset: last.range[0], end: 0, value: source, plain: source };
          found.push(number);
        }
        number.value += `,${group.source}`;
        number.plain += group.source;
        number.end = group.range?.[1] ?? number.offset;
        last.value = Number(number.plain);
      }
      map.items = kept;
    },
  });
  return found;
}

/** The key that is nothing but three digits and has no value: what follows a comma in a number. */
function groupOf({ key, value }: Pair): Scalar | null {
  const empty = value === null || (isScalar(value) && value.value === null && !value.source);
  return isScalar(key) && empty && /^\d{3}(?:\.\d+)?$/.test(key.source ?? '') ? key : null;
}
