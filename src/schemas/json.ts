import { z } from 'zod';
import { settings } from '../settings.ts';
import { account } from './account.ts';

/** JSON Schemas for editors, by file name: completion, hover texts and red lines while an author types. */
export const editorSchemas: Record<string, z.ZodType> = {
  'account.schema.json': account,
  'settings.schema.json': settings,
};

/** The schema as a JSON document that ends with a line break. Keys with a default may be left out, as in the file. */
export const editorSchema = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
