import { locales, type Settings } from '../settings.ts';
import { languageOf, type Text } from '../text/index.ts';
import { nameLang } from './name-lang.ts';
import { bidsPath, funnelPath, urlOf } from './url.ts';

export type NavKey = 'home' | 'accounts' | 'portfolio' | 'funnel' | 'bids' | 'playbook' | 'handbook' | 'search';

/** What every page needs around its content. Everything is final: components only read it. */
export interface PageFrame {
  locale: Text['locale'];
  /** Title of the page, without the site's name. */
  title: string;
  siteName: string;
  /** Language of that name; null where any may read it. */
  siteLang: string | null;
  /** Address in this language and in each language. */
  url: string;
  languages: { locale: Text['locale']; name: string; url: string; current: boolean }[];
  nav: { key: NavKey; label: string; url: string; current: boolean }[];
  breadcrumbs: { label: string; url: string }[];
  /** Where the search form sends its query. */
  searchUrl: string;
  ui: Text['ui'];
  labels: Text['labels'];
  today: string;
}

export interface FrameInput {
  text: Text;
  settings: Settings;
  today: string;
  path: string;
  title: string;
  current: NavKey | null;
  breadcrumbs?: { label: string; path: string }[];
}

export function buildFrame({ text, settings, today, path, title, current, breadcrumbs = [] }: FrameInput): PageFrame {
  const { locale, ui, labels } = text;
  const nav = (key: NavKey, at: string) => ({
    key,
    label: ui.nav[key],
    url: urlOf(locale, at),
    current: current === key,
  });
  return {
    locale,
    title,
    siteName: settings.site.name,
    siteLang: nameLang(settings.site.name),
    url: urlOf(locale, path),
    languages: locales.map((each) => ({
      locale: each,
      name: languageOf(each),
      url: urlOf(each, path),
      current: each === locale,
    })),
    nav: [
      nav('home', '/'),
      nav('accounts', '/accounts/'),
      nav('portfolio', '/portfolio/'),
      nav('funnel', funnelPath),
      nav('bids', bidsPath),
      nav('playbook', '/playbook/'),
      nav('handbook', '/handbook/'),
      nav('search', '/search/'),
    ],
    searchUrl: urlOf(locale, '/search/'),
    breadcrumbs: breadcrumbs.map(({ label, path: at }) => ({ label, url: urlOf(locale, at) })),
    ui,
    labels,
    today,
  };
}
