import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import type { Browser, BrowserContext } from 'puppeteer';

/** A folder on disk, or a single document held in memory. */
export type Mount = string | { body: string; type: string };

export interface ServerOptions {
  /** URL prefix → folder or document; the longest prefix wins. `/` is the site, `/fonts` covers /fonts and below. */
  mounts: Record<string, Mount>;
  /** Sent with every answer; blocks what the page may not load. */
  contentSecurityPolicy: string;
  /** Default: one that is free. */
  port?: number;
  /** Answers as a site's host does: leads to the slash at the end of a page's address, and shows the site's own page for one that is not there. */
  site?: boolean;
}

export interface Server {
  /** e.g. http://127.0.0.1:41234, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** For printed pages: everything from our own server, no script. */
export const noScript = [
  "default-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'none'",
  "connect-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
};
const forever = 'public, max-age=31536000, immutable';

/** Serves the mounts on 127.0.0.1. GET and HEAD only; nothing outside a mounted folder can be read. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const prefixes = Object.keys(options.mounts).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', options.contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    answer(request, response, options, prefixes).catch(() => end(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { mounts, site = false }: ServerOptions,
  prefixes: string[],
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const path = decodedPath(request.url ?? '/');
  if (path === null) return end(response, 400);
  const prefix = prefixes.find((each) => each === '/' || path === each || path.startsWith(`${each}/`));
  const mount = prefix === undefined ? undefined : mounts[prefix];
  if (prefix === undefined || mount === undefined) return end(response, 404);
  if (typeof mount !== 'string') {
    if (path !== prefix) return end(response, 404);
    response.setHeader('Content-Type', mount.type);
    response.end(mount.body);
    return;
  }
  const found = await fileIn(mount, path.slice(prefix === '/' ? 0 : prefix.length));
  if (site && found?.isFolder && !path.endsWith('/')) {
    const [, query = ''] = /^[^?#]*(.*)$/s.exec(request.url ?? '') ?? [];
    // One slash at the beginning: two would lead to another host.
    response.setHeader('Location', `${encodeURI(path).replace(/^\/+/, '/')}/${query}`);
    return end(response, 302);
  }
  const file = found ?? (site ? await notFoundPage(mount, path) : null);
  if (file === null) return end(response, 404);
  if (found === null) response.statusCode = 404;
  const type = types[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', file.size);
  response.setHeader('Cache-Control', type.startsWith('font/') ? forever : 'no-cache');
  if (request.method === 'HEAD') return end(response, response.statusCode);
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.statusCode = status;
  response.end();
}

/** The path of a request, decoded; null when it is malformed or climbs. */
export function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const bad = !path.startsWith('/') || path.includes('\0') || path.includes('\\') || path.split('/').includes('..');
    return bad ? null : path;
  } catch {
    return null;
  }
}

/** The page that a site has for addresses without one, in the language of the address. */
async function notFoundPage(folder: string, path: string): ReturnType<typeof fileIn> {
  const own = path.startsWith('/en/')
    ? ((await fileIn(folder, '/en/404/')) ?? (await fileIn(folder, '/en/404.html')))
    : null;
  return own ?? fileIn(folder, '/404.html');
}

/** The file for a path below a folder (a folder's own page is index.html); null when there is none inside it. */
async function fileIn(folder: string, path: string): Promise<{ path: string; size: number; isFolder: boolean } | null> {
  try {
    const root = await realpath(folder);
    let real = await realpath(join(root, path));
    let found = await stat(real);
    const isFolder = found.isDirectory();
    if (isFolder) {
      real = await realpath(join(real, 'index.html'));
      found = await stat(real);
    }
    // realpath has followed symbolic links, so a link that leads out of the folder ends here.
    const inside = real.startsWith(root.endsWith(sep) ? root : root + sep);
    return inside && found.isFile() ? { path: real, size: found.size, isFolder } : null;
  } catch {
    return null;
  }
}

/**
 * A private browser context that can reach this server and nothing else, not even other ports of this machine: all
 * other traffic is sent to a proxy that does not exist. Unlike request interception this costs nothing per request.
 */
export function contextFor(browser: Browser, server: Server): Promise<BrowserContext> {
  const host = server.origin.slice('http://'.length);
  return browser.createBrowserContext({ proxyServer: 'http://127.0.0.1:9', proxyBypassList: ['<-loopback>', host] });
}
