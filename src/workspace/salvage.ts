import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { Path } from '../problem.ts';
import { keysAt, schemaAt, unwrap, valueAt } from './schema-findings.ts';

type Issue = z.core.$ZodIssue;

/**
 * What remains of refused data: unknown keys and refused optional values are left out, refused required ones get a stand-in. So references and rules
 * of the rest are checked in the same run, and an author sees everything at once. Null where even that does not satisfy the schema.
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  issues: readonly Issue[],
): { data: z.output<Schema> | null; standIns: Path[] } {
  const copy = structuredClone(data);
  const standIns: Path[] = [];
  let left = issues;
  for (let round = 0; round < 4; round += 1) {
    for (const issue of left) {
      const path = issue.path as Path;
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          put(copy, [...path, key], undefined);
          const meant = nearest(key, keysAt(schema, path));
          if (meant !== null) standIns.push([...path, meant]);
        }
      } else {
        put(copy, path, standIn(schemaAt(schema, path), valueAt(data, path)));
        standIns.push(path);
      }
    }
    const result = schema.safeParse(copy);
    if (result.success) return { data: result.data, standIns };
    left = result.error.issues;
  }
  return { data: null, standIns };
}

/**
 * A value that a schema accepts; undefined where leaving it out is fine, and where none is found. `refused`: what stands there. A list that can't be
 * empty holds what was written for it where that could be its one item, else a stand-in; an object has stand-ins for what it needs.
 */
function standIn(schema: z.ZodType | null, refused?: unknown): unknown {
  if (schema === null) return undefined;
  const probe = schema.safeParse(undefined);
  if (probe.success) return undefined;
  const [issue] = probe.error.issues;
  const allowed = issue?.code === 'invalid_value' ? issue.values : [];
  const { element, shape } = unwrap(schema) as { element?: z.ZodType; shape?: Record<string, z.ZodType> };
  const isOne = refused !== undefined && !Array.isArray(refused);
  const plain = [
    ...allowed,
    '…',
    'unknown',
    '2000-01-01',
    'attachments/unknown.pdf',
    2000,
    0,
    1,
    false,
    ...(isOne ? [[refused]] : []),
    [],
    {},
  ];
  const found = plain.find((value) => schema.safeParse(value).success);
  if (found !== undefined) return found;
  const made = element
    ? [standIn(element)]
    : Object.fromEntries(Object.entries(shape ?? {}).map(([key, inner]) => [key, standIn(inner)]));
  return schema.safeParse(made).success ? made : undefined;
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((below, part) => (below as Record<string | number, unknown> | null | undefined)?.[part], root);
  const last = path.at(-1);
  if (parent === null || typeof parent !== 'object' || last === undefined) return;
  if (value === undefined && !Array.isArray(parent)) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string | number, unknown>)[last] = value;
}
