import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import { nearest } from '../nearest.ts';
import { componentProps, htmlAttributes, type JsxElement } from './attributes.ts';
import { autolinkPoint, mendAutolinks } from './autolinks.ts';
import type { TextRun } from './body.ts';
import { allowedTags, isAllowedTag } from './elements.ts';
import { literalText, quote } from './literals.ts';
import type { ComponentName } from './registry.ts';
import type { Scope } from './scope.ts';
import { type Expression, newSurvey, pointOf, type Survey } from './survey.ts';
import { gatherTexts } from './texts.ts';

/**
 * Walks the tree once, in the order of the text: reports whatever the policy refuses except URLs, and gathers what later steps need. Changes two
 * things: the first paragraph of a task gets a `taskLabel` node around its text, and bare URLs are put right (autolinks.ts).
 */
export function survey(tree: Nodes, file: string, source: string, scope: Scope): Survey {
  const result = newSurvey(file, source, scope);
  walk(tree, result, false, 'text');
  return result;
}

function walk(node: Nodes, survey: Survey, inFootnote: boolean, inside: TextRun['in']): void {
  const outer = survey.here;
  survey.here = pointOf(node, survey);
  visit(node, survey);
  if (survey.scope.book) gatherTexts(node, inside, survey);
  if ('children' in node) {
    const within = inFootnote || node.type === 'footnoteDefinition';
    node.children = mendAutolinks(node.children as PhrasingContent[], survey);
    const holder = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : inside;
    for (const child of node.children) walk(child, survey, within, holder);
  }
  if (node.type === 'heading' && !inFootnote) {
    survey.headings.push({ node, text: plainText(node, survey).replace(/\s+/g, ' ').trim() });
  }
  survey.here = outer;
}

function visit(node: Nodes, survey: Survey): void {
  switch (node.type) {
    case 'mdxjsEsm':
      refuseImports(node, survey);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      readExpression(node, survey);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readElement(node, survey);
      return;
    case 'link':
    case 'image':
      survey.urls.push({ node, at: autolinkPoint(node, survey) });
      return;
    case 'definition':
      survey.definitions.push({ node, at: survey.here });
      return;
    case 'linkReference':
    case 'imageReference':
      survey.references.push(node);
      return;
    case 'listItem': {
      const first = node.children[0];
      if (typeof node.checked !== 'boolean' || first?.type !== 'paragraph') return;
      first.children = [{ type: 'taskLabel', checked: node.checked, children: first.children }];
      node.data = { hProperties: { className: ['task-list-item'] } };
      node.checked = null;
      return;
    }
    default:
  }
}

function refuseImports(node: MdxjsEsm, survey: Survey): void {
  for (const statement of node.data?.estree?.body ?? []) {
    const start = statement.loc?.start;
    const at = start ? { line: start.line, column: start.column + 1 } : survey.here;
    const [from, to] = (statement as { range?: [number, number] }).range ?? [0, 0];
    survey.report('mdx-import', at, { statement: quote(survey.source.slice(from, to) || node.value) });
  }
}

function readExpression(node: Expression, survey: Survey): void {
  const text = literalText(node.data?.estree);
  if (text === null) survey.report('mdx-expression', survey.here, { source: quote(node.value) });
  else survey.literals.set(node, text);
}

function readElement(node: JsxElement, survey: Survey): void {
  const name = node.name ?? '';
  const known = componentOf(node, survey);
  if (known) {
    const props = componentProps(node, known, survey);
    if (props) survey.accepted.set(node, { kind: 'component', name: known, props });
  } else if (isAllowedTag(name)) {
    survey.accepted.set(node, { kind: 'html', tag: name, attributes: htmlAttributes(node, survey) });
  } else if (name === '' || /^[a-z]/.test(name)) {
    survey.report('html-not-allowed', survey.here, { tag: name, allowed: [...allowedTags] });
  } else {
    const allowed = [...survey.scope.components];
    const params = { name, nearest: nearest(name, allowed), allowed };
    survey.report('unknown-component', survey.here, params);
  }
  if (!survey.accepted.has(node)) refuseCode(node, survey);
}

const componentOf = ({ name }: JsxElement, { scope }: Survey): ComponentName | undefined =>
  scope.components.find((one) => one === name);

/** Of an element that is refused, only what would run is worth a further finding; a component has reported it already. */
function refuseCode(node: JsxElement, survey: Survey): void {
  if (componentOf(node, survey)) return;
  for (const attribute of node.attributes) {
    const at = pointOf(attribute, survey);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      survey.report('mdx-spread', at, { component: node.name ?? '' });
    } else if (
      typeof attribute.value === 'object' &&
      attribute.value &&
      literalText(attribute.value.data?.estree) === null
    ) {
      survey.report('mdx-expression', at, { source: quote(attribute.value.value) });
    }
  }
}

/** What a reader sees of a node as plain text. */
function plainText(node: Nodes | RootContent, survey: Survey): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return survey.literals.get(node) ?? '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => plainText(child, survey)).join('');
  return 'value' in node ? node.value : '';
}
