import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../src/problem.ts';

const project = join(import.meta.dirname, '..');
const temp = mkdtempSync(join(tmpdir(), 'planbook-commands-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a script as npm does, but without a terminal and with nothing of our own language in the environment. */
function run(script: string, args: string[], env: Record<string, string> = { LANG: 'zh_CN.UTF-8' }): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  const base = { PATH, HOME, NODE_COMPILE_CACHE: join(temp, 'compiled') };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(project, 'scripts', `${script}.ts`), ...args],
      { cwd: temp, env: { ...base, ...env } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      },
    );
  });
}

let roots = 0;
/** A workspace of its own, with an empty playbook: a fixture without Mermaid fences, so that no browser starts; empty without a name. */
function rootOf(fixture?: string): string {
  roots += 1;
  const root = join(temp, `root-${roots}`);
  for (const folder of ['accounts', 'content/playbook']) mkdirSync(join(root, folder), { recursive: true });
  if (fixture !== undefined) cpSync(join(import.meta.dirname, 'problems', fixture), root, { recursive: true });
  return root;
}

const day = ['--today', '2026-11-20'];
const han = /\p{Script=Han}/u;
const stack = /\n\s+at |node_modules|Error:|undefined/;

describe.concurrent('check', () => {
  test('says where, what and what to do, without colours, the caret under the fault after Chinese', async () => {
    const { code, out, err } = await run('check', ['--root', rootOf('mdx-expression'), ...day]);
    expect(code).toBe(1);
    expect(out).toBe(`accounts/linchuan-bank/account.mdx:20:6  错误  mdx-expression  花括号里不能写表达式：{260 + 40}。
  20 | 今年目标 {260 + 40} 万元。
     |          ^
  怎么办：直接写出结果；要显示花括号本身，请写 \\{。

已检查 1 个客户计划：1 个错误，0 个警告
`);
    expect(err).toMatch(/^检查文件 {2}\d+\.\d 秒\n$/);
  });

  test('names the item as its author knows it, in English too', async () => {
    const { code, out, err } = await run('check', ['--root', rootOf('unknown-key--nested'), '--lang', 'en', ...day]);
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'accounts/linchuan-bank/account.mdx:15:5  Error  unknown-key  There is no key reportsto here.',
      '  stakeholders[2] "运维主管" › reportsto',
      '  15 |     reportsto: it-head',
      '     |     ^',
    ]);
    expect(out).toContain('do: Did you mean reportsTo?');
    expect(out.trimEnd().endsWith('1 account plan checked: 1 error, 0 warnings')).toBe(true);
    expect(err).toMatch(/^Checking files/);
  });

  test('has no escape sequences, even where colours are wished for', async () => {
    const { out, err } = await run('check', ['--root', rootOf('action-overdue'), ...day], {
      LANG: 'zh_CN.UTF-8',
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
    });
    expect(out + err).not.toContain('\u001b');
  });

  test('warnings alone are a success', async () => {
    const { code, out } = await run('check', ['--root', rootOf('action-overdue'), ...day]);
    expect(code).toBe(0);
    expect(out).toContain('0 个错误，1 个警告');
  });

  test('the day is an argument: next week the action is a week later', async () => {
    const { out } = await run('check', ['--root', rootOf('action-overdue'), '--today', '2026-11-27']);
    expect(out).toContain('已逾期 17 天');
  });

  test('counts bids, their chapters and the library, where there are any', async () => {
    const said = async (fixture: string, lang: string) =>
      (await run('check', ['--root', rootOf(fixture), '--lang', lang, ...day])).out.trimEnd().split('\n').at(-1);
    expect(await said('vague-word', 'zh-CN')).toBe('已检查 1 个客户计划、1 个投标（1 章）：0 个错误，2 个警告');
    expect(await said('library-review-due', 'en')).toMatch(
      /^1 account plan, (?:1 bid \(\d chapters?\), )?\d library items? checked: /,
    );
  });

  test('JSON and nothing else on standard output', async () => {
    const { code, out, err } = await run('check', [
      '--root',
      rootOf('unknown-reference--stakeholder'),
      '--format',
      'json',
      ...day,
    ]);
    expect(code).toBe(1);
    expect(err).toBe('');
    const report = JSON.parse(out) as { version: number; errors: number; warnings: number; problems: Problem[] };
    expect(report).toMatchObject({ version: 1, errors: 5, warnings: 0 });
    expect(report.problems[0]).toEqual({
      id: 'unknown-reference',
      severity: 'error',
      file: 'accounts/linchuan-bank/account.mdx',
      line: 19,
      column: 18,
      where: 'stakeholders[1] "何其昌" › influences[1]',
      message: '没有 id 为 it-haed 的客户方人员。',
      hint: '是否想写 it-head？已有的 id：it-head、teller-lead。',
      excerpt: '    influences: [it-haed]',
    });
  });

  test('JSON of a workspace without problems', async () => {
    const { code, out } = await run('check', ['--root', rootOf(), '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ version: 1, errors: 0, warnings: 0, problems: [] });
  });

  test('a second run, from the cache, says the same', async () => {
    const root = rootOf('unknown-key--chinese');
    const first = await run('check', ['--root', root, ...day]);
    expect(await run('check', ['--root', root, ...day])).toMatchObject({ code: first.code, out: first.out });
    expect(readdirSync(join(root, '.cache', 'plans'))).toHaveLength(1);
  });
});

describe.concurrent('a wrong call ends with 2 and says what is wrong', () => {
  const wrong: [string, string[], string | RegExp][] = [
    ['check', ['--tody', '2026-11-20'], '没有选项 --tody。是否想写 --today？'],
    ['check', ['--entirely-different'], '没有选项 --entirely-different。'],
    ['check', ['--tody', 'x', '--lang', 'en'], 'There is no option --tody. Did you mean --today?'],
    ['check', ['--today'], '选项 --today 少了值，或多写了值。'],
    ['check', ['--help=yes', '--lang=en'], 'The option --help lacks a value, or has one that it does not take.'],
    ['check', ['--today', '2026-02-30'], '--today 的值“2026-02-30”不对，应为日期，如 2026-11-20。'],
    [
      'check',
      ['--today', '20.11.2026', '--lang', 'en'],
      'The value "20.11.2026" of --today is wrong: expected a date such as 2026-11-20.',
    ],
    ['check', ['--root', 'no-such-folder'], '--root 的值“no-such-folder”不对，应为存在的文件夹。'],
    [
      'check',
      ['--root', join(project, 'package.json'), '--lang', 'en'],
      `The value "${join(project, 'package.json')}" of --root is wrong: expected a folder that exists.`,
    ],
    ['check', ['--lang', 'fr'], '--lang 的值“fr”不对，应为 zh-CN 或 en。'],
    ['check', ['--format', 'xml'], '--format 的值“xml”不对，应为 human 或 json。'],
    ['check', ['linchuan-bank'], '这个命令不需要“linchuan-bank”。'],
    ['build', ['--nopdf'], '没有选项 --nopdf。是否想写 --no-pdf？'],
    ['pdf', ['--toc'], '--toc 只用于投标，如 npm run pdf -- bid <投标 id> --toc。'],
    ['pdf', ['linchuan-bank', '--volume', 'technical'], /^--volume 只用于投标/],
    ['pdf', ['bid'], '少了投标 id，如 npm run pdf -- bid <投标 id>。'],
    ['pdf', ['bid', 'x', 'technical'], '这个命令不需要“technical”。'],
    ['pdf', ['bid', 'x', '--paper', 'A3'], '--paper 不用于投标。'],
    ['pdf', ['bid', 'x', '--levels', '5'], '--levels 的值“5”不对，应为 1–4 之间的整数。'],
    [
      'pdf',
      ['bid', 'x', '--copy', 'both', '--lang', 'en'],
      'The value "both" of --copy is wrong: expected original or copy.',
    ],
    ['pdf', ['bid', 'x', '--volum', 'a'], '没有选项 --volum。是否想写 --volume？'],
    ['pdf', ['bid', 'x', '--vol', 'a'], '没有选项 --vol。是否想写 --volume？'],
    ['preview', ['--lang', 'en'], /^There is no site in dist\/ yet\. Run npm run build -- --root \S+ first\.$/],
    ['dev', ['--port', 'http'], '--port 的值“http”不对，应为 1–65535 之间的整数。'],
    [
      'dev',
      ['--port', '65536', '--lang=en'],
      'The value "65536" of --port is wrong: expected a whole number in 1–65535.',
    ],
    ['new', [], '可以新建的有 account、visit、opportunity、stakeholder、bid、chapter、library-item。'],
    ['new', ['account', '--lang', 'en'], 'The id is missing. Usage: npm run new account <id>'],
    [
      'new',
      ['account', 'donghe', 'en'],
      '这个命令不需要“en”。选项要写在 -- 之后，如 npm run new account -- --lang zh-CN。',
    ],
    [
      'new',
      ['volume', 'core-system', '--lang', 'en'],
      'What can be made: account, visit, opportunity, stakeholder, bid, chapter, library-item.',
    ],
    ['new', ['chapter'], '少了投标 id。用法：npm run new chapter <投标 id> <短名>'],
    [
      'new',
      ['library-item', 'firms', 'a'],
      '资料库的类别有 certificates（资质证书）、cases（业绩）、people（人员）、sections（通用章节）。用法：npm run new library-item <类别> <短名>',
    ],
    ['new', ['visit'], '少了客户 id。用法：npm run new visit <客户 id> [<短名>] [-- --on <日期>]'],
    [
      'new',
      ['visit', 'bank', '2026-12-01'],
      '这个命令不需要“2026-12-01”。日期写在 -- 之后，如 npm run new visit <客户 id> <短名> -- --on 2026-12-01。',
    ],
    ['new', ['visit', 'bank', 'budget', '--on', '12-01'], '--on 的值“12-01”不对，应为日期，如 2026-11-20。'],
    ['new', ['account', 'bank', '--on', '2026-12-01', '--lang', 'en'], '--on is for new visit only.'],
    [
      'new',
      ['visit', 'bank', 'a', 'b'],
      '这个命令不需要“b”。选项要写在 -- 之后，如 npm run new visit -- --lang zh-CN。',
    ],
    [
      'new',
      ['account', 'Donghe Hospital'],
      '“Donghe Hospital”不能作为 id：只用小写字母、数字和连字符，例如 donghe-hospital。',
    ],
    [
      'new',
      ['account', '../outside', '--lang', 'en'],
      '"../outside" can\'t be an id: use lower-case letters, digits and hyphens only, e.g. outside.',
    ],
  ];
  test.each(wrong)('%s %j', async (script, args, message) => {
    const root = args.some((arg) => arg.startsWith('--root')) ? [] : ['--root', rootOf()];
    const { code, out, err } = await run(script, [...root, ...args]);
    expect(code).toBe(2);
    const lines = err.trimEnd().split('\n');
    if (typeof message === 'string') expect(lines.at(-2)).toBe(message);
    else expect(lines.at(-2)).toMatch(message);
    expect(lines.at(-1)).toBe(han.test(String(message)) ? '运行加 --help 查看用法。' : 'Run with --help for usage.');
    expect(out + err).not.toMatch(stack);
    expect(err).not.toContain('\u001b');
  });

  test('pdf of an account that does not exist names the nearest', async () => {
    const { code, err } = await run('pdf', ['linchuan-bnak', '--root', rootOf('action-overdue'), ...day]);
    expect(code).toBe(2);
    expect(err).toContain('没有 id 为 linchuan-bnak 的客户。是否想写 linchuan-bank？');
  });

  test('pdf of a bid or a volume that does not exist names the nearest, or what there is', async () => {
    const of = async (...args: string[]) =>
      (await run('pdf', ['bid', ...args, '--root', rootOf('page-limit'), ...day])).err;
    expect(await of('huilan-desktops')).toContain('没有 id 为 huilan-desktops 的投标。现有：x。');
    expect(await of('x', '--volume', 'techncal')).toContain('投标 x 没有 id 为 techncal 的卷。是否想写 technical？');
    expect(await of('x', '--volume', 'price')).toContain('投标 x 没有 id 为 price 的卷。现有：technical。');
  });

  test('pdf of what has nothing to print yet says what to do', async () => {
    const root = rootOf('vague-word');
    const of = async (...args: string[]) => await run('pdf', ['bid', 'x', ...args, '--root', root, ...day]);
    const bid = join(root, 'content/bids/x/bid.mdx');
    const text = readFileSync(bid, 'utf8').replace(
      /^volumes:$/m,
      '$&\n  - { id: terms, title: 商务卷, kind: business }',
    );
    writeFileSync(bid, text);
    expect((await of('--volume', 'terms')).err).toContain('卷 terms 还没有章节，印不出来。');
    rmSync(join(root, 'content/bids/x/chapters'), { recursive: true });
    const { code, err } = await of();
    expect(code).toBe(2);
    expect(err).toContain('投标 x 还没有章节，没有可印的卷。运行 npm run new chapter x <短名> 新建一章。');
  });

  test('pdf of a bid that is there but named as an account, or has errors', async () => {
    const root = rootOf('vague-word');
    const of = async (...args: string[]) => await run('pdf', [...args, '--root', root, ...day]);
    expect((await of('x')).err).toContain('x 是投标，不是客户：运行 npm run pdf -- bid x。');
    expect((await of('bids', 'x')).err).toContain('印投标用 npm run pdf -- bid <投标 id>。');
    const bid = join(root, 'content/bids/x/bid.mdx');
    writeFileSync(bid, readFileSync(bid, 'utf8').replace('kind: technical', 'kind: technica'));
    const { code, out } = await of('bid', 'x');
    expect(code).toBe(1);
    expect(out).toContain('bad-enum');
  });

  test('an id without a Latin letter is answered with one of its kind', async () => {
    const { err } = await run('new', ['stakeholder', 'linchuan-bank', '财务', '--root', rootOf('action-overdue')]);
    expect(err).toContain('“财务”不能作为 id：只用小写字母、数字和连字符，例如 cfo。');
  });

  test('an account that nothing comes near, or only its beginning, is answered with what there is', async () => {
    const root = rootOf('action-overdue');
    const of = async (id: string) => (await run('new', ['visit', id, '--root', root, ...day])).err;
    expect(await of('linchuan')).toBe('没有 id 为 linchuan 的客户。是否想写 linchuan-bank？\n');
    expect(await of('donghe-hospital')).toBe('没有 id 为 donghe-hospital 的客户。现有：linchuan-bank。\n');
    const none = await run('new', ['bid', 'donghe-hospital', 'desktops', '--root', rootOf(), ...day]);
    expect(none.err).toContain('还没有任何客户计划，先运行 npm run new account <id> 新建一个。');
  });
});

describe.concurrent('help', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = Object.values(scripts).flatMap((line) => /^node scripts\/(\w+)\.ts$/.exec(line)?.[1] ?? []);
  test('of all commands is looked at', () =>
    expect(commands).toEqual(expect.arrayContaining(['build', 'check', 'dev', 'new', 'pdf', 'preview'])));

  test.each(
    commands.flatMap(
      (command) =>
        [
          [command, 'zh-CN'],
          [command, 'en'],
        ] as const,
    ),
  )('%s in %s', async (command, lang) => {
    const { code, out, err } = await run(command, [lang === 'en' ? '--help' : '-h', '--lang', lang]);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`npm run ${command}`);
    for (const option of ['--root', '--today', '--lang', '--help']) expect(out).toContain(`  ${option}`);
    expect(han.test(out)).toBe(lang === 'zh-CN');
    expect(out).not.toMatch(stack);
  });
});

describe.concurrent('the language', () => {
  test.each([
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, false],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'de_DE.UTF-8' }, true],
    [{}, true],
  ])('of %j', async (env, chinese) => {
    const { out } = await run('check', ['--root', rootOf()], env);
    expect(out).toBe(
      chinese
        ? '已检查 0 个客户计划：没有发现问题\naccounts/ 里还没有客户计划。运行 npm run new account <id> 新建一个。\n'
        : '0 account plans checked: No problems found\nThere are no plans in accounts/ yet. Run npm run new account <id> to make one.\n',
    );
  });
  test('asked for beats the environment', async () => {
    expect((await run('check', ['--root', rootOf(), '--lang=zh-CN'], { LANG: 'en_US.UTF-8' })).out).toMatch(han);
  });
});

describe.concurrent('new account', () => {
  test.each(['zh-CN', 'en'])('makes a skeleton in %s that passes the check and is not overwritten', async (lang) => {
    const root = rootOf();
    const args = ['--root', root, '--lang', lang, ...day];
    const made = await run('new', ['account', 'donghe-hospital', ...args]);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('accounts/donghe-hospital/account.mdx');
    const file = join(root, 'accounts/donghe-hospital/account.mdx');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('updated: 2026-11-20');
    const { code, out } = await run('check', ['--format', 'json', ...args]);
    expect(code).toBe(0);
    // Nobody of the customer is written yet.
    const { problems } = JSON.parse(out) as { problems: Problem[] };
    const said = problems.map(({ severity, id }) => `${severity} ${id}`);
    expect(said.filter((one) => one !== 'warning skeleton-text')).toEqual(['warning no-decider']);
    // What is still in the words of the skeleton is said, where it stands.
    expect(
      problems.flatMap(({ id, line }) => (id === 'skeleton-text' ? [text.split('\n')[line - 1]?.split(':')[0]] : [])),
    ).toEqual(['name', 'shortName', 'industry', 'owner', 'summary', '    name']);
    writeFileSync(file, `${text}\nmine\n`);
    const again = await run('new', ['account', 'donghe-hospital', ...args]);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain(
      lang === 'en'
        ? 'accounts/donghe-hospital/account.mdx exists and is not overwritten.'
        : 'accounts/donghe-hospital/account.mdx 已存在，不会覆盖。',
    );
    expect(readFileSync(file, 'utf8')).toBe(`${text}\nmine\n`);
  });

  test('makes its root where there is none', async () => {
    const root = join(temp, 'not', 'yet');
    expect(await run('new', ['account', 'donghe-hospital', '--root', root, ...day])).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readdirSync(join(root, 'accounts'))).toEqual(['donghe-hospital']);
  });

  test('all commented lines of the skeletons are right when they are taken in', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const root = rootOf();
      // The pages of the project that the examples name; what they name themselves is not looked at.
      for (const page of ['guides/first-visit.mdx', 'scorecards/customer-value.mdx'])
        cpSync(join(project, 'content/playbook', page), join(root, 'content/playbook', page));
      const args = ['--root', root, '--lang', lang, ...day];
      await run('new', ['account', 'donghe-hospital', ...args]);
      const file = join(root, 'accounts/donghe-hospital/account.mdx');
      const text = readFileSync(file, 'utf8').replaceAll(/^( *)# ( *(?:- )?[a-z]\w*:.*)$/gm, '$1$2');
      writeFileSync(file, text);
      const { out } = await run('check', ['--format', 'json', ...args]);
      const errors = (JSON.parse(out) as { problems: Problem[] }).problems.filter(
        ({ severity, file: where }) => severity === 'error' && where.startsWith('accounts/'),
      );
      // The parent is an account that a new workspace has not got.
      expect(errors.map(({ id, where }) => `${id} ${where}`)).toEqual(['unknown-reference parent']);
    }
  });
});

describe.concurrent('new visit', () => {
  test.each(['zh-CN', 'en'])('makes a skeleton in %s that passes the check and is not overwritten', async (lang) => {
    const root = rootOf('unanalysed-person');
    const args = ['--root', root, '--lang', lang, ...day];
    const made = await run('new', ['visit', 'linchuan-bank', 'budget', '--on', '2026-12-01', ...args]);
    expect(made).toMatchObject({ code: 0, err: '' });
    const file = join(root, 'accounts/linchuan-bank/visits/2026-12-01-budget.mdx');
    const text = readFileSync(file, 'utf8');
    // The account's owner goes there.
    expect(text).toContain('date: 2026-12-01');
    expect(text).toMatch(/^ours: \[liu-yang\]$/m);
    const errors = async () => {
      const { out } = await run('check', ['--format', 'json', ...args]);
      return (JSON.parse(out) as { problems: Problem[] }).problems.filter(({ severity }) => severity === 'error');
    };
    expect(await errors()).toEqual([]);
    const again = await run('new', ['visit', 'linchuan-bank', 'budget', '--on', '2026-12-01', ...args]);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(text);
    // Taken in, every commented line is right, but for what is said of a visit that is still to come.
    writeFileSync(
      file,
      text.replaceAll(/^( *)# ( *(?:- )?[a-zA-Z]\w*:.*)$/gm, '$1$2').replaceAll('2026-12-01', '2026-11-19'),
    );
    expect((await errors()).map(({ id, where }) => `${id} ${where}`)).toEqual(['visit-date-differs date']);
  });

  test('is on the day of the build and called visit unless it is said', async () => {
    const root = rootOf('action-overdue');
    await run('new', ['visit', 'linchuan-bank', '--root', root, ...day]);
    expect(readdirSync(join(root, 'accounts/linchuan-bank/visits'))).toEqual(['2026-11-20-visit.mdx']);
  });

  test('proposes nobody who has left', async () => {
    const root = rootOf('coach-left');
    const file = join(root, 'accounts/linchuan-bank/account.mdx');
    const left = '    title: 副行长\n    status: left\n    statusSince: 2026-10-09';
    writeFileSync(file, readFileSync(file, 'utf8').replace('    title: 副行长', left));
    await run('new', ['visit', 'linchuan-bank', '--root', root, ...day]);
    const text = readFileSync(join(root, 'accounts/linchuan-bank/visits/2026-11-20-visit.mdx'), 'utf8');
    expect(text).toMatch(/^# theirs: \[it-head, ops-head\]$/m);
  });

  test('of an account that is not there, or that can not be read, makes nothing', async () => {
    const root = rootOf('missing-frontmatter');
    const { code, err } = await run('new', ['visit', 'linchuan-bnak', '--root', root]);
    expect(code).toBe(2);
    expect(err).toContain('没有 id 为 linchuan-bnak 的客户。是否想写 linchuan-bank？');
    const broken = await run('new', ['visit', 'linchuan-bank', '--root', root, '--lang', 'en']);
    expect(broken.code).toBe(2);
    expect(broken.err).toContain("accounts/linchuan-bank/account.mdx has errors and can't be read.");
    expect(readdirSync(join(root, 'accounts/linchuan-bank'))).toEqual(['account.mdx']);
  });
});

describe.concurrent('new stakeholder', () => {
  test.each(['zh-CN', 'en'])('adds a person in %s and leaves the rest as it was', async (lang) => {
    const root = rootOf('unanalysed-person');
    const file = join(root, 'accounts/linchuan-bank/account.mdx');
    const before = readFileSync(file, 'utf8');
    const args = ['--root', root, '--lang', lang, ...day];
    const made = await run('new', ['stakeholder', 'linchuan-bank', 'chief-engineer', ...args]);
    expect(made).toMatchObject({ code: 0, err: '' });
    const after = readFileSync(file, 'utf8');
    const line = Number(/account\.mdx:(\d+)/.exec(made.out)?.[1]);
    expect(after.split('\n')[line - 1]).toBe('  - id: chief-engineer');
    const added = after.split('\n').length - before.split('\n').length;
    expect(added).toBeGreaterThan(8);
    expect(
      after
        .split('\n')
        .toSpliced(line - 1, added)
        .join('\n'),
    ).toBe(before);
    const { out } = await run('check', ['--format', 'json', ...args]);
    expect((JSON.parse(out) as { errors: number }).errors).toBe(0);
    // Taken in, every commented line is right, but for the superior, whom nobody knows.
    writeFileSync(file, after.replaceAll(/^( *)# ( *(?:- )?[a-z]\w*:.*)$/gm, '$1$2'));
    const taken = await run('check', ['--format', 'json', ...args]);
    const errors = (JSON.parse(taken.out) as { problems: Problem[] }).problems.filter(
      (one) => one.severity === 'error',
    );
    expect(errors.map(({ id, where }) => `${id} ${where.split(' › ').at(-1)}`)).toEqual(['bad-id reportsTo']);
    writeFileSync(file, after);
    const again = await run('new', ['stakeholder', 'linchuan-bank', 'chief-engineer', ...args]);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('chief-engineer');
    expect(readFileSync(file, 'utf8')).toBe(after);
  });

  test.each([
    ['zh-CN', '文件不是 UTF-8 编码'],
    ['en', 'The file is not UTF-8'],
  ])('leaves a plan in GBK as it is and says why, in %s', async (lang, why) => {
    const root = rootOf('not-utf8--gbk');
    const file = join(root, 'accounts/linchuan-bank/account.mdx');
    const before = readFileSync(file);
    const args = ['stakeholder', 'linchuan-bank', 'chief-engineer', '--root', root, '--lang', lang];
    const { code, out, err } = await run('new', args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('accounts/linchuan-bank/account.mdx');
    expect(err).toContain(why);
    expect(err).toContain('GBK');
    expect(err).not.toMatch(stack);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(root, 'accounts/linchuan-bank'))).toEqual(['account.mdx']);
  });
});

describe('errors in plans', () => {
  test.concurrent.each(['build', 'pdf'])('%s stops, ends with 1 and leaves dist/ as it was', async (script) => {
    const root = rootOf('missing-key');
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', 'index.html'), 'the last good site');
    const { code, out, err } = await run(script, ['--root', root, ...day]);
    expect(code).toBe(1);
    expect(out).toContain('缺少必填的键 owner。');
    expect(out).toContain('计划有错误，没有生成；dist/ 保持上一次的结果。');
    expect(err).not.toMatch(stack);
    expect(readdirSync(root).sort()).toEqual(['.cache', 'accounts', 'content', 'dist', 'expect']);
    expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('the last good site');
    expect(readdirSync(join(root, '.cache'))).toEqual(['plans']);
  });

  test.concurrent('are all that a failing build prints; warnings are counted', async () => {
    const root = rootOf('missing-key');
    cpSync(
      join(import.meta.dirname, 'problems/action-overdue/accounts/linchuan-bank'),
      join(root, 'accounts/other-bank'),
      { recursive: true },
    );
    const { out } = await run('build', ['--root', root, ...day]);
    expect(out).not.toContain('action-overdue');
    expect(out).toMatch(/1 个错误，[1-9] 个警告\n运行 npm run check -- --root \S+ 列出警告。\n计划有错误/);
  });
});

describe.concurrent('where a command looks', () => {
  test('a relative root is looked up where the user is, not where npm starts', async () => {
    const root = rootOf('action-overdue');
    const { code, out } = await run('check', ['--root', basename(root), ...day], {
      LANG: 'zh_CN.UTF-8',
      INIT_CWD: temp,
      PWD: '/',
    });
    expect(code).toBe(0);
    expect(out).toContain('action-overdue');
  });

  test.each(['check', 'build', 'pdf', 'dev'])('%s of a folder without accounts/ is a wrong call', async (script) => {
    const root = rootOf();
    rmSync(join(root, 'accounts'), { recursive: true });
    const { code, err } = await run(script, ['--root', root]);
    expect(code).toBe(2);
    expect(err).toContain('里没有 accounts/ 文件夹');
    expect(readdirSync(root)).toEqual(['content']);
  });

  test('an option that npm took says so', async () => {
    const { code, err } = await run('check', ['--root', rootOf()], {
      LANG: 'zh_CN.UTF-8',
      npm_lifecycle_event: 'check',
      npm_config_today: 'true',
    });
    expect(code).toBe(2);
    expect(err).toContain('选项 --today 被 npm 自己拿走了：选项要写在 -- 之后，如 npm run check -- --today。');
  });

  test('an option that npm took is shown in its place behind the words of the call', async () => {
    const env = { LANG: 'zh_CN.UTF-8', npm_lifecycle_event: 'pdf' };
    const toc = await run('pdf', ['bid', 'x'], { ...env, npm_config_toc: 'true' });
    expect(toc.err).toContain('如 npm run pdf -- bid x --toc。');
    const volume = await run('pdf', ['bid', 'x', 'terms'], { ...env, npm_config_volume: 'true' });
    expect(volume.err).toContain('如 npm run pdf -- bid x --volume terms。');
  });

  test('a value whose option npm took for one of its own is told so', async () => {
    const env = { LANG: 'zh_CN.UTF-8', npm_lifecycle_event: 'check' };
    const { code, err } = await run('check', ['json', '--root', rootOf()], env);
    expect(code).toBe(2);
    expect(err).toContain('这个命令不需要“json”。选项要写在 -- 之后，如 npm run check -- --lang zh-CN。');
  });

  test('a second build of a folder is refused while the first one runs', async () => {
    const root = rootOf('action-overdue');
    mkdirSync(join(root, '.cache'));
    writeFileSync(join(root, '.cache/build.lock'), String(process.pid));
    for (const script of ['build', 'pdf']) {
      const { code, err } = await run(script, ['--root', root, ...day]);
      expect(code).toBe(1);
      expect(err).toContain('这个文件夹正在由另一个命令生成');
    }
    expect(readdirSync(root)).not.toContain('dist');
  });
});
