import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import type { Context } from '../workspace/context.ts';
import { live } from '../workspace/live.ts';

/** What the live site has beside that of Astro: the banner, page numbers of the last print, reloading on demand, and addresses without their last slash. */
export function liveSite({ cacheDir }: Pick<Context, 'cacheDir'>): AstroIntegration {
  let stack: Connect.ServerStackItem[] = [];
  return {
    name: 'planbook-live',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        live().cacheDir = cacheDir;
        addMiddleware({ order: 'pre', entrypoint: new URL('./live-banner.ts', import.meta.url) });
      },
      'astro:server:setup': ({ server }) => {
        live().reload = () => server.ws.send({ type: 'full-reload', path: '*' });
        stack = server.middlewares.stack;
      },
      // Astro puts its own answer to an address without the last slash before all others; this one goes before that.
      'astro:server:start': () => {
        stack.unshift({ route: '', handle: toSlash });
      },
    },
  };
}

const toSlash: Connect.NextHandleFunction = (request, response, next) => {
  // Astro wants the last slash of whatever has no ending in its route, as the files of an account.
  if (isAccountFile(request.url ?? '')) request.url = `${request.url}/`;
  const slashed = withSlash(request.url ?? '/');
  if (slashed === null || request.headers.accept?.includes('text/html') !== true) return next();
  response.writeHead(302, { Location: slashed }).end();
};

/** `/accounts/x/files/plan.png` in any language, `/bids/x/files/plan.png`, `/library/files/plan.png`. */
export const isAccountFile = (url: string): boolean =>
  /^\/(?:(?:[\w-]+\/)?accounts\/[^/?#]+|bids\/[^/?#]+|library)\/files\/[^?#]*[^/?#]$/.test(url);

/** The address of a page that was asked for without its last slash; null for any other. */
export function withSlash(url: string): string | null {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  // What begins with two slashes would lead to another host.
  if (path === '' || path.endsWith('/') || path.startsWith('//') || path.startsWith('/@')) return null;
  return path.slice(path.lastIndexOf('/') + 1).includes('.') ? null : `${path}/${rest}`;
}
