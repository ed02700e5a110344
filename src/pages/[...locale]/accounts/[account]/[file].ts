import type { APIRoute } from 'astro';
import { accountCalendar } from '../../../../build/exchange.ts';
import { locales } from '../../../../settings.ts';
import { loadPages, localeParam } from '../../../_site.ts';

/** The calendar of an account, beside its page. */
export async function getStaticPaths() {
  const { site, texts } = await loadPages();
  return locales.flatMap((locale) =>
    site.accounts.map((account) => {
      const { name, content } = accountCalendar(account, site, texts[locale]);
      return {
        params: { locale: localeParam(locale), account: account.plan.id, file: name },
        props: { content },
      };
    }),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['content']), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
