import type { Definition, Heading, Image, ImageReference, Link, LinkReference, Parent, PhrasingContent } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { type Finding, finding, type ProblemId, type ProblemParams } from '../problem.ts';
import type { JsxElement } from './attributes.ts';
import type { Mention, TextRun } from './body.ts';
import type { ComponentName } from './registry.ts';
import type { Scope } from './scope.ts';

/** The text of a task, which labels its check box. */
export interface TaskLabel extends Parent {
  type: 'taskLabel';
  checked: boolean;
  children: PhrasingContent[];
}
declare module 'mdast' {
  interface PhrasingContentMap {
    taskLabel: TaskLabel;
  }
  interface RootContentMap {
    taskLabel: TaskLabel;
  }
}

export interface Point {
  line: number;
  column: number;
}

/** What becomes of an element that the policy accepts; one that is refused leaves only its children. */
export type Accepted =
  | { kind: 'component'; name: ComponentName; props: Record<string, string> }
  | { kind: 'html'; tag: string; attributes: Record<string, string> };

export type Expression = MdxFlowExpression | MdxTextExpression;

/** All that one walk over the tree finds out. Later steps read it and never walk again. */
export interface Survey {
  file: string;
  /** The text that offsets in the tree count in. */
  source: string;
  scope: Scope;
  findings: Finding[];
  report: <Id extends ProblemId>(id: Id, at: Point, params: ProblemParams[Id]) => void;
  /** Place of the innermost node that has one: nodes made by plug-ins have none. */
  here: Point;
  accepted: Map<JsxElement, Accepted>;
  literals: Map<Expression, string>;
  headings: { node: Heading; text: string }[];
  mentions: Mention[];
  /** Only of a body that is printed in a book. */
  texts: TextRun[];
  urls: { node: Link | Image; at: Point }[];
  definitions: { node: Definition; at: Point }[];
  references: (LinkReference | ImageReference)[];
}

export function newSurvey(file: string, source: string, scope: Scope): Survey {
  const findings: Finding[] = [];
  return {
    file,
    source,
    scope,
    findings,
    report: (id, at, params) => {
      findings.push(finding(id, file, { line: at.line, column: at.column }, params));
    },
    here: { line: 1, column: 1 },
    accepted: new Map(),
    literals: new Map(),
    headings: [],
    mentions: [],
    texts: [],
    urls: [],
    definitions: [],
    references: [],
  };
}

/** Where a node stands in the file, or else what holds it. */
export function pointOf(node: { position?: { start: Point } | undefined }, survey: Survey): Point {
  const { line, column } = node.position?.start ?? survey.here;
  return { line, column };
}
