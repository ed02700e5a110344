import { getCollection } from 'astro:content';
import { hash } from 'node:crypto';
import { drawPages, handedOver, type Pages, pageKey, viewPages } from '../build/pages.ts';
import { openSimulations } from '../build/simulations.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import { readDrawn } from '../render/drawn.ts';
import { defaultLocale, type Locale, locales } from '../settings.ts';
import type { Text } from '../text/index.ts';
import { readAttachments } from '../workspace/attachments.ts';
import { checkStored } from '../workspace/check.ts';
import { storedEntry } from '../workspace/collection.ts';
import { openContext, projectOf } from '../workspace/context.ts';
import { listFiles } from '../workspace/files.ts';
import { loadPeople } from '../workspace/load-people.ts';
import { loadSettings } from '../workspace/load-settings.ts';

const context = openContext({ projectRoot: projectOf(process.env), env: process.env, now: new Date() });

let built: { key: string; pages: Promise<Pages> } | null = null;

/**
 * The pages of a build, whose command has views and drawings ready; else those of the files as they are in the content layer now, built and drawn
 * once for each state of them, of settings and of our people.
 */
export async function loadPages(): Promise<Pages> {
  const ready = handedOver();
  if (ready) return ready;
  const entries = await getCollection('files');
  const { settings } = loadSettings(context.root);
  const files = listFiles(context);
  const rest = { files, people: loadPeople(context.root), attachments: readAttachments(context, files.assets) };
  const key = hash('sha256', JSON.stringify([settings, rest, entries.map(({ id, digest }) => [id, digest])]));
  if (built?.key !== key) built = { key, pages: build(entries, rest, settings) };
  return built.pages;
}

async function build(
  entries: Awaited<ReturnType<typeof getCollection<'files'>>>,
  rest: Parameters<typeof checkStored>[1],
  settings: ReturnType<typeof loadSettings>['settings'],
): Promise<Pages> {
  const stored = entries.flatMap((entry) => storedEntry(entry, context.plans));
  const pages = viewPages(checkStored(stored, rest, settings, context.today), openSimulations(context).of);
  const [failed] = await drawPages(pages, context.cacheDir);
  // The live site shows the other pages, and says in the place of the diagram that it is missing.
  if (failed && !import.meta.env.DEV) throw failed;
  return pages;
}

/** The `[...locale]` part of an address: nothing for the default language. */
export const localeParam = (locale: Locale): string | undefined => (locale === defaultLocale ? undefined : locale);

/** One path per language, for pages of which there is one. */
export async function pagePaths<View extends object>(view: (pages: Pages, text: Text) => View) {
  const pages = await loadPages();
  return locales.map((locale) => {
    const props = { view: view(pages, pages.texts[locale]) };
    return { params: { locale: localeParam(locale) }, props, cacheKey: pageKey(props.view, pages.texts) };
  });
}

/** One path per account and language. */
export async function accountPaths<View extends object>(view: (account: Pages['accounts'][number]) => View) {
  const { accounts, texts } = await loadPages();
  return accounts.map((account) => {
    const props = { view: view(account) };
    return {
      params: { locale: localeParam(account.locale), account: account.id },
      props,
      cacheKey: pageKey(props.view, texts),
    };
  });
}

/** One path per opportunity and language, but for those without the view. */
export async function opportunityPaths<View extends object>(
  view: (opportunity: Pages['opportunities'][number]) => View | null,
) {
  const { opportunities, texts } = await loadPages();
  return opportunities.flatMap((one) => {
    const shown = view(one);
    if (shown === null) return [];
    return {
      params: { locale: localeParam(one.locale), account: one.account, opportunity: one.id },
      props: { view: shown },
      cacheKey: pageKey(shown, texts),
    };
  });
}

/** One path per page of the playbook and language. */
export async function playbookPaths() {
  const { playbook, texts } = await loadPages();
  return playbook.map(({ id, locale, page }) => ({
    params: { locale: localeParam(locale), page: id },
    props: { view: page },
    cacheKey: pageKey(page, texts),
  }));
}

/** Folder that the files of plans are read from. */
export const contextRoot = context.root;

/** One path per file that a plan shows or links to, and language. */
export async function assetPaths() {
  const { accounts, site } = await loadPages();
  return accounts.flatMap(({ id, locale }) => {
    const own = `accounts/${id}/`;
    const account = site.byId.get(id);
    const bodies = account
      ? [account.plan, ...account.visits, ...account.opportunities.map(({ opportunity }) => opportunity)].map(
          ({ body }) => body,
        )
      : [];
    const used = bodies
      .flatMap(({ files }) => files.map(({ path }) => path))
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
