import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What the author did not say: heads of tables, figures, labels. Components mark the rest with `data-pagefind-ignore`. */
const unsaid = ['thead', 'td.number', '.callout .kind', '.footnotes-label'];

/**
 * Writes the search index of a built site into it. All pages are segmented as Chinese, whatever language their labels have: most plans are Chinese
 * on the English pages too, and English words come out right.
 */
export async function indexPages(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh', excludeSelectors: unsaid });
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failed = [...added.errors, ...written.errors];
    if (failed.length > 0) throw new Error(failed.join('; '));
    return added.page_count;
  } finally {
    await close();
  }
}
