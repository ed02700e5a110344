import { type CollectionEntry, getCollection, render } from 'astro:content';
import { type Pages, pageKey } from '../build/pages.ts';
import { type Locale, locales, type Settings } from '../settings.ts';
import type { Text } from '../text/index.ts';
import { type Article, buildArticle, type Outline, outlineOf } from '../views/handbook/handbook.ts';
import { loadPages, localeParam } from './_site.ts';

/** The handbook belongs to the program: it is the same for every root. */
type Entry = CollectionEntry<'handbook'>;

/** `zh-CN/writing` → the article and its language. */
const articleOf = ({ id, data }: Entry): Article & { locale: string } => {
  const [locale = '', slug = ''] = id.split('/');
  return { locale, slug, title: data.title, summary: data.summary };
};

async function loadHandbook() {
  const entries = (await getCollection('handbook')).map((entry) => ({ entry, article: articleOf(entry) }));
  const pages = await loadPages();
  const inLanguage = (locale: Locale) => entries.filter(({ article }) => article.locale === locale);
  const outline = (locale: Locale): Outline =>
    outlineOf(
      inLanguage(locale).map(({ article }) => article),
      pages.texts[locale],
    );
  return { pages, inLanguage, outline };
}

/** One path per article and language. */
export async function articlePaths() {
  const { pages, inLanguage, outline } = await loadHandbook();
  const { settings, today } = pages.site.workspace;
  const all = locales.flatMap((locale) => inLanguage(locale).map((one) => ({ locale, ...one })));
  return Promise.all(
    all.map(async ({ locale, entry, article }) => {
      const { headings } = await render(entry);
      const text = pages.texts[locale];
      const digest = String(entry.digest);
      const view = buildArticle({ ...article, digest }, headings, outline(locale), text, settings, today);
      return {
        params: { locale: localeParam(locale), page: article.slug === 'index' ? undefined : article.slug },
        props: { view, entry },
        cacheKey: pageKey(view, pages.texts),
      };
    }),
  );
}

type Builder<View> = (outline: Outline, text: Text, settings: Settings, today: string) => View;

/** One path per language and value of a parameter; without parameters, one per language. */
export async function chapterPaths<View extends object>(
  chapters: readonly { params: Record<string, string>; build: Builder<View> }[],
) {
  const { pages, outline } = await loadHandbook();
  const { settings, today } = pages.site.workspace;
  return locales.flatMap((locale) =>
    chapters.map(({ params, build }) => {
      const view = build(outline(locale), pages.texts[locale], settings, today);
      return {
        params: { locale: localeParam(locale), ...params },
        props: { view },
        cacheKey: pageKey(view, pages.texts satisfies Pages['texts']),
      };
    }),
  );
}
