import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchema, editorSchemas } from './json.ts';

test.each(Object.entries(editorSchemas))(
  'public/schemas/%s says what the code says (npm run schemas)',
  (name, schema) => {
    expect(readFileSync(new URL(`../../public/schemas/${name}`, import.meta.url), 'utf8')).toBe(editorSchema(schema));
  },
);
