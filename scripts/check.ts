import { checkRoot } from '../src/build/check.ts';
import { silentSteps } from '../src/build/steps.ts';
import { printJson } from '../src/print-problems.ts';
import { main, UsageError } from './command.ts';
import { checkedLine, inWords, sayProblems, visibleSteps } from './terminal.ts';

await main({
  help: (text) => ({
    usage: 'npm run check -- [--format human|json]',
    about: text.check.about,
    options: [text.check.format],
  }),
  options: { format: { type: 'string', default: 'human' } },
  plans: true,
  async run(call) {
    const { text, values, context } = call;
    if (values.format !== 'human' && values.format !== 'json')
      throw new UsageError(text.badValue('--format', String(values.format), text.aFormat));
    const json = values.format === 'json';
    const checked = await checkRoot(context, json ? { ...silentSteps, signal: call.signal } : visibleSteps(call));
    const problems = inWords(checked.findings, call, checked.settings.site.currency);
    if (json) console.log(printJson(problems));
    else {
      sayProblems(problems, call);
      console.log(checkedLine(checked, problems, call));
    }
    return problems.some((one) => one.severity === 'error') ? 1 : 0;
  },
});
