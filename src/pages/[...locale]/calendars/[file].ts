import type { APIRoute } from 'astro';
import { commonCalendars } from '../../../build/exchange.ts';
import { locales } from '../../../settings.ts';
import { loadPages, localeParam } from '../../_site.ts';

/** Calendars of all accounts and of each of us. */
export async function getStaticPaths() {
  const { site, texts } = await loadPages();
  return locales.flatMap((locale) =>
    commonCalendars(site, texts[locale]).map(({ name, content }) => ({
      params: { locale: localeParam(locale), file: name },
      props: { content },
    })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['content']), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
