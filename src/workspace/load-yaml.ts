import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Finding, finding, type Located } from '../problem.ts';
import { maxDataBytes, readText } from './decode.ts';
import { readYaml } from './frontmatter.ts';
import { locate, locator } from './locate.ts';
import type { Positions } from './positions.ts';
import { schemaFindings } from './schema-findings.ts';

/** What a YAML file says: null where it is missing or refused. */
export interface LoadedYaml<Data> {
  data: Data | null;
  positions: Positions;
  findings: Located[];
}

/**
 * Reads a file of keys and values of a root, and finds everything wrong in it; `rules` look at what the schema accepted. A symbolic link is not
 * followed, as with plans.
 */
export function loadYaml<Schema extends z.ZodType>({
  root,
  file,
  schema,
  rules,
}: {
  root: string;
  file: string;
  schema: Schema;
  rules?: (data: z.output<Schema>) => Finding[];
}): LoadedYaml<z.output<Schema>> {
  const text = textOf(root, file);
  if (text === null) return { data: null, positions: '', findings: [] };
  if (typeof text !== 'string') return { data: null, positions: '', findings: [locate(text, '', null)] };
  const { data, positions, findings } = readYaml(file, text, 0);
  const result = schema.safeParse(data ?? {});
  const found = result.success ? (rules?.(result.data) ?? []) : schemaFindings(file, schema, data, result.error.issues);
  return {
    data: result.success ? result.data : null,
    positions,
    findings: [...findings, ...found].map(locator(positions, data)),
  };
}

/** The text of a file, null where there is none, or why it can't be read. */
function textOf(root: string, file: string): string | Finding | null {
  const unreadable = finding('unreadable-file', file, { line: 1, column: 1 }, { name: file });
  const path = join(root, file);
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return null;
    return found.isFile() ? readText(file, readFileSync(path), maxDataBytes) : unreadable;
  } catch {
    return unreadable;
  }
}
