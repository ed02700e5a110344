import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageDigest } from './pdf-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'planbook-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));
const site = join(folder, 'site');
mkdirSync(site);
const digestOf = (src: string): Promise<string> => pageDigest(site, `<p> src="${src}"</p>`, []);

test('a picture of the site decides the digest', async () => {
  writeFileSync(join(site, 'a.png'), 'one');
  const before = await digestOf('/a.png');
  writeFileSync(join(site, 'a.png'), 'two');
  expect(await digestOf('/a.png')).not.toBe(before);
});

test.each(['/../secret.png', '/%2e%2e/secret.png', '/link.png'])(
  'what authors write can not have a file beside the site read: %s',
  async (src) => {
    const secret = join(folder, 'secret.png');
    writeFileSync(secret, 'one');
    rmSync(join(site, 'link.png'), { force: true });
    symlinkSync(secret, join(site, 'link.png'));
    const before = await digestOf(src);
    writeFileSync(secret, 'two');
    expect(await digestOf(src)).toBe(before);
  },
);

test('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(site, 'pipe.png')]);
  expect(await digestOf('/pipe.png')).toMatch(/^[0-9a-f]{64}$/);
});
