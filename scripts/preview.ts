import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../src/render/server.ts';
import { main, UsageError } from './command.ts';
import { freePort } from './port.ts';
import { commandLine } from './terminal.ts';

await main({
  help: (text) => ({
    usage: 'npm run preview -- [--port <port>]',
    about: text.preview.about,
    options: [text.dev.port],
  }),
  options: { port: { type: 'string' } },
  async run(call) {
    const { text, context, rootArgument, signal } = call;
    const dist = join(context.root, 'dist');
    const port = await freePort(call);
    if (!existsSync(join(dist, 'index.html')))
      throw new UsageError(text.preview.nothing(commandLine('build', rootArgument)));
    // The pages bring their own policy for all else.
    const server = await startServer({
      mounts: { '/': dist },
      contentSecurityPolicy: "frame-ancestors 'none'",
      port,
      site: true,
    });
    console.log(text.dev.url(`http://localhost:${port}/`));
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await server.close();
    return 0;
  },
});
