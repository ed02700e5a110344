import type { MiddlewareHandler } from 'astro';
import { fillNumbers } from '../render/book-numbers.ts';
import { live } from '../workspace/live.ts';
import { lastPlaces } from './book-places.ts';

const style =
  'position:sticky;top:0;z-index:1000;padding:8px 16px;background:#8c1d18;color:#fff;font:14px/1.5 system-ui,sans-serif;white-space:pre-wrap';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Pages that name pages of books: those of bids and of the library, in any language. */
const namesPages = /^\/(?:[\w-]+\/)?(?:bids|library)\//;

/**
 * For the live site only: says at the top of every page that a file has errors, so that what is shown is older than the file, and fills in the page
 * numbers of the books as they were printed last.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const { problem, cacheDir } = live();
  const numbered = cacheDir !== null && namesPages.test(url.pathname);
  if ((problem === null && !numbered) || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  const html = await response.text();
  const banner =
    problem === null ? '' : `<div role="alert" data-pagefind-ignore style="${style}">${escaped(problem)}</div>`;
  const page = (numbered ? fillNumbers(html, lastPlaces(cacheDir)) : html).replace(
    /<body[^>]*>/i,
    (tag) => tag + banner,
  );
  return new Response(page, { status: response.status, headers: response.headers });
};
