import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { urlOf } from '../url.ts';
import { fieldPageIds, fieldPagePath } from './field-pages.ts';

/** An article of `content/handbook/<language>/`, in one language. */
export interface Article {
  /** Name of its file; `index` is the first page. */
  slug: string;
  title: string;
  summary: string;
}

/** All pages in reading order, by section. */
export interface Outline {
  sections: { title: string; pages: { path: string; title: string }[] }[];
}

/** What every page of the handbook shows around its text. */
export interface ChapterView {
  frame: PageFrame;
  title: string;
  summary: string;
  /** The headings of the page. */
  contents: { id: string; label: string; depth: number }[];
  sections: { title: string; pages: { label: string; url: string; current: boolean }[] }[];
  previous: { label: string; url: string } | null;
  next: { label: string; url: string } | null;
}

export interface ArticleView extends ChapterView {
  /** State of the text, which is rendered from its file. */
  digest: string;
}

/** Articles in reading order; between them stand the pages that are made of schemas, registries and words. */
export const articleSections = {
  start: ['index', 'first-hour-author', 'first-hour-reviewer'],
  write: ['writing', 'visits-and-people', 'red-flags'],
  projects: ['sales-projects', 'project-planning', 'calendars-exchange'],
  bids: ['first-hour-bid', 'bid-scoring', 'bid-chapters', 'bid-books', 'bid-library'],
  site: ['settings', 'pdf-and-site', 'editors'],
} as const;
export const articleSlugs: readonly string[] = Object.values(articleSections).flat();

export const articlePath = (slug: string): string => (slug === 'index' ? '/handbook/' : `/handbook/${slug}/`);
export const componentsPath = '/handbook/components/';
export const problemsPath = '/handbook/problems/';

/** Throws for an article that no section names: a page that nobody would find. */
export function outlineOf(articles: readonly Article[], { ui }: Text): Outline {
  const words = ui.handbook;
  const lost = articles.filter(({ slug }) => !articleSlugs.includes(slug)).map(({ slug }) => slug);
  if (lost.length > 0)
    throw new Error(`content/handbook: no section of src/views/handbook.ts names ${lost.join(', ')}`);
  const pagesOf = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const found = articles.find((article) => article.slug === slug);
      return found ? [{ path: articlePath(slug), title: found.title }] : [];
    });
  const components = { path: componentsPath, title: words.components.title };
  const write = pagesOf(articleSections.write);
  return {
    sections: [
      { title: words.sections.start, pages: pagesOf(articleSections.start) },
      { title: words.sections.write, pages: [...write.slice(0, 1), components, ...write.slice(1)] },
      { title: words.sections.projects, pages: pagesOf(articleSections.projects) },
      { title: words.sections.bids, pages: pagesOf(articleSections.bids) },
      { title: words.sections.site, pages: pagesOf(articleSections.site) },
      {
        title: words.sections.reference,
        pages: [
          ...fieldPageIds.map((id) => ({ path: fieldPagePath(id), title: words.fieldPages[id].title })),
          { path: problemsPath, title: words.problems.title },
        ],
      },
    ],
  };
}

export interface ChapterInput {
  path: string;
  title: string;
  summary: string;
  contents: ChapterView['contents'];
  outline: Outline;
  text: Text;
  settings: Settings;
  today: string;
}

export function buildChapter({
  path,
  title,
  summary,
  contents,
  outline,
  text,
  settings,
  today,
}: ChapterInput): ChapterView {
  const { locale, ui } = text;
  const all = outline.sections.flatMap(({ pages }) => pages);
  const at = all.findIndex((page) => page.path === path);
  const link = (page: (typeof all)[number] | undefined) =>
    page ? { label: page.title, url: urlOf(locale, page.path) } : null;
  const isFirst = path === articlePath('index');
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path,
      title,
      current: 'handbook',
      ...(!isFirst && { breadcrumbs: [{ label: ui.handbook.title, path: articlePath('index') }] }),
    }),
    title,
    summary,
    contents,
    sections: outline.sections.map((section) => ({
      title: section.title,
      pages: section.pages.map((page) => ({
        label: page.title,
        url: urlOf(locale, page.path),
        current: page.path === path,
      })),
    })),
    previous: at > 0 ? link(all[at - 1]) : null,
    next: at < 0 ? null : link(all[at + 1]),
  };
}

/** `headings`: those of the rendered text. */
export function buildArticle(
  article: Article & { digest: string },
  headings: readonly { depth: number; slug: string; text: string }[],
  outline: Outline,
  text: Text,
  settings: Settings,
  today: string,
): ArticleView {
  return {
    ...buildChapter({
      path: articlePath(article.slug),
      title: article.title,
      summary: article.summary,
      contents: headings
        .filter(({ depth }) => depth === 2)
        .map(({ slug, text: label, depth }) => ({ id: slug, label, depth })),
      outline,
      text,
      settings,
      today,
    }),
    digest: article.digest,
  };
}
