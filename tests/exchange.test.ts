import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');
const temp = mkdtempSync(join(tmpdir(), 'planbook-exchange-'));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

function run(script: string, args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(project, 'scripts', `${script}.ts`), ...args, '--today', '2026-11-20'],
      { cwd: temp, env: { PATH, HOME, LANG: 'zh_CN.UTF-8', NODE_COMPILE_CACHE: join(temp, 'compiled') } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

let roots = 0;
function rootOf(): string {
  roots += 1;
  const root = join(temp, `root-${roots}`);
  mkdirSync(root);
  cpSync(join(import.meta.dirname, 'problems/import-no-tasks/accounts'), join(root, 'accounts'), { recursive: true });
  return root;
}

/** Each starts several commands, on a machine that may be busy. */
const long = 120_000;
const given = join(import.meta.dirname, 'cases/mspdi/ms-project-16.xml');
const account = ['--account', 'linchuan-bank'];

describe.concurrent('import', () => {
  test('writes an opportunity that passes the check, says what it took over, and overwrites nothing', {
    timeout: long,
  }, async () => {
    const root = rootOf();
    const made = await run('import', [given, ...account, '--name', 'room', '--root', root]);
    expect([made.err, made.code]).toEqual(['', 0]);
    expect(made.out).toContain('已取用：任务 8 项（其中里程碑 1 项），任务组 2 个，依赖 7 条');
    expect(made.out).toContain('停用的任务，未取用：备用线路');
    expect(made.out).toContain('全部任务的开始与完成日期与文件一致。');
    const file = join(root, 'accounts/linchuan-bank/opportunities/room.mdx');
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('name: 机房搬迁\nowner: liu-yang\n');
    const again = await run('import', [given, ...account, '--name', 'room', '--root', root]);
    expect(again).toMatchObject({ code: 2, err: 'accounts/linchuan-bank/opportunities/room.mdx 已存在，不会覆盖。\n' });
    expect(readFileSync(file, 'utf8')).toBe(written);
    const { code, out } = await run('check', ['--root', root]);
    expect(out).toContain('skeleton-text');
    expect([code, out.includes('opportunities/room.mdx')]).toEqual([0, true]);
  });

  test('a file that is no project is a finding with its place, and nothing is written', async () => {
    const root = rootOf();
    writeFileSync(join(temp, 'broken.xml'), '<Project xmlns="http://schemas.microsoft.com/project">\n<Tasks>');
    const { code, out, err } = await run('import', ['broken.xml', ...account, '--root', root, '--lang', 'en']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^broken\.xml:2:\d+ {2}Error {2}import-not-xml {2}The file is incomplete/);
    expect(err).toContain('Nothing was written.');
    expect(existsSync(join(root, 'accounts/linchuan-bank/opportunities'))).toBe(false);
  });

  test.each([
    [[given], '少了 --account'],
    [[given, '--account', 'linchuan'], '没有 id 为 linchuan 的客户。是否想写 linchuan-bank？'],
    [['no-such.xml', ...account], '找不到文件 no-such.xml。'],
    [[given, ...account, '--name', '机房'], '“机房”不能作为 id'],
  ])('a wrong call: %j', async (args, message) => {
    const { code, err } = await run('import', [...args, '--root', rootOf()]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe.concurrent('new opportunity', () => {
  test.each(['zh-CN', 'en'])(
    'a skeleton in %s that passes the check, which tells what is still to be written',
    { timeout: long },
    async (lang) => {
      const root = rootOf();
      const made = await run('new', ['opportunity', 'linchuan-bank', 'room', '--root', root, '--lang', lang]);
      expect(made.code).toBe(0);
      const file = join(root, 'accounts/linchuan-bank/opportunities/room.mdx');
      expect(readFileSync(file, 'utf8')).toContain('owner: liu-yang');
      const { code, out } = await run('check', ['--root', root]);
      expect(code).toBe(0);
      expect(out.match(/room\.mdx:\d+:\d+ {2}\S+ {2}skeleton-text/g)).toHaveLength(3);
      expect(await run('new', ['opportunity', 'linchuan-bank', 'room', '--root', root])).toMatchObject({ code: 2 });
      // What stands in its comments is a plan too.
      const filled = readFileSync(file, 'utf8').replace(/^# (?=(?:schedule|tasks|man|risks):| )/gm, '');
      writeFileSync(file, filled);
      const checked = await run('check', ['--root', root]);
      expect(checked.out.match(/(?:错误) {2}\S+/g) ?? []).toEqual([]);
    },
  );
});
