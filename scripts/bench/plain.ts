import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * `default`: Astro as it comes; its Markdown is compiled by Rust code that takes no remark plugins and leaves `**预算：**462 万元` with its asterisks.
 * `chinese`: with the processor and the plugin that such Chinese text needs, so that it says what ours says.
 */
export type Processor = 'default' | 'chinese';

/**
 * The same plans and visits as an ordinary Astro site: content collections, `@astrojs/mdx` compiling each file, one page per account, per visit and per deal
 * with the frontmatter as a table and the text below it. Nothing else: no second language, no checks, no diagrams, no sheets; nor the playbook, of
 * which the benchmark has one short page whatever the number of accounts. Visits have pages of their own here, as an ordinary site would do it; ours
 * shows them on the page of their account, with the same text.
 */
export function writePlainProject(folder: string, processor: Processor, accounts: string, modules: string): void {
  for (const [file, text] of Object.entries({ ...files, 'astro.config.mjs': configs[processor] })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  cpSync(accounts, join(folder, 'accounts'), { recursive: true });
  symlinkSync(modules, join(folder, 'node_modules'), 'dir');
}

// Caches stay in the folder: node_modules is the benchmark's own.
const configs: Record<Processor, string> = {
  default: `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()], cacheDir: './.cache' });
`,
  chinese: `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';

const processor = unified({ remarkPlugins: [remarkCjkFriendly] });
export default defineConfig({ integrations: [mdx()], markdown: { processor }, cacheDir: './.cache' });
`,
};

const files: Record<string, string> = {
  'package.json': '{ "name": "plain", "private": true, "type": "module" }\n',
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const accounts = defineCollection({ loader: glob({ pattern: '*/account.mdx', base: './accounts' }), schema: z.looseObject({ name: z.string() }) });
const visits = defineCollection({ loader: glob({ pattern: '*/visits/*.mdx', base: './accounts' }), schema: z.looseObject({ objective: z.string() }) });
const deals = defineCollection({ loader: glob({ pattern: '*/opportunities/*.mdx', base: './accounts' }), schema: z.looseObject({ name: z.string() }) });
export const collections = { accounts, visits, deals };
`,
  'src/components/Callout.astro': `---
const { kind, title } = Astro.props;
---

<aside class={kind}><p>{title}</p><slot /></aside>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';

const accounts = await getCollection('accounts');
---

<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>客户</title></head>
  <body><ul>{accounts.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.name}</a></li>)}</ul></body>
</html>
`,
  'src/pages/[...account].astro': `---
import { getCollection, render } from 'astro:content';
import Callout from '../components/Callout.astro';

export async function getStaticPaths() {
  const entries = [...(await getCollection('accounts')), ...(await getCollection('visits')), ...(await getCollection('deals'))];
  return entries.map((entry) => ({ params: { account: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const title = entry.data.name ?? entry.data.objective;
const { Content } = await render(entry);
const words = (value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value));
---

<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body>
    <h1>{title}</h1>
    <table>{Object.entries(entry.data).map(([key, value]) => <tr><th>{key}</th><td>{words(value)}</td></tr>)}</table>
    <Content components={{ Callout }} />
  </body>
</html>
`,
};
