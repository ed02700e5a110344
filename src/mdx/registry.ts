import { z } from 'zod';
import { doc } from '../doc.ts';
import type { ReferenceTarget } from '../problem.ts';
import { reference, text } from '../schemas/base.ts';
import { blockBookComponents, bookComponents } from './registry-book.ts';

/** The components that authors may use in the body of a file, with their attributes; which of them where is said in scope.ts. `src/components/prose/` draws them. */
export const calloutKinds = ['note', 'decision', 'risk', 'evidence'] as const;

export const components = {
  Callout: z.strictObject({
    kind: z
      .enum(calloutKinds)
      .default('note')
      .meta(doc('note, decision, risk or evidence.', 'note 说明、decision 决定、risk 风险、evidence 依据。')),
    title: text(80).optional().meta(doc('Heading of the box.', '提示框的标题。')),
  }),
  Person: z.strictObject({
    id: reference.meta(
      doc('Id of a stakeholder of this plan; shows title and signs.', '本计划中客户方人员的 id；显示其职务与符号。'),
    ),
  }),
  Account: z.strictObject({
    id: reference.meta(
      doc('Id of another account; shows its name as a link.', '另一客户的 id；显示其名称并链接过去。'),
    ),
  }),
  Playbook: z.strictObject({
    id: reference.meta(
      doc('Id of a page of the playbook; shows its title as a link.', '打法库页面的 id；显示其标题并链接过去。'),
    ),
  }),
  ...bookComponents,
};

export type ComponentName = keyof typeof components;
export const componentNames = Object.keys(components) as ComponentName[];
/** For texts that stay in the house. */
export const planComponents = ['Callout', 'Person', 'Account', 'Playbook'] as const satisfies readonly ComponentName[];
/** For texts that are printed for the customer: none of them can show anything of a plan. */
export const chapterComponents = Object.keys(bookComponents) as (keyof typeof bookComponents)[];
export type CalloutKind = (typeof calloutKinds)[number];

/** Attributes whose value is an id, or several with spaces between, and what they point at. */
export const mentions: Partial<Record<ComponentName, { attribute: string; target: MentionTarget; list?: true }>> = {
  Person: { attribute: 'id', target: 'stakeholder' },
  Account: { attribute: 'id', target: 'account' },
  Playbook: { attribute: 'id', target: 'playbook-page' },
  Include: { attribute: 'id', target: 'library-item' },
  Attachment: { attribute: 'id', target: 'attachment' },
  LibraryScans: { attribute: 'id', target: 'library-item' },
  LibraryTable: { attribute: 'ids', target: 'library-item', list: true },
};
export type MentionTarget = Extract<
  ReferenceTarget,
  'account' | 'stakeholder' | 'playbook-page' | 'library-item' | 'attachment' | 'section'
>;

/** Components that are drawn as blocks; the others stand in a line of text. */
export const blockComponents: ReadonlySet<string> = new Set<ComponentName>(['Callout', ...blockBookComponents]);
