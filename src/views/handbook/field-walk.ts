import { z } from 'zod';

/** A field of a schema in plain words of JSON: what the reference tells of it. */
export interface Field {
  key: string;
  /** From the root of the file, e.g. `stakeholders.needs.level`. */
  path: string;
  required: boolean;
  /** The default that a reader can be told; absent where it is an empty list or group. */
  fallback?: unknown;
  /** In both languages. */
  description: string;
  zh: string;
  form: Form;
}

export type Form =
  | { kind: 'text'; max: number }
  | { kind: 'id' | 'date' | 'time' | 'boolean' | 'currency' }
  /** One of some figures. */
  | { kind: 'one-of'; values: number[] }
  | { kind: 'number' | 'integer'; min: number | null; max: number | null }
  | { kind: 'enum'; values: string[] }
  | { kind: 'figures'; count: number }
  | { kind: 'group'; fields: Field[] }
  | { kind: 'list'; of: Form; min: number; max: number }
  /** The group that stands at `path` once more: tasks inside tasks. */
  | { kind: 'again'; path: string };

interface Json {
  $ref?: string;
  $defs?: Record<string, Json>;
  type?: string;
  kind?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  const?: unknown;
  anyOf?: Json[];
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  prefixItems?: Json[];
  default?: unknown;
  description?: string;
  zh?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
}

/** The fields of a file's schema, in their order, with all that stands inside them. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    // An id is text with a rule of its own, which JSON Schema does not tell.
    override: ({ zodSchema, jsonSchema }) => {
      if (isId(zodSchema)) Object.assign(jsonSchema, { kind: 'id' });
    },
  }) as Json;
  return inside(json, '', { named: json.$defs ?? {}, walked: {} });
}

/** Schemas that hold themselves stand under a name; `walked`: where each of those was met on the way down. */
interface Names {
  named: Record<string, Json>;
  walked: Record<string, string>;
}

const isId = (schema: z.core.$ZodTypes): boolean =>
  (schema._zod.def.checks ?? []).some((check) => {
    const { params } = check._zod.def as { params?: { id?: string } };
    return params?.id === 'bad-id';
  });

function inside({ properties = {}, required = [] }: Json, above: string, names: Names): Field[] {
  return Object.entries(properties).map(([key, field]) => {
    const path = above === '' ? key : `${above}.${key}`;
    const { default: fallback } = field;
    return {
      key,
      path,
      required: required.includes(key),
      ...(isTellable(fallback) && { fallback }),
      description: field.description ?? '',
      zh: field.zh ?? '',
      form: formOf(field, path, names),
    };
  });
}

const isTellable = (fallback: unknown): boolean =>
  fallback !== undefined && (typeof fallback !== 'object' || (Array.isArray(fallback) && fallback.length > 0));

function formOf(field: Json, path: string, names: Names): Form {
  if (field.$ref !== undefined) {
    const name = field.$ref.replace('#/$defs/', '');
    const met = names.walked[name];
    if (met !== undefined) return { kind: 'again', path: met };
    return formOf(names.named[name] ?? {}, path, { ...names, walked: { ...names.walked, [name]: path } });
  }
  if (field.enum) return { kind: 'enum', values: field.enum };
  if (field.anyOf?.every((one) => typeof one.const === 'number'))
    return { kind: 'one-of', values: field.anyOf.map((one) => Number(one.const)) };
  switch (field.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'number':
    case 'integer':
      return { kind: field.type, min: bound(field.minimum), max: bound(field.maximum) };
    case 'object':
      return { kind: 'group', fields: inside(field, path, names) };
    case 'array':
      if (field.prefixItems) return { kind: 'figures', count: field.prefixItems.length };
      return {
        kind: 'list',
        of: formOf(field.items ?? {}, path, names),
        min: field.minItems ?? 0,
        max: field.maxItems ?? Number.POSITIVE_INFINITY,
      };
    default:
      if (field.kind === 'id') return { kind: 'id' };
      if (field.format === 'date') return { kind: 'date' };
      if (field.pattern?.includes(':')) return { kind: 'time' };
      if (field.pattern !== undefined) return { kind: 'currency' };
      return { kind: 'text', max: field.maxLength ?? Number.POSITIVE_INFINITY };
  }
}

/** A limit that an author could meet; zod itself writes those of JavaScript's whole numbers. */
const bound = (limit: number | undefined): number | null =>
  limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? null : limit;

/** Where the group is explained that a field holds once more, itself or as items of a list; null for every other field. */
export function againIn(form: Form): string | null {
  if (form.kind === 'again') return form.path;
  return form.kind === 'list' ? againIn(form.of) : null;
}

/** The group that a field holds, itself or as items of a list; null for a plain value. */
export function groupIn(form: Form): Field[] | null {
  if (form.kind === 'group') return form.fields;
  return form.kind === 'list' ? groupIn(form.of) : null;
}
