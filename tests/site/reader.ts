import type { Browser, BrowserContext, Page } from 'puppeteer';
import { openBrowser } from '../../src/render/browser.ts';
import { contextFor, type Server, startServer } from '../../src/render/server.ts';

/** A person at a browser, in front of a built site that is served like on an intranet. */
export interface Reader {
  origin: string;
  /** A new tab; `problems` collects what the browser complains of: script errors, refused and failed requests. */
  open(path: string, options?: OpenOptions): Promise<{ page: Page; problems: string[]; requests: string[] }>;
  close(): Promise<void>;
}

export interface OpenOptions {
  width?: number;
  theme?: 'light' | 'dark';
  javaScript?: boolean;
}

/** `default-src` is left to the pages themselves: their own policy is what is tested. */
const policy = 'frame-ancestors none';

export async function openReader(dist: string): Promise<Reader> {
  const browser: Browser = await openBrowser({ env: process.env });
  const server: Server = await startServer({ mounts: { '/': dist }, contentSecurityPolicy: policy });
  const context: BrowserContext = await contextFor(browser, server);
  return {
    origin: server.origin,
    async open(path, { width = 1440, theme = 'light', javaScript = true } = {}) {
      const page = await context.newPage();
      const problems: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
      page.on('request', (request) => requests.push(request.url()));
      await page.setJavaScriptEnabled(javaScript);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(server.origin + path, { waitUntil: 'load' });
      // Scripts of a page ask for what they need as soon as they run; the server is on this machine.
      await page.waitForNetworkIdle({ idleTime: 100 });
      return { page, problems, requests };
    },
    async close() {
      await context.close();
      await browser.close();
      await server.close();
    },
  };
}
