import { z } from 'zod';
import { reference, text } from '../schemas/base.ts';

/** The components that authors may use in the body of a plan, with their attributes. `src/components/prose/` draws them. */
export const calloutKinds = ['note', 'decision', 'risk', 'evidence'] as const;

export const components = {
  Callout: z.strictObject({
    kind: z.enum(calloutKinds).default('note').meta({ description: 'note, decision, risk or evidence.' }),
    title: text(80).optional().meta({ description: 'Heading of the box.' }),
  }),
  Person: z.strictObject({
    id: reference.meta({ description: 'Id of a stakeholder of this plan; shows title and signs.' }),
  }),
  Account: z.strictObject({ id: reference.meta({ description: 'Id of another account; shows its name as a link.' }) }),
};

export type ComponentName = keyof typeof components;
export type CalloutKind = (typeof calloutKinds)[number];

/** Attributes whose value is an id, and what it points at. */
export const mentions: Partial<Record<ComponentName, { attribute: string; target: 'account' | 'stakeholder' }>> = {
  Person: { attribute: 'id', target: 'stakeholder' },
  Account: { attribute: 'id', target: 'account' },
};

/** Components that are drawn as blocks; the others stand in a line of text. */
export const blockComponents: ReadonlySet<string> = new Set<ComponentName>(['Callout']);
