import { hash } from 'node:crypto';
import type { Diagram } from '../diagrams/diagram.ts';
import { type DrawOptions, drawDiagrams, readDrawn } from '../render/drawn.ts';
import { type Diagram as Drawing, diagramKey } from '../render/mermaid.ts';
import { type Locale, locales } from '../settings.ts';
import { type Text, textFor } from '../text/index.ts';
import { type AccountView, buildAccount } from '../views/account/account.ts';
import { buildWarRoom, type WarRoomView } from '../views/bid/war-room.ts';
import { bookDiagrams } from '../views/book/book.ts';
import { type BookPages, bookPagesOf } from '../views/book/pages.ts';
import { accountDiagrams, bidDiagrams, playbookDiagrams, projectDiagrams } from '../views/diagrams.ts';
import { buildCommunicationSheet, type CommunicationSheetView } from '../views/one-page/communication-sheet.ts';
import { buildOnePage, type OnePageView } from '../views/one-page/one-page.ts';
import { buildProjectSheet, type ProjectSheetView } from '../views/one-page/project-sheet.ts';
import { buildPlaybookPage, type PlaybookPageView } from '../views/playbook/page.ts';
import { buildProject, type ProjectView } from '../views/project/project.ts';
import { buildSite, type Site } from '../views/site.ts';
import type { Checked } from '../workspace/check.ts';
import type { Simulations } from './simulations.ts';

/** What all pages of one build share. */
export interface Pages {
  site: Site;
  texts: Record<Locale, Text>;
  accounts: { id: string; locale: Locale; page: AccountView; sheet: OnePageView }[];
  opportunities: {
    id: string;
    account: string;
    /** Of its plan, relative to the workspace root. */
    file: string;
    locale: Locale;
    page: ProjectView;
    /** Null where there is nothing that a sheet could show. */
    sheet: ProjectSheetView | null;
    communication: CommunicationSheetView | null;
  }[];
  playbook: { id: string; locale: Locale; page: PlaybookPageView }[];
  bids: { id: string; locale: Locale; page: WarRoomView }[];
  /** What is printed of bids, each once, in the language of the bid: by bid its volumes in order, contents, indexes. */
  books: BookPages[];
}

/** The views of all accounts and pages of the playbook in every language. `simulate`: finds simulations, e.g. those that are kept. */
export function viewPages({ workspace, findings }: Checked, simulate?: Simulations['of']): Pages {
  const { currency } = workspace.settings.site;
  const site = buildSite(workspace, findings, simulate);
  const texts = { 'zh-CN': textFor('zh-CN', currency), en: textFor('en', currency) };
  const accounts = locales.flatMap((locale) =>
    site.accounts.map((account) => ({
      id: account.plan.id,
      locale,
      page: buildAccount(account, site, texts[locale]),
      sheet: buildOnePage(account, site, texts[locale]),
    })),
  );
  const opportunities = locales.flatMap((locale) =>
    site.accounts.flatMap((account) =>
      account.opportunities.map((one) => ({
        id: one.opportunity.id,
        account: account.plan.id,
        file: one.opportunity.file,
        locale,
        page: buildProject(one, account, site, texts[locale]),
        sheet: buildProjectSheet(one, account, site, texts[locale]),
        communication: buildCommunicationSheet(one, account, site, texts[locale]),
      })),
    ),
  );
  const playbook = locales.flatMap((locale) =>
    workspace.playbook.pages.map((page) => ({
      id: page.id,
      locale,
      page: buildPlaybookPage(page, site, texts[locale]),
    })),
  );
  const bids = locales.flatMap((locale) =>
    site.bids.map((bid) => ({ id: bid.bid.id, locale, page: buildWarRoom(bid, site, texts[locale]) })),
  );
  const books = site.bids.flatMap((bid) => bookPagesOf(bid, site));
  return { site, texts, accounts, opportunities, playbook, books, bids };
}

/** A diagram of our own pages that could not be drawn: a fault of the program, or a plan beyond what it can show. */
export class ChartFailed extends Error {
  readonly account: string;
  readonly title: string;
  constructor(account: string, title: string, detail: string) {
    super(detail);
    this.name = 'ChartFailed';
    this.account = account;
    this.title = title;
  }
}

/** Draws all diagrams of the pages, so that pages only read drawings. Returns those that could not be drawn. */
export async function drawPages(
  { accounts, opportunities, playbook, books, bids }: Pages,
  cacheDir: string,
  options: DrawOptions = {},
): Promise<ChartFailed[]> {
  const different = new Map<string, { id: string; diagram: Diagram }>();
  for (const { id, page, sheet } of accounts)
    for (const diagram of accountDiagrams(page, sheet)) different.set(diagramKey(diagram), { id, diagram });
  for (const { id, page } of opportunities)
    for (const diagram of projectDiagrams(page)) different.set(diagramKey(diagram), { id, diagram });
  for (const { id, page } of bids)
    for (const diagram of bidDiagrams(page)) different.set(diagramKey(diagram), { id, diagram });
  for (const { bid, book } of books)
    for (const diagram of book ? bookDiagrams(book) : []) different.set(diagramKey(diagram), { id: bid, diagram });
  for (const { id, page } of playbook)
    for (const diagram of playbookDiagrams(page)) different.set(diagramKey(diagram), { id, diagram });
  const failed: ChartFailed[] = [];
  const look = ({ id, diagram }: { id: string; diagram: Diagram }, drawn: Drawing): void => {
    if (!drawn.ok) failed.push(new ChartFailed(id, diagram.title, drawn.message === '' ? drawn.reason : drawn.message));
  };
  // Drawings that are there already are read again when their page is rendered, and not kept here.
  const missing = [...different.values()].filter((one) => {
    const drawn = readDrawn(one.diagram, cacheDir);
    if (drawn) look(one, drawn);
    return drawn === null;
  });
  const drawings = await drawDiagrams(
    missing.map(({ diagram }) => diagram),
    cacheDir,
    options,
  );
  for (const [at, drawn] of drawings.entries()) look(missing[at] as (typeof missing)[number], drawn);
  return failed;
}

/** A page's key in the incremental build: all that it shows, but for the catalogues of words, which are code; they stand in the view or its frame. */
export function pageKey(view: object, texts: Pages['texts']): string {
  const catalogues = new Set<unknown>(Object.values(texts).flatMap(({ ui, labels }) => [ui, labels]));
  const shown = (part: object): object =>
    Object.fromEntries(Object.entries(part).filter(([, value]) => !catalogues.has(value)));
  const { frame } = view as { frame?: object };
  return hash('sha256', JSON.stringify({ ...shown(view), ...(frame && { frame: shown(frame) }) }));
}

const slot = Symbol.for('planbook.pages');
const shared = globalThis as unknown as Record<symbol, Pages | null | undefined>;

/** Passes the views of a checked root to the pages that Astro builds in this process from modules of its own; null ends it. */
export function handOver(pages: Pages | null): void {
  shared[slot] = pages;
}

export const handedOver = (): Pages | null => shared[slot] ?? null;
