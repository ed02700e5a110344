import { locales, type Settings } from '../settings.ts';
import { type Text, uiOf } from '../text/index.ts';
import { buildFrame, type PageFrame } from './page.ts';
import { urlOf } from './url.ts';

export interface SearchView {
  frame: PageFrame;
}

export const buildSearch = (text: Text, settings: Settings, today: string): SearchView => ({
  frame: buildFrame({ text, settings, today, path: '/search/', title: text.ui.search.title, current: 'search' }),
});

export interface NotFoundView {
  frame: PageFrame;
  /** The page's own language first: whoever mistyped an address may read either. */
  languages: { lang: string; title: string; text: string; back: string; home: string }[];
}

export const buildNotFound = (text: Text, settings: Settings, today: string): NotFoundView => ({
  // There is one 404 page for all languages, so that its language links lead home.
  frame: buildFrame({ text, settings, today, path: '/', title: text.ui.notFound.title, current: null }),
  languages: [text.locale, ...locales.filter((locale) => locale !== text.locale)].map((lang) => ({
    lang,
    ...uiOf(lang).notFound,
    home: urlOf(lang, '/'),
  })),
});
