import type { z } from 'zod';
import { contactSigns, relationSigns, roleSigns, styleSigns } from '../domain/people/signs.ts';
import { nearest } from '../nearest.ts';
import { type Finding, finding, type Path } from '../problem.ts';
import { control, toId } from '../schemas/base.ts';
import { replaceabilityQuestions } from '../schemas/relationship.ts';
import { dependencyPattern } from '../schemas/task.ts';
import { keyMeant } from './key-words.ts';

const withCommas = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;

type Issue = z.core.$ZodIssue;

/** Turns what zod says of `data` into findings an author can act on; one per misspelt key or wrong value. */
export function schemaFindings(file: string, schema: z.ZodType, data: unknown, issues: readonly Issue[]): Finding[] {
  // zod also measures what is of the wrong type: the length of a text where a list is wanted.
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('/')));
  const isSize = ({ code }: Issue): boolean => code === 'too_small' || code === 'too_big';
  // A required key that is misspelt is not missing as well.
  const misspelt = new Set(
    issues.flatMap(({ path, ...issue }) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...path, keyMeant(key, keysAt(schema, path as Path))].join('/'))
        : [],
    ),
  );
  const isMisspelt = ({ path }: Issue): boolean =>
    misspelt.has(path.join('/')) && valueAt(data, path as Path) === undefined;
  return issues
    .filter((issue) => !(isSize(issue) && mistyped.has(issue.path.join('/'))) && !isMisspelt(issue))
    .flatMap((issue) => fromIssue(file, schema, data, issue));
}

function fromIssue(file: string, schema: z.ZodType, data: unknown, issue: Issue): Finding[] {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  const at = { path };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, path);
      return issue.keys.map((key) =>
        finding(
          'unknown-key',
          file,
          { path: [...path, key], key: true },
          { key, nearest: keyMeant(key, allowed), allowed },
        ),
      );
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return [missing(file, path, schema)];
      // A sign of the key-person analysis may be a number: contact 0.
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        return [finding('wrong-type', file, at, { expected: 'enum', received: typeName(value) })];
      const written = String(value);
      const meant = signed(written, allowed) ?? nearest(written, allowed);
      return [finding('bad-enum', file, at, { value: written, allowed, nearest: meant })];
    }
    case 'invalid_type':
      if (value === undefined) return [missing(file, path, schema)];
      if (typeof value === 'number' && isDate(schemaAt(schema, path)))
        return [finding('bad-date', file, at, { value: String(value) })];
      if (issue.expected === 'number' && typeof value === 'string' && withCommas.test(value))
        return [finding('number-with-commas', file, at, { value, plain: value.replace(/[,，]/g, '') })];
      return [
        finding('wrong-type', file, at, {
          expected: issue.expected,
          received: typeName(value),
          ...plainNumber(value, issue.expected, schemaAt(schema, path)),
          ...asList(value, issue.expected, schemaAt(schema, path)),
        }),
      ];
    case 'invalid_format':
      return issue.format === 'date'
        ? [finding('bad-date', file, at, { value: String(value) })]
        : [
            finding('wrong-type', file, at, {
              expected: isTime(issue) ? 'time' : 'currency',
              received: typeName(value),
            }),
          ];
    case 'too_small':
    case 'too_big':
      return [size(file, path, value, issue)];
    default: {
      const id = issue.code === 'custom' ? issue.params?.id : undefined;
      if (id === 'bad-id')
        return [finding('bad-id', file, at, { value: String(value), suggestion: toId(String(value), '') })];
      if (id === 'bad-attachment-path') return [finding('bad-attachment-path', file, at, { value: String(value) })];
      if (id === 'bad-dependency')
        return [finding('bad-dependency', file, at, { value: String(value), meant: dependencyMeant(String(value)) })];
      if (id === 'control-character') return [finding('control-character', file, at, { code: codeOf(String(value)) })];
      if (id === 'no-answer') return [finding('no-answer', file, at, { keys: [...replaceabilityQuestions] })];
      if (id === 'empty-text') return [finding('empty-text', file, at, {})];
      return [finding('wrong-type', file, at, { expected: issue.message, received: typeName(value) })];
    }
  }
}

/** A time of day has its pattern with a colon. */
const isTime = (issue: z.core.$ZodIssue): boolean => 'pattern' in issue && String(issue.pattern).includes(':');

/** The value of an enum that a sign of the key-person analysis stands for, as pages and trainings print it: `supporter` for `+`. */
function signed(sign: string, allowed: readonly string[]): string | null {
  const tables: Record<string, string>[] = [roleSigns, styleSigns, relationSigns, contactSigns];
  const table = tables.find((signs) => allowed.every((key) => key in signs));
  return allowed.find((key) => table?.[key] === sign.trim().toUpperCase()) ?? null;
}

/** The number that a text says with a sign or a unit of its own, where a number is wanted; a share of at most 1 is written as a fraction. */
function plainNumber(value: unknown, expected: string, schema: z.ZodType | null): { plain?: string } {
  if (typeof value !== 'string' || (expected !== 'number' && expected !== 'int')) return {};
  const [, figure, unit = ''] =
    /^\s*([+-]?\d+(?:\.\d+)?)\s*(%|％|万|d|w|天|周|days?|weeks?|个?工作日)?\s*$/.exec(value) ?? [];
  if (figure === undefined) return {};
  const max = schema === null ? null : ((unwrap(schema) as { maxValue?: number | null }).maxValue ?? null);
  const factor = unit === '万' ? 10_000 : /^(?:w|周)/.test(unit) ? 5 : /[%％]/.test(unit) && max === 1 ? 0.01 : 1;
  return { plain: String(Number((Number(figure) * factor).toPrecision(12))) };
}

/** `U+202E`: the first control character of a text. */
const codeOf = (text: string): string =>
  `U+${(control.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function missing(file: string, path: Path, schema: z.ZodType): Finding {
  const { description, zh } = (schemaAt(schema, path)?.meta() ?? {}) as { description?: string; zh?: string };
  const about = description !== undefined && zh !== undefined ? { about: { en: description, zh } } : {};
  return finding('missing-key', file, { path: path.slice(0, -1), key: true }, { key: String(path.at(-1)), ...about });
}

/** `[design]` for `design` where a list of such words is wanted. */
const asList = (value: unknown, expected: string, schema: z.ZodType | null): { plain?: string } =>
  expected === 'array' && typeof value === 'string' && schema?.safeParse([value]).success
    ? { plain: `[${value}]` }
    : {};

/** `survey FS+10d` for `survey fs+2w`, `survey+10d` or `survey FS + 10 天`. */
function dependencyMeant(written: string): string | null {
  const [, id, kind, sign, figure, unit = 'd'] =
    /^\s*([\w-]+?)\s*(?:\s(fs|ss|ff|sf))?\s*(?:([+-])\s*(\d+(?:\.\d+)?)\s*(d|w|天|日|周|个工作日)?)?\s*$/i.exec(
      written.normalize('NFKC'),
    ) ?? [];
  if (id === undefined) return null;
  const lag = figure === undefined ? '' : `${sign}${Number(figure) * (/w|周/i.test(unit) ? 5 : 1)}d`;
  const meant = `${id.toLowerCase()}${kind || lag ? ` ${(kind ?? 'FS').toUpperCase()}${lag}` : ''}`;
  return dependencyPattern.test(meant) && meant !== written ? meant : null;
}

function size(
  file: string,
  path: Path,
  value: unknown,
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
): Finding {
  const max = issue.code === 'too_big' ? Number(issue.maximum) : null;
  const min = issue.code === 'too_small' ? Number(issue.minimum) : null;
  if (typeof value === 'string' && max !== null)
    return finding('too-long', file, { path }, { length: [...value].length, max });
  if (Array.isArray(value) && value.length === 0) return finding('empty-list', file, { path, key: true }, {});
  if (Array.isArray(value) && max !== null)
    return finding('too-many', file, { path, key: true }, { count: value.length, max });
  if (typeof value === 'number') return finding('out-of-range', file, { path }, { value, min, max });
  if (Array.isArray(value))
    return finding('wrong-type', file, { path }, { expected: 'tuple', received: 'other-length' });
  return finding('empty-text', file, { path }, {});
}

const typeName = (value: unknown): string =>
  value === null
    ? 'empty'
    : Array.isArray(value)
      ? 'array'
      : typeof value === 'object'
        ? 'object'
        : typeof value === 'number' && !Number.isFinite(value)
          ? 'nan'
          : typeof value;

const isDate = (schema: z.ZodType | null): boolean =>
  schema !== null && (unwrap(schema) as { format?: string | null }).format === 'date';

/** What stands at a path; undefined where nothing does. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>)[part] : undefined,
    data,
  );

/** The keys that the schema allows at a path. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const shape = shapeOf(schemaAt(schema, path));
  return shape ? Object.keys(shape) : [];
}

/** The schema of the value at a path, or null where the schema has no such path. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  const inner = unwrap(schema);
  const next = typeof part === 'number' ? (inner as { element?: z.ZodType }).element : shapeOf(inner)?.[part];
  return next ? schemaAt(next, rest) : null;
}

const shapeOf = (schema: z.ZodType | null): Record<string, z.ZodType> | undefined =>
  schema === null ? undefined : (unwrap(schema) as { shape?: Record<string, z.ZodType> }).shape;

/** The schema inside optional, default and prefault. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema as { unwrap?: () => z.ZodType }).unwrap;
  return typeof inner === 'function' && !('element' in schema) ? unwrap(inner.call(schema)) : schema;
}
