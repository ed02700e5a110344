import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idPattern, toId } from '../src/schemas/base.ts';
import { skeletonFor } from '../src/text/index.ts';
import { main, UsageError } from './command.ts';
import { commandLine, shownPath } from './terminal.ts';

await main({
  help: (text) => ({ usage: text.new.usage, about: text.new.about }),
  words: true,
  async run({ text, context, locale, words, rootArgument }) {
    const [kind, id, ...more] = words;
    const usage = text.labelled(text.usage, text.new.usage);
    if (kind !== 'account') throw new UsageError(text.sentences(text.new.kinds, usage));
    if (id === undefined) throw new UsageError(text.sentences(text.new.noId, usage));
    if (more[0] !== undefined)
      throw new UsageError(text.sentences(text.extraWord(more[0]), text.dashes('new account')));
    if (!idPattern.test(id)) throw new UsageError(text.new.badId(id, toId(id)));
    const file = `accounts/${id}/account.mdx`;
    const path = join(context.root, file);
    if (existsSync(path)) throw new UsageError(text.new.exists(file));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, skeletonFor(locale)({ id, today: context.today }));
    console.log(`${text.new.made(shownPath(path))}\n${text.new.next(commandLine('check', rootArgument))}`);
    return 0;
  },
});
