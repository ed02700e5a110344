import type { APIRoute } from 'astro';
import { projectFiles } from '../../../../../../build/exchange.ts';
import { locales } from '../../../../../../settings.ts';
import { loadPages, localeParam } from '../../../../../_site.ts';

/** Tasks of an opportunity as a table (CSV) and as a project file (XML), beside its page. */
export async function getStaticPaths() {
  const { site, texts } = await loadPages();
  return locales.flatMap((locale) =>
    site.accounts.flatMap((account) =>
      account.opportunities.flatMap((one) =>
        projectFiles(one, account, site, texts[locale]).map(({ name, content }) => ({
          params: {
            locale: localeParam(locale),
            account: account.plan.id,
            opportunity: one.opportunity.id,
            file: name,
          },
          props: { name, content },
        })),
      ),
    ),
  );
}

export const GET: APIRoute = ({ props }) => {
  const type = String(props['name']).endsWith('.csv') ? 'text/csv' : 'application/xml';
  return new Response(String(props['content']), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
