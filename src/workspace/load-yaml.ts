import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Finding, finding, type Located } from '../problem.ts';
import { readText } from './decode.ts';
import { readYaml } from './frontmatter.ts';
import { locate } from './locate.ts';
import type { Positions } from './positions.ts';
import { schemaFindings } from './schema-findings.ts';

/** What a YAML file says: null where it is missing or refused. */
export interface LoadedYaml<Data> {
  data: Data | null;
  positions: Positions;
  findings: Located[];
}

/** Reads a file of keys and values of a root, and finds everything wrong in it; `rules` look at what the schema accepted. */
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
  if (!existsSync(join(root, file))) return { data: null, positions: '', findings: [] };
  const text = textOf(root, file);
  if (typeof text !== 'string') return { data: null, positions: '', findings: [locate(text, '', null)] };
  const { data, positions, findings } = readYaml(file, text, 0);
  const result = schema.safeParse(data ?? {});
  const found = result.success ? (rules?.(result.data) ?? []) : schemaFindings(file, schema, data, result.error.issues);
  return {
    data: result.success ? result.data : null,
    positions,
    findings: [...findings, ...found].map((one) => locate(one, positions, data)),
  };
}

function textOf(root: string, file: string): string | Finding {
  try {
    return readText(file, readFileSync(join(root, file)));
  } catch {
    return finding('unreadable-file', file, { line: 1, column: 1 }, { name: file });
  }
}
