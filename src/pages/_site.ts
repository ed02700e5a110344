import { getCollection } from 'astro:content';
import { hash } from 'node:crypto';
import { drawPages, handedOver, type Pages, pageKey, viewPages } from '../build/pages.ts';
import { openSimulations } from '../build/simulations.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import type { Bid } from '../domain/bid/bid.ts';
import { attachmentPath } from '../domain/bid/book/scans.ts';
import { readDrawn } from '../render/drawn.ts';
import { defaultLocale, type Locale, locales } from '../settings.ts';
import type { Text } from '../text/index.ts';
import { type ReadingPages, readingPages } from '../views/bid-reading/pages.ts';
import type { Site } from '../views/site.ts';
import { attachmentStates, readAttachments } from '../workspace/attachments.ts';
import { checkStored } from '../workspace/check.ts';
import { storedEntry } from '../workspace/collection.ts';
import { openContext, projectOf } from '../workspace/context.ts';
import { listFiles } from '../workspace/files.ts';
import { loadPeople } from '../workspace/load-people.ts';
import { loadSettings } from '../workspace/load-settings.ts';
import { namedIn } from '../workspace/named-files.ts';

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
  const rest = { files, people: loadPeople(context.root) };
  const states = attachmentStates(context.root, files.assets);
  const key = hash('sha256', JSON.stringify([settings, rest, states, entries.map(({ id, digest }) => [id, digest])]));
  if (built?.key !== key) built = { key, pages: build(entries, rest, settings) };
  return built.pages;
}

async function build(
  entries: Awaited<ReturnType<typeof getCollection<'files'>>>,
  rest: Omit<Parameters<typeof checkStored>[1], 'attachments'>,
  settings: ReturnType<typeof loadSettings>['settings'],
): Promise<Pages> {
  const stored = entries.flatMap((entry) => storedEntry(entry, context.plans));
  const attachments = readAttachments(context, rest.files.assets, namedIn(stored.map(({ entry }) => entry)));
  const checked = checkStored(stored, { ...rest, attachments }, settings, context.today);
  const pages = viewPages(checked, openSimulations(context).of);
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

/** One path per bid and language. */
export async function bidPaths() {
  const { bids, texts } = await loadPages();
  return bids.map(({ id, locale, page }) => ({
    params: { locale: localeParam(locale), bid: id },
    props: { view: page },
    cacheKey: pageKey(page, texts),
  }));
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

/** One path per volume of a bid, once for both languages. */
export async function bookPaths() {
  const { books, texts } = await loadPages();
  return books.flatMap(({ bid, volume, book }) =>
    volume !== null && book ? [{ params: { bid, volume }, props: { view: book }, cacheKey: pageKey(book, texts) }] : [],
  );
}

/** One path per bid that has such a sheet, once for both languages. */
export async function bookSheetPaths(kind: 'contents' | 'indexes') {
  const { books, texts } = await loadPages();
  return books.flatMap(({ bid, sheet }) =>
    sheet?.kind === kind ? [{ params: { bid }, props: { view: sheet }, cacheKey: pageKey(sheet, texts) }] : [],
  );
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

/** One path per volume of a bid and language. */
export async function volumePaths() {
  const { site, texts } = await loadPages();
  return locales.flatMap((locale) =>
    readingOf(site, texts[locale]).volumes.map(({ bid, volume, page }) => ({
      params: { locale: localeParam(locale), bid, volume },
      props: { view: page },
      cacheKey: pageKey(page, texts),
    })),
  );
}

/** One path per chapter of a bid and language. */
export async function chapterPaths() {
  const { site, texts } = await loadPages();
  return locales.flatMap((locale) =>
    readingOf(site, texts[locale]).chapters.map(({ bid, chapter, page }) => ({
      params: { locale: localeParam(locale), bid, chapter },
      props: { view: page },
      cacheKey: pageKey(page, texts),
    })),
  );
}

let reading: { site: Site; pages: Map<Text, ReadingPages> } | null = null;

/** Built once for a state of the site: the routes of volumes and of chapters both ask. */
function readingOf(site: Site, text: Text): ReadingPages {
  if (reading?.site !== site) reading = { site, pages: new Map() };
  const pages = reading.pages.get(text) ?? readingPages(site, text);
  reading.pages.set(text, pages);
  return pages;
}

/** One path per file of a bid's folder that its own text, its chapters or their attachments name. */
export async function bidAssetPaths() {
  const { workspace } = (await loadPages()).site;
  return workspace.bids.flatMap((bid) => {
    const named = [bid, ...(workspace.chapters.get(bid.id) ?? [])].flatMap((one) =>
      filesNamed(one, (file) => attachmentPath(file, bid.id, false)),
    );
    return published(named, `content/bids/${bid.id}/`, workspace.attachments).map(({ file, path }) => ({
      params: { bid: bid.id, file },
      props: { path },
    }));
  });
}

/** One path per file that an item of the library names. */
export async function libraryAssetPaths() {
  const { workspace } = (await loadPages()).site;
  const named = [...workspace.library.values()].flatMap((one) =>
    filesNamed(one, (file) => attachmentPath(file, '', true)),
  );
  return published(named, 'content/library/', workspace.attachments).map(({ file, path }) => ({
    params: { file },
    props: { path },
  }));
}

const filesNamed = (
  { body, data }: Pick<Bid, 'body'> & { data: Pick<Bid['data'], 'attachments'> },
  pathOf: (file: string) => string,
): string[] => [...body.files.map(({ path }) => path), ...data.attachments.map(({ file }) => pathOf(file))];

/** Those of some paths that are files below a folder, each once. */
const published = (paths: readonly string[], home: string, known: ReadonlyMap<string, unknown>) =>
  [...new Set(paths)]
    .filter((path) => path.startsWith(home) && !path.endsWith('.mdx'))
    .filter((path) => known.has(path) || !/\.(?:pdf|png|jpe?g)$/i.test(path))
    .map((path) => ({ path, file: path.slice(home.length) }));

/** The drawing of a diagram as one `<svg>` element; null for one that Mermaid refuses. */
export function svgOf(diagram: Diagram): string | null {
  const drawn = readDrawn(diagram, context.cacheDir);
  return drawn?.ok ? drawn.svg : null;
}
