import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../src/render/browser.ts';
import { authorEnvironment, copySample, projectRoot, today } from './build-sample.ts';

let root: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let printed = '';

beforeAll(async () => {
  root = copySample();
  server = spawn(
    process.execPath,
    [join(projectRoot, 'scripts/dev.ts'), '--root', root, '--today', today, '--port', '4387', '--lang', 'en'],
    {
      cwd: projectRoot,
      env: authorEnvironment({ LANG: 'en_US.UTF-8' }),
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /Site: (\S+)/.exec(printed);
      if (found) resolve(found[1] as string);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(printed)));
  });
  browser = await openBrowser({ env: process.env });
  page = await browser.newPage();
  let stirred = performance.now();
  const stir = (): void => {
    stirred = performance.now();
  };
  page.on('framenavigated', stir);
  // The live site says that it is connected: only from then on does a page hear of changes.
  page.on('console', stir);
  await page.goto(`${url.replace('localhost', '127.0.0.1')}accounts/junyue/`, { waitUntil: 'load' });
  // Vite loads the page again when it has found its modules for the first time.
  while (performance.now() - stirred < 3_000) await new Promise((resolve) => setTimeout(resolve, 100));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGINT');
  rmSync(root, { recursive: true, force: true });
});

const plan = (): string => join(root, 'accounts/junyue/account.mdx');
/** Looks at the page again and again, whatever the page is doing meanwhile: it loads itself anew. */
async function until(what: string, holds: (wanted: string) => boolean, wanted = ''): Promise<void> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    if (await page.evaluate(holds, wanted).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}\n${printed}`);
}
const shows = (words: string): Promise<void> =>
  until(`the page does not show “${words}”`, (wanted) => document.body.innerText.includes(wanted), words);
const showsNoProblem = (): Promise<void> =>
  until('the banner stays', () => document.querySelector('body > [role=alert]') === null);

test('a saved plan shows in the open page by itself', async () => {
  writeFileSync(plan(), readFileSync(plan(), 'utf8').replace(/^summary: .*$/m, 'summary: 刚刚写下的一句话。'));
  const saved = performance.now();
  await shows('刚刚写下的一句话。');
  // A second on a machine of its own; tests share theirs.
  expect(performance.now() - saved).toBeLessThan(3_000);
});

test('a half-written plan is told in words, and the page keeps its last good state', async () => {
  const good = readFileSync(plan(), 'utf8');
  writeFileSync(plan(), good.replace(/^unit: dmu$/m, 'unit: dm'));
  await expect.poll(() => printed, { timeout: 10_000 }).toContain('bad-enum');
  expect(printed).toContain('Did you mean dmu?');
  await shows('There are errors; what is shown is the last good state: accounts/junyue/account.mdx:');
  await shows('刚刚写下的一句话。');
  expect(printed).toMatch(/\d+ \| unit: dm\n +\| +\^\n {2}do: Did you mean dmu/);
  writeFileSync(plan(), good.replace('刚刚写下的一句话。', '改好之后的一句话。'));
  await shows('改好之后的一句话。');
  await showsNoProblem();
});

test('a visit shows as it is saved, and one with errors is told beside its last good state', async () => {
  const file = join(root, 'accounts/junyue/visits/2026-11-05-plant-visit.mdx');
  const objective = (words: string): string =>
    readFileSync(file, 'utf8').replace(/^objective: .*$/m, `objective: ${words}`);
  writeFileSync(file, objective('刚改的拜访目的'));
  await shows('刚改的拜访目的');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace(/^outcome: .*$/m, 'outcome: won'));
  await shows(
    'There are errors; what is shown is the last good state: accounts/junyue/visits/2026-11-05-plant-visit.mdx:',
  );
  await shows('刚改的拜访目的');
  writeFileSync(file, good);
  await showsNoProblem();
  writeFileSync(
    join(root, 'accounts/junyue/visits/2026-11-19-call.mdx'),
    good.replaceAll('2026-11-05', '2026-11-19').replace('刚改的拜访目的', '新添的一次拜访'),
  );
  await shows('新添的一次拜访');
});

test('settings are taken up as they are saved', async () => {
  const file = join(root, 'content/settings.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^( +name: ).*$/m, '$1另起的站名'));
  await shows('另起的站名');
});

test('pages of bids show the page numbers of the last print', async () => {
  const { origin } = new URL(page.url());
  const bid = `${origin}/bids/huilan-desktops/`;
  await page.goto(bid, { waitUntil: 'load' });
  const at = await page.$eval('[data-page]:not([data-page-end])', (one) => one.getAttribute('data-page') ?? '');
  expect(await page.$eval('[data-page]:not([data-page-end])', (one) => one.textContent)).toBe('–');
  const [name = '', anchor = ''] = at.split('#');
  const labels = [null, ...Array.from({ length: 77 }, (_, page) => String(page + 1))];
  mkdirSync(join(root, '.cache/books/places'), { recursive: true });
  writeFileSync(
    join(root, '.cache/books/places/huilan-desktops.json'),
    JSON.stringify({ [name]: { labels, spots: { [anchor]: { page: 77, y: 0 } } } }),
  );
  await page.goto(bid, { waitUntil: 'load' });
  expect(await page.$eval('[data-page]:not([data-page-end])', (one) => one.textContent)).toBe('77');
});

test('an address without its last slash is led to the page, an unknown one to the page for it', async () => {
  const { origin } = new URL(page.url());
  const answer = await page.goto(`${origin}/accounts`);
  expect(answer?.status()).toBe(200);
  expect((await page.goto(`${origin}/nothing`))?.status()).toBe(404);
  await shows('页面不存在');
});

test.each([
  ['calendar.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
  ['en/calendars/zhou-hao.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
  ['accounts/huilan-bank/huilan-bank.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
  ['accounts/huilan-bank/opportunities/storage-framework/storage-framework-tasks.csv', 'text/csv', '\uFEFFWBS'],
  ['accounts/huilan-bank/opportunities/storage-framework/storage-framework.xml', 'application/xml', '<?xml'],
  ['accounts/junyue/files/site.txt', 'text/plain', 'site'],
])('%s is served at its address', async (path, type, begins) => {
  if (path.endsWith('.txt')) {
    writeFileSync(join(root, 'accounts/junyue/site.txt'), 'site');
    writeFileSync(plan(), `${readFileSync(plan(), 'utf8')}\n[现场](site.txt)\n`);
  }
  const ask = (): Promise<Response> => fetch(`${new URL(page.url()).origin}/${path}`);
  // A file that a plan has just begun to name comes with the next state of the plan.
  await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe(200);
  const answer = await ask();
  expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  // Decoding as text would take the mark of the encoding away.
  const text = Buffer.from(await answer.arrayBuffer()).toString();
  expect(text.slice(0, begins.length)).toBe(begins);
});
