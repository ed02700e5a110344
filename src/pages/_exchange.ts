import type { APIContext, APIRoute } from 'astro';
import { type Locale, locales } from '../settings.ts';
import type { Text } from '../text/index.ts';
import type { Site, SiteAccount, SiteBid, SiteOpportunity } from '../views/site.ts';
import { loadPages, localeParam } from './_site.ts';

/** Files for other programs: the paths of each kind, and the answer that is worked out when a file is asked for. */

type Params = Record<string, string>;

/** One path per file and language. */
export async function calendarPaths(paramsOf: (site: Site) => Params[]) {
  const { site } = await loadPages();
  return locales.flatMap((locale) =>
    paramsOf(site).map((params) => ({ params: { locale: localeParam(locale), ...params }, props: { locale } })),
  );
}

/** The answer with a calendar. */
export const calendarOf = (textOf: (site: Site, text: Text, params: Params) => string): APIRoute =>
  answer('text/calendar', (site, text, { params }) => textOf(site, text, params as Params));

/** One path per opportunity with a schedule, and language. */
export async function projectFilePaths(nameOf: (id: string) => string) {
  const { site } = await loadPages();
  return locales.flatMap((locale) =>
    site.accounts.flatMap(({ plan, opportunities }) =>
      opportunities
        .filter(({ schedule }) => schedule !== null)
        .map(({ opportunity: { id } }) => ({
          params: { locale: localeParam(locale), account: plan.id, opportunity: id, file: nameOf(id) },
          props: { locale },
        })),
    ),
  );
}

/** The answer with a file of an opportunity's plan. */
export const projectFile = (
  type: string,
  textOf: (one: SiteOpportunity, account: SiteAccount, site: Site, text: Text) => string,
): APIRoute =>
  answer(type, (site, text, { params }) => {
    const account = site.byId.get(params['account'] ?? '');
    const one = account?.opportunities.find(({ opportunity }) => opportunity.id === params['opportunity']);
    if (!account || !one) throw new Error(`no such opportunity: ${params['account']}/${params['opportunity']}`);
    return textOf(one, account, site, text);
  });

/** One path per bid and language. */
export async function bidFilePaths(nameOf: (id: string) => string) {
  const { site } = await loadPages();
  return locales.flatMap((locale) =>
    site.bids.map(({ bid: { id } }) => ({
      params: { locale: localeParam(locale), bid: id, file: nameOf(id) },
      props: { locale },
    })),
  );
}

/** The answer with a file of a bid. */
export const bidFile = (type: string, textOf: (one: SiteBid, text: Text) => string): APIRoute =>
  answer(type, (site, text, { params }) => {
    const one = site.bids.find(({ bid }) => bid.id === params['bid']);
    if (!one) throw new Error(`no such bid: ${params['bid']}`);
    return textOf(one, text);
  });

const answer =
  (type: string, textOf: (site: Site, text: Text, context: APIContext) => string): APIRoute =>
  async (context) => {
    const { site, texts } = await loadPages();
    const text = texts[context.props['locale'] as Locale];
    return new Response(textOf(site, text, context), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  };
