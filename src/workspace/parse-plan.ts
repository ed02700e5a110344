import type { Plan } from '../domain/plan.ts';
import { parseBody } from '../mdx/parse.ts';
import { byPlace, type Finding, finding, type Located, type Path } from '../problem.ts';
import { account } from '../schemas/account.ts';
import { readFrontmatter } from './frontmatter.ts';
import { locate } from './locate.ts';
import type { Positions } from './positions.ts';
import { salvage } from './salvage.ts';
import { schemaFindings } from './schema-findings.ts';

/** What became of one `account.mdx`. Plain JSON, kept between runs by the digest of the file. */
export interface ParsedPlan {
  /** Null where the file is too broken to know anything of it. */
  plan: Plan | null;
  /** Whether the file has errors, so that the plan is checked as far as it goes and never published. */
  partial: boolean;
  /** Paths that hold a stand-in, or nothing, for a value that is missing or refused; what a rule says of them means nothing. */
  standIns: Path[];
  positions: Positions;
  findings: Located[];
  /** Names the file's bytes, its place and the code that read it. */
  digest: string;
}

/**
 * What a plan's file may hold: a hundred pages of text. Reading some texts, such as brackets alone, takes time in the square of their length, and
 * no page of such a size would be read.
 */
export const maxBytes = 256 * 1024;

/** Parses one plan. Every problem of syntax, schema and policy is found at once; nothing is thrown and nothing of the file runs. */
export function parsePlan(id: string, file: string, bytes: Uint8Array): Omit<ParsedPlan, 'digest'> {
  if (bytes.length > maxBytes)
    return broken(finding('too-large', file, { line: 1, column: 1 }, { bytes: bytes.length, max: maxBytes }));
  const source = decode(bytes);
  if (typeof source === 'number') return broken(finding('not-utf8', file, lineOf(bytes, source), { offset: source }));
  const { frontmatter, findings } = readFrontmatter(file, source);
  if (frontmatter === null) return broken(...findings);
  const { data, positions, bodyStart } = frontmatter;
  const parsedBody = parseBody({ file, source, start: bodyStart });
  const checked = data === null && findings.length > 0 ? null : readData(file, data);
  const all = [...findings, ...(checked?.findings ?? []), ...parsedBody.findings];
  const plan = checked?.data ? { id, file, data: checked.data, body: parsedBody.body } : null;
  return {
    plan,
    partial: all.length > 0,
    standIns: checked?.standIns ?? [],
    positions,
    findings: all.map((one) => locate(one, positions, data)).sort(byPlace),
  };
}

const broken = (...findings: Finding[]): Omit<ParsedPlan, 'digest'> => ({
  plan: null,
  partial: true,
  standIns: [],
  positions: '',
  findings: findings.map((one) => locate(one, '', null)),
});

type Data = { data: Plan['data'] | null; standIns: Path[]; findings: Finding[] };

function readData(file: string, data: unknown): Data {
  const result = account.safeParse(data);
  if (result.success) return { data: result.data, standIns: [], findings: [] };
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    const received = data === null ? 'empty' : Array.isArray(data) ? 'array' : typeof data;
    return {
      data: null,
      standIns: [],
      findings: [finding('wrong-type', file, { line: 2, column: 1 }, { expected: 'object', received })],
    };
  }
  const rest = salvage(account, data, result.error.issues);
  return { ...rest, findings: schemaFindings(file, account, data, result.error.issues) };
}

/** The text of a file, or the offset of the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): string | number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (let from = 0, at = text.indexOf('\uFFFD'); at !== -1; from = at + 1, at = text.indexOf('\uFFFD', from)) {
    offset += new TextEncoder().encode(text.slice(from, at)).length;
    // A replacement character that the author wrote is three valid bytes.
    const written = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return offset;
    offset += 3;
  }
  return text;
}

export function lineOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
