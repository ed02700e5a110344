import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { lazyBrowser } from './browser.ts';
import { BrowserMissing, browserIdentity, type FoundBrowser, findBrowser, usualPlaces } from './browser-find.ts';
import { forgetUnpacked, unpackBrowser } from './browser-unpack.ts';

const temp = mkdtempSync(join(tmpdir(), 'planbook-test-'));
afterAll(() => rmSync(temp, { recursive: true }));

describe('finding a browser', () => {
  const packed: FoundBrowser = { kind: 'packed', binFolder: '/pkg/bin', version: '1.0.0' };
  const edge = '/usr/bin/microsoft-edge';
  const cases = [
    { name: 'the one asked for', asked: '/my/chrome', there: ['/my/chrome', edge], packed, found: '/my/chrome' },
    { name: 'an installed one', asked: '', there: [edge], packed, found: edge },
    {
      name: 'Chrome before Edge',
      asked: undefined,
      there: [edge, '/usr/bin/google-chrome'],
      packed,
      found: '/usr/bin/google-chrome',
    },
    { name: 'the packed one last', asked: undefined, there: [], packed, found: '/pkg/bin' },
  ];
  test.each(cases)('takes $name', ({ asked, there, packed: carried, found }) => {
    const env = { PUPPETEER_EXECUTABLE_PATH: asked, PATH: '/usr/bin' };
    const result = findBrowser({
      env,
      platform: 'linux',
      exists: (path) => there.includes(path),
      packed: () => carried,
    });
    expect(result.kind === 'packed' ? result.binFolder : result.executable).toBe(found);
  });

  test('a wrong PUPPETEER_EXECUTABLE_PATH is told, not skipped', () => {
    const find = () => findBrowser({ env: { PUPPETEER_EXECUTABLE_PATH: '/gone' }, exists: (path) => path === edge });
    expect(find).toThrow(BrowserMissing);
    expect(find).toThrow(expect.objectContaining({ asked: '/gone', tried: ['/gone'] }));
  });

  test('none: says what was tried', () => {
    const find = () => findBrowser({ env: {}, platform: 'linux', exists: () => false, packed: () => null });
    expect(find).toThrow(expect.objectContaining({ asked: null, tried: expect.arrayContaining([edge]) }));
  });

  test('knows the places of macOS and Windows', () => {
    expect(usualPlaces('darwin', {}, '/Users/a')).toContain(
      '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\P' }, '')).toContain(
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
});

describe('unpacking', () => {
  const bin = mkdtempSync(join(temp, 'bin-'));
  writeFileSync(join(bin, 'fonts.tar.br'), brotliCompressSync(Buffer.alloc(1024)));
  const whole = brotliCompressSync(Buffer.alloc(300_000, 'browser'));

  test('several at once end with one whole file and nothing else', async () => {
    writeFileSync(join(bin, 'chromium.br'), whole);
    const unpacked = await Promise.all(Array.from({ length: 5 }, () => unpackBrowser(bin, '1', temp)));
    const path = unpacked[0]?.executable ?? '';
    expect(new Set(unpacked.map((each) => each.executable)).size).toBe(1);
    expect(readFileSync(path).length).toBe(300_000);
    expect(readdirSync(join(path, '..'))).toEqual(['chromium', 'fonts']);
  });

  test('a broken archive leaves nothing behind, and a repaired one is taken', async () => {
    writeFileSync(join(bin, 'chromium.br'), whole.subarray(0, whole.length - 4));
    await expect(unpackBrowser(bin, '2', temp)).rejects.toThrow();
    writeFileSync(join(bin, 'chromium.br'), whole);
    const unpacked = await unpackBrowser(bin, '2', temp);
    writeFileSync(unpacked.executable, 'damaged later');
    await forgetUnpacked(unpacked);
    await unpackBrowser(bin, '2', temp);
    expect(readFileSync(unpacked.executable).length).toBe(300_000);
  });
});

describe('lazy browser', () => {
  test('never asked, never started', async () => {
    const lazy = lazyBrowser({ env: process.env }, () => Promise.reject(new Error('must not open')));
    expect(lazy.started()).toBe(false);
    await lazy.close();
    await expect(lazy.get()).rejects.toThrow('closed');
  });

  test('one browser, again after a crash, gone after close', async () => {
    const lazy = lazyBrowser({ env: process.env });
    const [first, same] = await Promise.all([lazy.get(), lazy.get()]);
    expect(same).toBe(first);
    const gone = new Promise((resolve) => first.once('disconnected', resolve));
    first.process()?.kill('SIGKILL');
    await gone;
    const second = await lazy.get();
    expect(second).not.toBe(first);
    await Promise.all([lazy.close(), lazy.close()]);
    expect(second.connected).toBe(false);
  });

  test('a browser that would leave out all text is refused', async () => {
    const config = join(temp, 'no-fonts.conf');
    writeFileSync(config, '<fontconfig></fontconfig>');
    const lazy = lazyBrowser({ env: { ...process.env, FONTCONFIG_FILE: config } });
    await expect(lazy.get()).rejects.toThrow('no font is installed');
    await lazy.close();
  });

  test('its identity is known without starting it', () => {
    expect(browserIdentity(process.env)).toMatch(/\d/);
  });
});
