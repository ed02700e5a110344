import type { Browser } from 'puppeteer';
import { type Env, findBrowser } from './browser-find.ts';
import { forgetUnpacked, type Unpacked, unpackBrowser } from './browser-unpack.ts';

export interface OpenOptions {
  /** Environment of the caller, e.g. process.env; passed on to the browser with language and timezone fixed. */
  env: Env;
}

/** The browser was found but does not run. `detail` is what it or the system said. */
export class BrowserFailed extends Error {
  readonly executable: string;
  readonly detail: string;
  constructor(executable: string, detail: string) {
    super(`browser does not start: ${executable}: ${detail}`);
    this.name = 'BrowserFailed';
    this.executable = executable;
    this.detail = detail;
  }
}

const flags = [
  // Nothing phones home, and no name is ever looked up: only 127.0.0.1 is reachable.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--metrics-recording-only',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  // The same picture everywhere.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--disable-lcd-text',
  '--hide-scrollbars',
  '--lang=zh-CN',
  // Neither printing nor drawing needs these.
  '--disable-gpu',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--mute-audio',
];

/** Opens a headless browser. Throws BrowserMissing or BrowserFailed. The caller closes it. */
export async function openBrowser(options: OpenOptions): Promise<Browser> {
  const found = findBrowser({ env: options.env });
  if (found.kind === 'installed') return start(found.executable, options.env, true);
  const startPacked = async (unpacked: Unpacked) => {
    const env = { FONTCONFIG_FILE: unpacked.fontConfig, ...options.env };
    return start(unpacked.executable, env, 'shell');
  };
  const unpacked = await unpackBrowser(found.binFolder, found.version);
  try {
    return await startPacked(unpacked);
  } catch {
    // A file damaged after it was unpacked would fail for ever; a second failure is told.
    await forgetUnpacked(unpacked);
    return startPacked(await unpackBrowser(found.binFolder, found.version));
  }
}

async function start(executable: string, env: Env, headless: true | 'shell'): Promise<Browser> {
  // Imported here because it takes longer to load than a run in which everything is cached.
  const { launch } = await import('puppeteer');
  const root = process.getuid?.() === 0;
  let browser: Browser;
  try {
    browser = await launch({
      executablePath: executable,
      headless,
      pipe: true,
      env: { ...env, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' },
      args: root ? [...flags, '--no-sandbox'] : flags,
      // The caller decides about signals and closes the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new BrowserFailed(executable, error instanceof Error ? error.message : String(error));
  }
  if (await drawsText(browser)) return browser;
  await browser.close();
  throw new BrowserFailed(executable, 'it draws no text: no font is installed on this machine');
}

/** Where no font is installed the browser leaves all text out, web fonts too, and says nothing. */
async function drawsText(browser: Browser): Promise<boolean> {
  const [page = await browser.newPage()] = await browser.pages();
  return page.evaluate(() => {
    const word = document.body.appendChild(document.createElement('span'));
    word.textContent = 'x';
    return word.offsetWidth > 0;
  });
}

export interface LazyBrowser {
  /** The one browser, opened at the first call; opened again if it died. Rejects after `close`. */
  get(): Promise<Browser>;
  /** Whether `get` was ever called. */
  started(): boolean;
  /** Closes the browser if there is one; further calls wait for the same end. */
  close(): Promise<void>;
}

/** A browser that starts only when somebody needs it, by default in this process's environment. */
export function lazyBrowser(
  options: OpenOptions = { env: process.env },
  open: (options: OpenOptions) => Promise<Browser> = openBrowser,
): LazyBrowser {
  let current: Promise<Browser> | null = null;
  let closing: Promise<void> | null = null;

  async function alive(earlier: Promise<Browser> | null): Promise<Browser> {
    const browser = earlier === null ? null : await earlier;
    return browser?.connected === true ? browser : open(options);
  }

  async function end(): Promise<void> {
    // An opening that failed has already been told to whoever asked for it.
    const browser = await current?.catch(() => null);
    await browser?.close().catch(() => undefined);
  }

  return {
    get() {
      if (closing !== null) return Promise.reject(new Error('the browser was closed'));
      current = alive(current);
      return current;
    },
    started: () => current !== null,
    close() {
      closing ??= end();
      return closing;
    },
  };
}
