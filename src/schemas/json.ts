import { z } from 'zod';
import { settings } from '../settings.ts';
import { account } from './account.ts';
import { bid } from './bid/bid.ts';
import { chapter } from './bid/chapter.ts';
import { librarySchemas } from './bid/library.ts';
import { opportunity } from './opportunity.ts';
import { ourPeople } from './our-people.ts';
import { playbookSchemas } from './playbook.ts';
import { visit } from './visit.ts';

/** JSON Schemas for editors, by file name: completion, hover texts and red lines while an author types. */
export const editorSchemas: Record<string, z.ZodType> = {
  'account.schema.json': account,
  'visit.schema.json': visit,
  'opportunity.schema.json': opportunity,
  'bid.schema.json': bid,
  'chapter.schema.json': chapter,
  ...Object.fromEntries(
    Object.entries(librarySchemas).map(([kind, schema]) => [`library-${kind}.schema.json`, schema]),
  ),
  'people.schema.json': ourPeople,
  'settings.schema.json': settings,
  ...Object.fromEntries(
    Object.entries(playbookSchemas).map(([kind, schema]) => [`playbook-${kind}.schema.json`, schema]),
  ),
};

/** The schema as a JSON document that ends with a line break. Keys with a default may be left out, as in the file; descriptions are in both languages. */
export const editorSchema = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => inBothLanguages(jsonSchema) }), null, 2)}\n`;

function inBothLanguages(field: { description?: string; zh?: unknown }): void {
  if (typeof field.zh !== 'string') return;
  field.description = `${field.zh}\n${field.description}`;
  delete field.zh;
}
