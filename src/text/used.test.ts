import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ui } from './zh-CN/ui.ts';

/** What the code says of the catalogue: with short names for parts of it (`const words = ui.account`) written out. */
function sources(): string {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$/.test(file) && !/^text[\\/](?:en|zh-CN)[\\/]/.test(file),
  );
  return files
    .map((file) => {
      let code = readFileSync(join(root, file), 'utf8');
      for (const [, name, path] of code.matchAll(/const (\w+) = (?:\w+\.)*ui((?:\.\w+)+);/g))
        code = code.replace(new RegExp(`(?<![\\w.])${name}(?=\\.\\w|\\[)`, 'g'), `ui${path}`);
      for (const [, names = '', path] of code.matchAll(/const \{([^}]*)\} = (?:\w+\.)*ui((?:\.\w+)+);/g))
        for (const name of names.split(',')) code += `\nui${path}.${name.split(':')[0]?.trim()}`;
      return code;
    })
    .join('\n');
}

const leaves = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value, `${path}.${key}`) : [`${path}.${key}`],
  );

test('every word of the pages is used by the code', () => {
  const code = sources();
  const used = (path: string): boolean => {
    const parts = path.slice(1).split('.');
    // By its own name, or by a name that the code works out (`ui.theme[theme]`) or passes on (`ui.notFound`).
    return parts.some((_, index) => {
      const part = `\\bui\\.${parts.slice(0, index + 1).join('\\.')}`;
      const whole = index === parts.length - 1;
      return new RegExp(whole ? `${part}(?!\\w)` : `${part}\\[`).test(code);
    });
  };
  const unused = leaves(ui).filter((path) => !used(path) && !path.startsWith('.notFound.'));
  expect(unused).toEqual([]);
  expect(code).toMatch(/\.\.\.uiOf\(\w+\)\.notFound/);
});
