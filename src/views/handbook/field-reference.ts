import type { z } from 'zod';
import { account } from '../../schemas/account.ts';
import { bid } from '../../schemas/bid/bid.ts';
import { chapter } from '../../schemas/bid/chapter.ts';
import { librarySchemas } from '../../schemas/bid/library.ts';
import { opportunity } from '../../schemas/opportunity.ts';
import { ourPeople } from '../../schemas/our-people.ts';
import { playbookSchemas } from '../../schemas/playbook.ts';
import { visit } from '../../schemas/visit.ts';
import { type Settings, settings as settingsSchema } from '../../settings.ts';
import { fieldExamples } from '../../text/field-examples.ts';
import { languageOf, type Text } from '../../text/index.ts';
import type { Labels } from '../../text/labels.ts';
import { urlOf } from '../url.ts';
import { exampleOf, isListForm, lineOf, severityAt } from './field-examples.ts';
import { type FieldPageId, type FieldSource, fieldPagePath, hasKinds, pageOf, sourceOf } from './field-pages.ts';
import { againIn, type Field, type Form, fieldsOf, groupIn } from './field-walk.ts';
import { buildChapter, type ChapterView, type Outline } from './handbook.ts';

/** The field reference: one page per file, those of account plans and opportunities in parts. All of it is read from the schemas. */
export interface FieldsView extends ChapterView {
  groups: FieldGroupView[];
  columns: { field: string; meaning: string; form: string; example: string };
}

export interface FieldGroupView {
  /** Id of its heading. */
  id: string;
  /** `stakeholders[].needs[]`, or what the top of the file is called. */
  title: string;
  isPath: boolean;
  /** 2 for a group at the top of the file, 3 for one inside another. */
  depth: number;
  about: string;
  caption: string;
  fields: FieldView[];
  /** YAML; null for a group of groups. */
  example: string | null;
}

export interface FieldView {
  /** Id of its row: the path, by which findings link to it. */
  id: string;
  key: string;
  meaning: string;
  /** Type, limits, and whether it is required or what its default is. */
  form: string;
  required: string | null;
  values: { key: string; word: string | null }[];
  /** One line of YAML; null for a group, which has an example of its own. */
  example: string | null;
  /** Where the fields inside it are explained. */
  inside: { label: string; url: string } | null;
}

interface Group {
  path: string;
  /** `stakeholders[].needs[]`. */
  shown: string;
  field: Field | null;
  fields: Field[];
}

/** A group and all groups inside it, outer ones first. */
function groupsIn(fields: Field[], path: string, shown: string, field: Field | null): Group[] {
  return [
    { path, shown, field, fields },
    ...fields.flatMap((one) => {
      const inner = groupIn(one.form);
      const name = `${shown === '' ? '' : `${shown}.`}${one.key}${isListForm(one.form) ? '[]' : ''}`;
      return inner ? groupsIn(inner, one.path, name, one) : [];
    }),
  ];
}

const ofSchema = (schema: z.ZodType): Group[] => groupsIn(fieldsOf(schema), '', '', null);

/** All groups of a file, those of a playbook page under the name of its kind. */
export function groupsOf(source: FieldSource): Group[] {
  if (source === 'playbook' || source === 'library')
    return Object.entries(source === 'playbook' ? playbookSchemas : librarySchemas).flatMap(([kind, schema]) =>
      ofSchema(schema).map((group) => ({
        ...group,
        path: group.path === '' ? kind : `${kind}.${group.path}`,
        shown: group.shown === '' ? kind : `${kind}: ${group.shown}`,
        fields: group.fields.map((field) => ({ ...field, path: `${kind}.${field.path}` })),
      })),
    );
  return ofSchema({ account, opportunity, visit, bid, chapter, people: ourPeople, settings: settingsSchema }[source]);
}

/** The groups that a page of the reference explains. */
export function groupsOn(page: FieldPageId): Group[] {
  const source = sourceOf(page);
  if (hasKinds(source)) return groupsOf(source);
  return groupsOf(source).filter(
    ({ path }) => (path === '' ? source : pageOf(source, path.split('.')[0] ?? '')) === page,
  );
}

export function buildFields(
  page: FieldPageId,
  outline: Outline,
  text: Text,
  settings: Settings,
  today: string,
): FieldsView {
  const words = text.ui.handbook;
  const { title, intro } = words.fieldPages[page];
  const groups = groupsOn(page).map((group) => groupView(group, page, text));
  return {
    ...buildChapter({
      path: fieldPagePath(page),
      title,
      summary: intro,
      contents:
        groups.length > 1
          ? groups.map(({ id, title: label, depth }) => ({ id, label: depth > 2 ? lastKey(label) : label, depth }))
          : [],
      outline,
      text,
      settings,
      today,
    }),
    groups,
    columns: { field: words.field, meaning: words.meaning, form: words.form, example: words.example },
  };
}

/** `stakeholders[].needs[]` → `needs[]`: what the list of contents has room for. */
const lastKey = (path: string): string => path.split(/[. ]/).at(-1) ?? path;

function groupView(group: Group, page: FieldPageId, text: Text): FieldGroupView {
  const words = text.ui.handbook;
  const source = sourceOf(page);
  const { path, shown, field, fields } = group;
  const kind = hasKinds(source) && field === null ? kindName(path, text) : null;
  const title = shown === '' ? words.topLevel : shown;
  // The path that an example is written at has no kind in it.
  const at = hasKinds(source) ? path.split('.').slice(1).join('.') : path;
  return {
    id: `${path || 'top'}-fields`,
    title: kind === null ? title : `${kind} ${shown}`,
    isPath: shown !== '' && kind === null,
    depth: at.includes('.') || (hasKinds(source) && at !== '') ? 3 : 2,
    about: field ? explain(field, text) : '',
    caption: words.groupCaption(title),
    fields: fields.map((one) => fieldView(one, source, text)),
    example: exampleOf(at, fields, field !== null && isListForm(field.form), examplesOf(source, text)),
  };
}

const kindName = (kind: string, { labels }: Text): string =>
  labels.playbookKind[kind as keyof Labels['playbookKind']] ?? labels.libraryKind[kind as keyof Labels['libraryKind']];

/** Rows for the attributes of a component. */
export const fieldRows = (schema: z.ZodType, name: string, text: Text): FieldView[] =>
  fieldsOf(schema).map((field) => fieldView({ ...field, path: `${name}.${field.path}` }, null, text));

function fieldView(field: Field, source: FieldSource | null, text: Text): FieldView {
  const words = text.ui.handbook;
  const inner = groupIn(field.form);
  const again = againIn(field.form);
  return {
    id: field.path,
    key: field.key,
    meaning: explain(field, text),
    form: [formWords(field, field.form, text), ...fallbackWords(field, text)].join(text.locale === 'en' ? '; ' : '；'),
    required: field.required ? words.required : null,
    values: valuesOf(field, text),
    example: lineOf(field, examplesOf(source, text)),
    inside: inner
      ? {
          label: `${words.inside}${text.locale === 'en' ? ' ' : ''}(${inner.length})`,
          url:
            source !== null && !hasKinds(source) && field.path === field.key && pageOf(source, field.key) !== source
              ? urlOf(text.locale, `${fieldPagePath(pageOf(source, field.key))}#${field.path}-fields`)
              : `#${field.path}-fields`,
        }
      : again !== null
        ? { label: words.again(again), url: `#${again}-fields` }
        : null,
  };
}

const examplesOf = (source: FieldSource | null, { locale }: Text) =>
  fieldExamples[locale][isOfBids(source) ? 'bid' : source === 'opportunity' ? source : 'any'];
const isOfBids = (source: FieldSource | null): boolean =>
  source === 'bid' || source === 'chapter' || source === 'library';

/** The sentence in the page's language; severities of red flags are told which rule they are of. */
function explain(field: Field, { locale, labels, ui }: Text): string {
  const sentence = locale === 'en' ? field.description : field.zh;
  const [first, rule] = field.path.split('.');
  const name = first === 'redFlags' && rule ? labels.redFlag[rule as keyof Labels['redFlag']] : undefined;
  return name === undefined ? sentence : `${name}${ui.of}${sentence}`;
}

const fallbackWords = (field: Field, { ui }: Text): string[] => {
  const fallback = severityAt(field.path) ?? field.fallback;
  return fallback === undefined ? [] : [ui.handbook.fallback(fallbackOf(fallback, ui))];
};

/** Most entries of a list that stand in a line of a table. */
const mostTold = 8;

function fallbackOf(fallback: unknown, ui: Text['ui']): string {
  if (!Array.isArray(fallback)) return String(fallback);
  return fallback.length > mostTold ? ui.handbook.types.count(fallback.length) : `[${fallback.join(', ')}]`;
}

function formWords(field: Pick<Field, 'key'>, form: Form, text: Text): string {
  const types = text.ui.handbook.types;
  switch (form.kind) {
    case 'text':
      return types.text(String(form.max));
    case 'id':
      return field.key === 'id' ? types.id : types.reference;
    case 'number':
    case 'integer':
      return [types[form.kind], ...rangeWords(form, text, field.key === 'year')].join(
        text.locale === 'en' ? ', ' : '，',
      );
    case 'figures':
      return types.figures(form.count);
    case 'one-of':
      return types.oneOf(text.format.list(form.values.map(String)));
    case 'list': {
      const size = Number.isFinite(form.max) ? [types.items(form.min, form.max)] : [];
      return [types.list(formWords({ key: 'item' }, form.of, text)), ...size].join(text.locale === 'en' ? '; ' : '，');
    }
    case 'again':
      return types.group;
    default:
      return types[form.kind];
  }
}

function rangeWords(
  { min, max }: { min: number | null; max: number | null },
  { ui, format }: Text,
  isYear: boolean,
): string[] {
  const types = ui.handbook.types;
  const shown = isYear ? String : format.number;
  // An amount may be as large as can be; the limit only keeps out slips of the keyboard.
  const to = max !== null && max >= 1e13 ? null : max;
  if (min !== null && to !== null) return [types.between(shown(min), shown(to))];
  if (min !== null) return [types.atLeast(shown(min))];
  return to === null ? [] : [types.atMost(shown(to))];
}

/** The group of words for values that stand in two groups with other words, by the path or the key of the field. */
export const groupByKey: Record<string, keyof Labels> = {
  by: 'promiser',
  about: 'informationSide',
  buyingInfluences: 'buyingInfluence',
  influence: 'degree',
  priority: 'priority',
  'organisation.kind': 'organisationKind',
};

function valuesOf({ key, path, form }: Field, { labels }: Text): FieldView['values'] {
  const inner = form.kind === 'list' ? form.of : form;
  if (inner.kind !== 'enum') return [];
  const words = labelsFor(path, key, inner.values, labels);
  return inner.values.map((value) => ({ key: value, word: words?.[value] ?? wordless(value) }));
}

const wordless = (value: string): string | null => (value === 'zh-CN' || value === 'en' ? languageOf(value) : null);

/** The group of words for exactly these values. */
export function labelsFor(
  path: string,
  key: string,
  values: readonly string[],
  labels: Labels,
): Record<string, string> | null {
  const named = groupByKey[path] ?? groupByKey[key];
  if (named) return labels[named];
  const groups: Record<string, string>[] = Object.values(labels);
  return groups.find((group) => sameKeys(group, values)) ?? null;
}

export const sameKeys = (group: Record<string, string>, values: readonly string[]): boolean =>
  Object.keys(group).length === values.length && values.every((value) => value in group);
