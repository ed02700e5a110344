import { dev } from 'astro';
import { checkRoot } from '../src/build/check.ts';
import { liveSite } from '../src/build/live-site.ts';
import { languageVariable, passOn } from '../src/workspace/context.ts';
import { main, portOf } from './command.ts';
import { freePort } from './port.ts';
import { checkedLine, inWords, listHint, sayProblems, visibleSteps } from './terminal.ts';

await main({
  help: (text) => ({ usage: 'npm run dev -- [--port <port>]', about: text.dev.about, options: [text.dev.port] }),
  options: { port: { type: 'string' } },
  plans: true,
  async run(call) {
    const { text, locale, context, projectRoot, values, signal } = call;
    portOf(values['port'], text);
    const checked = await checkRoot(context, visibleSteps(call));
    const problems = inWords(checked.findings, call, checked.settings.site.currency);
    sayProblems(
      problems.filter((one) => one.severity === 'error'),
      call,
    );
    console.log([checkedLine(checked, problems, call), ...listHint(problems, call)].join('\n'));
    passOn(context, projectRoot);
    process.env[languageVariable] = locale;
    const port = await freePort(call);
    const server = await dev({
      root: projectRoot,
      logLevel: 'warn',
      server: { port },
      integrations: [liveSite(context)],
    });
    console.log(text.dev.url(`http://localhost:${server.address.port}/`));
    await untilAborted(signal);
    await server.stop();
    return 0;
  },
});

/** A signal that came while the server started counts too. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
