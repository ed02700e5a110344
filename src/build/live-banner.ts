import type { MiddlewareHandler } from 'astro';
import { live } from '../workspace/live.ts';

const style =
  'position:sticky;top:0;z-index:1000;padding:8px 16px;background:#8c1d18;color:#fff;font:14px/1.5 system-ui,sans-serif;white-space:pre-wrap';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** For the live site only: says at the top of every page that a file has errors, so that what is shown is older than the file. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  const { problem } = live();
  if (problem === null || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const banner = `<div role="alert" data-pagefind-ignore style="${style}">${escaped(problem)}</div>`;
  const page = (await response.text()).replace(/<body[^>]*>/i, (tag) => tag + banner);
  return new Response(page, { status: response.status, headers: response.headers });
};
