/** Everything in a PDF that a reader, or a program that looks for names, can find. */
export interface BookText {
  /** Text of each page: blanks where a reader sees them, a line break where a line ends. */
  pages: string[];
  /** What the file says about itself, by key: Title, Author … and `Metadata` for XMP. */
  facts: Record<string, string>;
  bookmarks: string[];
  /** Numbers of the pages as viewers show them; empty where the file has none. */
  labels: string[];
  /** Names of the fonts. */
  fonts: string[];
  /** Pages (from 1) with text, lines or areas in a colour that is not grey. Pictures are not looked into. */
  coloured: number[];
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** Reads a PDF as others do, with a reader of its own. Rejects when it is none. */
export async function textOfPdf(bytes: Uint8Array): Promise<Omit<BookText, 'fonts' | 'coloured'>> {
  // Takes long to load, and only new books need it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          .join('')
          .replaceAll(/[^\S\n]+/g, ' '),
      );
      page.cleanup();
    }
    const { info, metadata } = await document.getMetadata();
    const facts = Object.fromEntries(
      Object.entries(info as Record<string, unknown>).filter((fact): fact is [string, string] => {
        const [key, value] = fact;
        return typeof value === 'string' && value !== '' && !/^PDFFormatVersion$|Date$|^Language$/.test(key);
      }),
    );
    const xmp = metadata?.getRaw();
    const titles = (marks: readonly Bookmark[]): string[] =>
      marks.flatMap(({ title, items }) => [title, ...titles(items)]);
    return {
      pages,
      facts: typeof xmp === 'string' && xmp !== '' ? { ...facts, Metadata: xmp } : facts,
      bookmarks: titles(((await document.getOutline()) as Bookmark[] | null) ?? []),
      labels: (await document.getPageLabels()) ?? [],
    };
  } finally {
    await task.destroy();
  }
}
