import { getCollection } from 'astro:content';
import { hash } from 'node:crypto';
import type { Diagram } from '../diagrams/diagram.ts';
import { drawDiagrams, readDrawn } from '../render/drawn.ts';
import { defaultLocale, type Locale, locales } from '../settings.ts';
import { type Text, textFor } from '../text/index.ts';
import { type AccountView, buildAccount } from '../views/account.ts';
import { accountDiagrams } from '../views/diagrams.ts';
import { buildOnePage, type OnePageView } from '../views/one-page.ts';
import { buildSite, type Site } from '../views/site.ts';
import { checkStored } from '../workspace/check.ts';
import { storedPlan } from '../workspace/collection.ts';
import { openContext } from '../workspace/context.ts';
import { listFiles } from '../workspace/files.ts';
import { loadSettings } from '../workspace/load-settings.ts';

/** What all pages of one build share. */
export interface Pages {
  site: Site;
  texts: Record<Locale, Text>;
  accounts: { id: string; locale: Locale; page: AccountView; sheet: OnePageView }[];
}

const context = openContext({ projectRoot: process.cwd(), env: process.env, now: new Date() });

let built: { key: string; pages: Promise<Pages> } | null = null;

/** The pages of the plans as they are in the content layer now; built once for each state of them. All diagrams are drawn when it resolves. */
export async function loadPages(): Promise<Pages> {
  const entries = await getCollection('accounts');
  const { settings } = loadSettings(context.root);
  const key = hash('sha256', JSON.stringify([settings, entries.map(({ id, digest }) => [id, digest])]));
  if (built?.key !== key) built = { key, pages: build(entries, settings) };
  return built.pages;
}

async function build(
  entries: Awaited<ReturnType<typeof getCollection<'accounts'>>>,
  settings: ReturnType<typeof loadSettings>['settings'],
): Promise<Pages> {
  const { workspace, findings } = checkStored(
    entries.flatMap((entry) => storedPlan(entry, context.plans)),
    listFiles(context.root),
    settings,
    context.today,
  );
  const site = buildSite(workspace, findings);
  const texts = { 'zh-CN': textFor('zh-CN', settings.site.currency), en: textFor('en', settings.site.currency) };
  const accounts = locales.flatMap((locale) =>
    site.accounts.map((account) => ({
      id: account.plan.id,
      locale,
      page: buildAccount(account, site, texts[locale]),
      sheet: buildOnePage(account, site, texts[locale]),
    })),
  );
  await drawDiagrams(
    accounts.flatMap(({ page, sheet }) => accountDiagrams(page, sheet)),
    context.cacheDir,
  );
  return { site, texts, accounts };
}

/** The `[...locale]` part of an address: nothing for the default language. */
export const localeParam = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/** A page's key in the incremental build: all that it shows, but for the words of the catalogues, which are code. */
export const cacheKeyOf = (view: object): string =>
  hash(
    'sha256',
    JSON.stringify(view, (key, value) => (key === 'ui' || key === 'labels' ? undefined : value)),
  );

/** One path per language, for pages of which there is one. */
export async function pagePaths<View extends object>(view: (pages: Pages, text: Text) => View) {
  const pages = await loadPages();
  return locales.map((locale) => {
    const props = { view: view(pages, pages.texts[locale]) };
    return { params: { locale: localeParam(locale) }, props, cacheKey: cacheKeyOf(props.view) };
  });
}

/** One path per account and language. */
export async function accountPaths<View extends object>(view: (account: Pages['accounts'][number]) => View) {
  const { accounts } = await loadPages();
  return accounts.map((account) => {
    const props = { view: view(account) };
    return {
      params: { locale: localeParam(account.locale), account: account.id },
      props,
      cacheKey: cacheKeyOf(props.view),
    };
  });
}

/** Folder that the files of plans are read from. */
export const contextRoot = context.root;

/** One path per file that a plan shows or links to, and language. */
export async function assetPaths() {
  const { accounts, site } = await loadPages();
  return accounts.flatMap(({ id, locale }) => {
    const own = `accounts/${id}/`;
    const used = (site.byId.get(id)?.plan.body.files ?? [])
      .map(({ path }) => path)
      .filter((path) => path.startsWith(own) && !path.endsWith('.mdx'));
    return [...new Set(used)].map((path) => ({
      params: { locale: localeParam(locale), account: id, file: path.slice(own.length) },
      props: { path },
    }));
  });
}

/** The drawing of a diagram as one `<svg>` element; null for one that Mermaid refuses. */
export function svgOf(diagram: Diagram): string | null {
  const drawn = readDrawn(diagram, context.cacheDir);
  return drawn?.ok ? drawn.svg : null;
}
