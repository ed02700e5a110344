import type { z } from 'zod';
import { parseBody } from '../mdx/parse.ts';
import { byPlace, type Finding, finding, type Located, type Path } from '../problem.ts';
import { readText } from './decode.ts';
import { readFrontmatter } from './frontmatter.ts';
import { locate, locator } from './locate.ts';
import type { Positions } from './positions.ts';
import { salvage } from './salvage.ts';
import { schemaFindings } from './schema-findings.ts';
import { type Entries, type Entry, entryOf, readingOf, type Source } from './source.ts';

/** What became of one file of authors: a plan, a visit or a page of the playbook. Plain JSON, kept between runs by the digest of the file. */
export interface Parsed<One extends Entry = Entry> {
  /** Null where the file is too broken to know anything of it. */
  entry: One | null;
  /** Whether the file has errors, so that it is checked as far as it goes and never published. */
  partial: boolean;
  /** Paths that hold a stand-in, or nothing, for a value that is missing or refused; what a rule says of them means nothing. */
  standIns: Path[];
  positions: Positions;
  findings: Located[];
  /** Names the file's bytes, its place and the code that read it. */
  digest: string;
}
/** What becomes of a file of one kind. */
export type ParsedOf<One extends Source> = Parsed<Entries[One['kind']]>;

/** Parses one file. Every problem of syntax, schema and policy is found at once; nothing is thrown and nothing of the file runs. */
export function parseSource<One extends Source>(source: One, bytes: Uint8Array): Omit<ParsedOf<One>, 'digest'> {
  const { file } = source;
  const text = readText(file, bytes);
  if (typeof text !== 'string') return broken(text);
  const { frontmatter, findings } = readFrontmatter(file, text, source.kind);
  if (frontmatter === null) return broken(...findings);
  const { schema, scope } = readingOf(source);
  const { data, positions, bodyStart } = frontmatter;
  const parsedBody = parseBody({ file, source: text, start: bodyStart, scope });
  const checked = data === null && findings.length > 0 ? null : readData(file, schema, data);
  const all = [...findings, ...(checked?.findings ?? []), ...parsedBody.findings];
  return {
    entry: checked?.data ? (entryOf(source, checked.data, parsedBody.body) as Entries[One['kind']]) : null,
    partial: all.length > 0,
    standIns: checked?.standIns ?? [],
    positions,
    findings: all.map(locator(positions, data)).sort(byPlace),
  };
}

/** A file of which nothing is known but what is wrong with it. */
export const broken = (...findings: Finding[]): Omit<Parsed<never>, 'digest'> => ({
  entry: null,
  partial: true,
  standIns: [],
  positions: '',
  findings: findings.map((one) => locate(one, '', null)),
});

function readData(file: string, schema: z.ZodType, data: unknown) {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, standIns: [], findings: [] };
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const received = data === null ? 'empty' : Array.isArray(data) ? 'array' : typeof data;
    return {
      data: null,
      standIns: [],
      findings: [finding('wrong-type', file, { line: 2, column: 1 }, { expected: 'object', received })],
    };
  }
  const rest = salvage(schema, data, result.error.issues);
  return { ...rest, findings: schemaFindings(file, schema, data, result.error.issues) };
}
