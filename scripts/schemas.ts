import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchema, editorSchemas } from '../src/schemas/json.ts';
import { main } from './command.ts';

await main({
  help: (text) => ({ usage: 'npm run schemas', about: text.schemas.about }),
  run({ projectRoot, text }) {
    const folder = join(projectRoot, 'public', 'schemas');
    mkdirSync(folder, { recursive: true });
    for (const [name, schema] of Object.entries(editorSchemas)) writeFileSync(join(folder, name), editorSchema(schema));
    console.log(
      text.schemas.written(
        Object.keys(editorSchemas)
          .map((name) => `public/schemas/${name}`)
          .join(', '),
      ),
    );
    return Promise.resolve(0);
  },
});
