import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

/** Where the unpacked browser is, and the font configuration to start it with. */
export interface Unpacked {
  executable: string;
  fontConfig: string;
}

/**
 * Unpacks the browser once per user and version into `parent` (the temp folder). Safe when several processes start at
 * once: each writes under a name of its own, and only what is complete is renamed to the final name.
 */
export async function unpackBrowser(binFolder: string, version: string, parent = tmpdir()): Promise<Unpacked> {
  const folder = await ownFolder(parent, `planbook-chromium-${version}-${process.getuid?.() ?? 0}`);
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) await unpackFile(join(binFolder, 'chromium.br'), executable);
  const fonts = join(folder, 'fonts');
  if (!existsSync(fonts)) await unpackFonts(join(binFolder, 'fonts.tar.br'), fonts);
  return { executable, fontConfig: join(fonts, 'fonts.conf') };
}

/** Removes an executable that does not start, so that the next `unpackBrowser` writes it anew. */
export async function forgetUnpacked(unpacked: Unpacked): Promise<void> {
  await rm(unpacked.executable, { force: true });
}

async function unpackFile(packed: string, file: string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(
      createReadStream(packed),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(part, { mode: 0o700 }),
    );
    const written = await open(part, 'r');
    await written.sync();
    await written.close();
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Without any font of the machine the browser draws no text at all, not even in web fonts; so one is always there. */
async function unpackFonts(packed: string, folder: string): Promise<void> {
  const part = `${folder}.${randomUUID()}.part`;
  await mkdir(part);
  for (const { name, content } of tarFiles(brotliDecompressSync(await readFile(packed)))) {
    if (name.endsWith('.ttf')) await writeFile(join(part, basename(name)), content);
  }
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  ];
  await writeFile(join(part, 'fonts.conf'), lines.join('\n'));
  // Another process that was faster made the same folder.
  await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
}

function* tarFiles(tar: Buffer): Generator<{ name: string; content: Buffer }> {
  const text = (from: number, length: number) => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    if (tar[at + 156] === 0x30) yield { name: text(at, 100), content: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** The temp folder is shared: a folder of that name that is not ours alone could hold a stranger's executable. */
async function ownFolder(parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const stat = await lstat(folder);
  const ours = stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
  return ours ? folder : mkdtemp(`${folder}-`);
}
