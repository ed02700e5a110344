import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { nearest } from '../nearest.ts';
import type { Mention } from './body.ts';
import { allowedAttributes, isLanguage } from './elements.ts';
import { literalText, quote } from './literals.ts';
import { type ComponentName, components, mentions } from './registry.ts';
import { pointOf, type Survey } from './survey.ts';
import { addAttributeText } from './texts.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The attributes of an HTML tag that are allowed; every other one is a finding. */
export function htmlAttributes(element: JsxElement, survey: Survey): Record<string, string> {
  const tag = element.name ?? '';
  const kept: Record<string, string> = {};
  for (const [attribute, value] of readAttributes(element, survey, allowedAttributes)) {
    if (attribute.name !== 'lang' || isLanguage(value)) kept[attribute.name] = value;
    else report(survey, tag, attribute, value, []);
  }
  return kept;
}

/** The attributes of a component as its schema gives them back, or null where one is wrong; all that is wrong is reported. */
export function componentProps(
  element: JsxElement,
  name: ComponentName,
  survey: Survey,
): Record<string, string> | null {
  const schema = components[name];
  const before = survey.findings.length;
  const given = new Map<string, MdxJsxAttribute>();
  const values: Record<string, string> = Object.create(null);
  for (const [attribute, value] of readAttributes(element, survey, Object.keys(schema.shape))) {
    given.set(attribute.name, attribute);
    values[attribute.name] = value;
  }
  const result = schema.safeParse(values);
  for (const issue of result.error?.issues ?? []) {
    const key = String(issue.path[0] ?? '');
    const attribute = given.get(key);
    if (attribute) {
      const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
      report(survey, name, attribute, values[key] ?? '', allowed);
    } else if (!element.attributes.some((written) => 'name' in written && written.name === key)) {
      survey.report('missing-attribute', pointOf(element, survey), { component: name, attribute: key });
    }
  }
  const mention = mentions[name];
  const mentioned = mention && given.get(mention.attribute);
  if (mentioned && !result.error?.issues.some((issue) => issue.path[0] === mention.attribute)) {
    const value = values[mention.attribute] ?? '';
    const at = pointOf(mentioned, survey);
    if (mention.list) survey.mentions.push(...eachOf(value, mentioned, mention.target, survey));
    else survey.mentions.push({ target: mention.target, value, ...at });
  }
  const printed = survey.scope.book && given.get('title');
  if (printed) addAttributeText(values['title'] ?? '', printed, survey);
  if (!result.success || survey.findings.length > before) return null;
  return Object.fromEntries(Object.entries(result.data).filter((entry) => typeof entry[1] === 'string'));
}

/** Each of several ids in one attribute, where it stands. */
function eachOf(value: string, attribute: MdxJsxAttribute, target: Mention['target'], survey: Survey): Mention[] {
  const at = pointOf(attribute, survey);
  const { start, end } = attribute.position ?? {};
  const written = survey.source.slice(start?.offset ?? 0, end?.offset ?? 0);
  const from = written.includes('\n') ? -1 : written.indexOf(value);
  return [...value.matchAll(/\S+/g)].map(({ 0: id, index }) => ({
    target,
    value: id,
    line: at.line,
    column: at.column + (from < 0 ? 0 : from + index),
  }));
}

/** Reports each attribute that is spread, repeated, unknown, without value or computed; returns the others with their text. */
function readAttributes(element: JsxElement, survey: Survey, allowed: readonly string[]): [MdxJsxAttribute, string][] {
  const component = element.name ?? '';
  const seen = new Set<string>();
  const read: [MdxJsxAttribute, string][] = [];
  for (const attribute of element.attributes) {
    const at = pointOf(attribute, survey);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      survey.report('mdx-spread', at, { component });
      continue;
    }
    const { name, value } = attribute;
    const computed = typeof value === 'object' && value !== null;
    const text = computed ? literalText(value.data?.estree) : (value ?? null);
    if (computed && text === null) survey.report('mdx-expression', at, { source: quote(value.value) });
    if (!allowed.includes(name)) {
      const params = { component, attribute: name, nearest: nearest(name, allowed), allowed: [...allowed] };
      survey.report('unknown-attribute', at, params);
    } else if (seen.has(name)) {
      survey.report('duplicate-key', at, { key: name });
    } else if (text === null && !computed) {
      report(survey, component, attribute, '', []);
    } else if (text !== null) {
      read.push([attribute, text]);
    }
    seen.add(name);
  }
  return read;
}

function report(survey: Survey, component: string, attribute: MdxJsxAttribute, value: string, allowed: string[]): void {
  const params = { component, attribute: attribute.name, value, allowed, nearest: nearest(value, allowed) };
  survey.report('bad-attribute', pointOf(attribute, survey), params);
}
