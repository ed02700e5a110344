import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from './browser.ts';
import { contextFor, noScript, type Server, startServer } from './server.ts';

const root = mkdtempSync(join(tmpdir(), 'planbook-test-'));
const lazy = lazyBrowser({ env: process.env });
let server: Server;
let hits = 0;
const stranger = createServer((_, response) => {
  hits += 1;
  response.end('x');
});

beforeAll(async () => {
  mkdirSync(join(root, 'site/part'), { recursive: true });
  mkdirSync(join(root, 'fonts'));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'site/part/index.html'), '<h1>部分</h1>');
  writeFileSync(join(root, 'site/名 字.svg'), '<svg/>');
  writeFileSync(join(root, 'fonts/a.woff2'), 'font');
  symlinkSync(join(root, 'secret.txt'), join(root, 'site/link.txt'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const port = (stranger.address() as AddressInfo).port;
  const body = `<script>document.title = 'ran'</script>${['127.0.0.1', 'localhost'].map((host) => `<img src="http://${host}:${port}/">`)}`;
  server = await startServer({
    mounts: { '/': join(root, 'site'), '/fonts': join(root, 'fonts'), '/page': { body, type: 'text/html' } },
    contentSecurityPolicy: noScript,
  });
});

afterAll(async () => {
  await Promise.all([server.close(), lazy.close()]);
  stranger.close();
  rmSync(root, { recursive: true });
});

/** Sends the path as it is; fetch would tidy it first. */
function ask(path: string): Promise<{ status: number; type: string; cache: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(server.origin, { path }, (response) => {
      response.resume();
      const { 'content-type': type = '', 'cache-control': cache = '' } = response.headers;
      resolve({ status: response.statusCode ?? 0, type, cache });
    });
    sent.on('error', reject).end();
  });
}

test.each([
  { path: '/part/', status: 200, type: 'text/html; charset=utf-8' },
  { path: '/part', status: 200, type: 'text/html; charset=utf-8' },
  { path: '/%E5%90%8D%20%E5%AD%97.svg?v=1', status: 200, type: 'image/svg+xml' },
  { path: '/fonts/a.woff2', status: 200, type: 'font/woff2' },
  { path: '/page', status: 200, type: 'text/html' },
  { path: '/page/more', status: 404, type: '' },
  { path: '/none', status: 404, type: '' },
  { path: '/../secret.txt', status: 400, type: '' },
  { path: '/fonts/..%2fsecret.txt', status: 400, type: '' },
  { path: '/%2e%2e/secret.txt', status: 400, type: '' },
  { path: '/..%5csecret.txt', status: 400, type: '' },
  { path: '/%00', status: 400, type: '' },
  { path: '/%E5%9', status: 400, type: '' },
  { path: '/link.txt', status: 404, type: '' },
])('$path → $status', async ({ path, status, type }) => {
  const answer = await ask(path);
  expect({ status: answer.status, type: answer.type }).toEqual({ status, type });
});

test('as a site: a page is led to its slash, an unknown address gets the page for it in its language', async () => {
  const folder = join(root, 'whole');
  mkdirSync(join(folder, 'en/404'), { recursive: true });
  mkdirSync(join(folder, '部分'));
  writeFileSync(join(folder, '404.html'), '没有');
  writeFileSync(join(folder, 'en/404/index.html'), 'none');
  writeFileSync(join(folder, '部分/index.html'), '有');
  const site = await startServer({ mounts: { '/': folder }, contentSecurityPolicy: noScript, site: true });
  const look = async (path: string) => {
    const answer = await fetch(site.origin + path, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location') ?? (await answer.text())];
  };
  expect(await look('/部分/')).toEqual([200, '有']);
  expect(await look('/部分?q=1')).toEqual([302, '/%E9%83%A8%E5%88%86/?q=1']);
  expect(await look('/nothing/')).toEqual([404, '没有']);
  expect(await look('/en/nothing')).toEqual([404, 'none']);
  expect((await look('//部分'))[1]).toBe('/%E9%83%A8%E5%88%86/');
  await site.close();
});

test('fonts may be kept for ever, pages not', async () => {
  expect((await ask('/fonts/a.woff2')).cache).toContain('immutable');
  expect((await ask('/part/')).cache).toBe('no-cache');
});

test('a page reaches nothing but its server and runs no script', async () => {
  const page = await (await contextFor(await lazy.get(), server)).newPage();
  await page.goto(`${server.origin}/page`);
  expect(await page.evaluate(() => document.title)).toBe('');
  const port = (stranger.address() as AddressInfo).port;
  for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'https://example.com/']) {
    await expect(page.goto(url)).rejects.toThrow('net::ERR');
  }
  expect(hits).toBe(0);
});
