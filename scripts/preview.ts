import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { main, portOf, UsageError } from './command.ts';

await main({
  help: (text) => ({
    usage: 'npm run preview -- [--port <port>]',
    about: text.preview.about,
    options: [text.dev.port],
  }),
  options: { port: { type: 'string' } },
  async run({ text, context, projectRoot, values, signal }) {
    const dist = join(context.root, 'dist');
    if (!existsSync(join(dist, 'index.html'))) throw new UsageError(text.preview.nothing);
    const port = portOf(values.port, text);
    const server = await preview({
      root: projectRoot,
      outDir: dist,
      logLevel: 'error',
      ...(port ? { server: { port } } : {}),
    });
    console.log(text.dev.url(`http://${server.host ?? 'localhost'}:${server.port}/`));
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await server.stop();
    return 0;
  },
});
