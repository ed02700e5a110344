import { dev } from 'astro';
import { checkRoot } from '../src/build/check.ts';
import { rootVariable, todayVariable } from '../src/workspace/context.ts';
import { main, portOf } from './command.ts';
import { countLine, inWords, sayProblems, visibleSteps } from './terminal.ts';

await main({
  help: (text) => ({ usage: 'npm run dev -- [--port <port>]', about: text.dev.about, options: [text.dev.port] }),
  options: { port: { type: 'string' } },
  async run(call) {
    const { text, context, projectRoot, values, signal } = call;
    const { findings, settings, accountIds } = await checkRoot(context, visibleSteps(call));
    const errors = inWords(
      findings.filter((one) => one.severity === 'error'),
      call,
      settings.site.currency,
    );
    sayProblems(errors, call);
    console.log(
      `${text.problems.checked(accountIds.length)}: ${countLine(inWords(findings, call, settings.site.currency), text)}`,
    );
    process.env[rootVariable] = context.root;
    process.env[todayVariable] = context.today;
    const port = portOf(values.port, text);
    const server = await dev({ root: projectRoot, logLevel: 'warn', ...(port ? { server: { port } } : {}) });
    console.log(text.dev.url(`http://localhost:${server.address.port}/`));
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await server.stop();
    return 0;
  },
});
