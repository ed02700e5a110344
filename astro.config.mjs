import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { articleTables } from './src/mdx/article-tables.ts';

// Wiring only. scripts/build.ts sets where a build is written; `astro dev` uses what stands here.
export default defineConfig({
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  integrations: [mdx()],
  // For the handbook. Emphasis beside Chinese punctuation works as in plans, quotation marks stay as they are written, and code has no colours: those
  // would be style attributes.
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly], rehypePlugins: [articleTables], smartypants: false }),
    syntaxHighlight: false,
  },
  experimental: { incrementalBuild: true, contentIntellisense: true },
  devToolbar: { enabled: false },
  // While one page is written, others are rendered or restored.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    // No inlined script or font: the content security policy allows only files of our own origin.
    build: { assetsInlineLimit: 0 },
  },
});
