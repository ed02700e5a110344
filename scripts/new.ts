import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idPattern, toId } from '../src/schemas/base.ts';
import { skeletonFor } from '../src/text/index.ts';
import { main, UsageError } from './command.ts';

await main({
  help: (text) => ({ usage: text.new.usage, about: text.new.about }),
  words: true,
  async run({ text, context, locale, words }) {
    const [kind, id, ...more] = words;
    if (kind !== 'account' || id === undefined || more.length > 0)
      throw new UsageError(`${text.new.kinds} ${text.usage}: ${text.new.usage}`);
    if (!idPattern.test(id)) throw new UsageError(text.new.badId(id, toId(id)));
    const file = `accounts/${id}/account.mdx`;
    const path = join(context.root, file);
    if (existsSync(path)) throw new UsageError(text.new.exists(file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, skeletonFor(locale)({ id, today: context.today }));
    console.log(`${text.new.made(file)}\n${text.new.next}`);
    return 0;
  },
});
