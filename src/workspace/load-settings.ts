import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding, type Located } from '../problem.ts';
import { defaultSettings, type Settings, settings } from '../settings.ts';
import { readBytes } from './files.ts';
import { readYaml } from './frontmatter.ts';
import { locate } from './locate.ts';
import { decode, lineOf } from './parse-plan.ts';
import { schemaFindings } from './schema-findings.ts';

export const settingsFile = 'content/settings.yaml';

/** The settings of a root, the defaults where it has none, and everything wrong in the file. */
export function loadSettings(root: string): { settings: Settings; findings: Located[] } {
  if (!existsSync(join(root, settingsFile))) return { settings: defaultSettings, findings: [] };
  const bytes = bytesOf(root);
  if (bytes === null)
    return unread(finding('unreadable-file', settingsFile, { line: 1, column: 1 }, { name: settingsFile }));
  const text = decode(bytes);
  if (typeof text === 'number') return unread(finding('not-utf8', settingsFile, lineOf(bytes, text), { offset: text }));
  const { data, positions, findings } = readYaml(settingsFile, text, 0);
  const result = settings.safeParse(data ?? {});
  const order = result.success ? orderFindings(result.data) : [];
  const all = [
    ...findings,
    ...(result.success ? order : schemaFindings(settingsFile, settings, data, result.error.issues)),
  ];
  return {
    settings: result.success ? result.data : defaultSettings,
    findings: all.map((one) => locate(one, positions, data)),
  };
}

const unread = (one: Finding): ReturnType<typeof loadSettings> => ({
  settings: defaultSettings,
  findings: [locate(one, '', null)],
});

function bytesOf(root: string): Uint8Array | null {
  try {
    return readBytes(root, settingsFile);
  } catch {
    return null;
  }
}

/** Thresholds that must rise or fall. */
function orderFindings({ radp }: Settings): ReturnType<typeof finding>[] {
  const wrong: (string | number)[][] = [];
  if (radp.retainable <= radp.developable) wrong.push(['radp', 'retainable']);
  if (!(radp.levels[0] < radp.levels[1] && radp.levels[1] < radp.levels[2])) wrong.push(['radp', 'levels']);
  return wrong.map((path) => finding('settings-order', settingsFile, { path }, { key: path.join('.') }));
}
