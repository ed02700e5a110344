import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export type Env = Record<string, string | undefined>;

/** A browser that is there: `installed` runs in place, `packed` must be unpacked first. */
export type FoundBrowser =
  | { kind: 'installed'; executable: string }
  | { kind: 'packed'; binFolder: string; version: string };

/**
 * No browser was found, or the one asked for is not there. `tried` lists, in order, the paths and packages looked at;
 * `asked` is the value of PUPPETEER_EXECUTABLE_PATH when that was the reason.
 */
export class BrowserMissing extends Error {
  readonly tried: readonly string[];
  readonly asked: string | null;
  constructor(tried: readonly string[], asked: string | null) {
    super(
      asked === null
        ? `no browser found; tried ${tried.join(', ')}`
        : `PUPPETEER_EXECUTABLE_PATH does not exist: ${asked}`,
    );
    this.name = 'BrowserMissing';
    this.tried = tried;
    this.asked = asked;
  }
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** The usual places of Chrome, Edge and Chromium on a platform, best first. Pure. */
export function usualPlaces(platform: NodeJS.Platform, env: Env, home: string): string[] {
  if (platform === 'darwin') {
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder): folder is string => folder !== undefined && folder !== '')
      .flatMap((folder) => windowsFiles.map((file) => `${folder}\\${file}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const onPath = [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return [
    ...linuxNames.flatMap((name) => onPath.map((folder) => `${folder}/${name}`)),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** The browser carried by an npm package; null where it cannot run or is not installed. */
function packedBrowser(): FoundBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const binFolder = join(root, 'bin');
    return existsSync(join(binFolder, 'chromium.br')) ? { kind: 'packed', binFolder, version } : null;
  } catch {
    return null;
  }
}

/** What may be replaced in tests: the platform, the file test and the packed browser. */
export interface FindOptions {
  env: Env;
  platform?: NodeJS.Platform;
  exists?: (path: string) => boolean;
  packed?: () => FoundBrowser | null;
}

/** Order: PUPPETEER_EXECUTABLE_PATH, an installed browser, the packed one. Throws BrowserMissing. Starts nothing. */
export function findBrowser(options: FindOptions): FoundBrowser {
  const { env, platform = process.platform, exists = existsSync, packed = packedBrowser } = options;
  const asked = env['PUPPETEER_EXECUTABLE_PATH'];
  if (asked !== undefined && asked !== '') {
    if (!exists(asked)) throw new BrowserMissing([asked], asked);
    return { kind: 'installed', executable: asked };
  }
  const places = usualPlaces(platform, env, homedir());
  const executable = places.find(exists);
  if (executable !== undefined) return { kind: 'installed', executable };
  const carried = packed();
  if (carried !== null) return carried;
  throw new BrowserMissing([...places, '@sparticuz/chromium (Linux x64)'], null);
}

/**
 * A string that changes when the browser does, known without starting it; part of cache keys. Throws BrowserMissing.
 */
export function browserIdentity(env: Env): string {
  const found = findBrowser({ env });
  if (found.kind === 'packed') return `@sparticuz/chromium ${found.version}`;
  const { size, mtimeMs } = statSync(found.executable);
  return `${found.executable} ${size} ${mtimeMs}`;
}
