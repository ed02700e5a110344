import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { finding, type Located } from '../problem.ts';
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
  const bytes = readBytes(root, settingsFile);
  const text = decode(bytes);
  if (typeof text === 'number')
    return {
      settings: defaultSettings,
      findings: [locate(finding('not-utf8', settingsFile, lineOf(bytes, text), { offset: text }), '', null)],
    };
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

/** Thresholds that must rise or fall. */
function orderFindings({ radp }: Settings): ReturnType<typeof finding>[] {
  const wrong: (string | number)[][] = [];
  if (radp.retainable <= radp.developable) wrong.push(['radp', 'retainable']);
  if (!(radp.levels[0] < radp.levels[1] && radp.levels[1] < radp.levels[2])) wrong.push(['radp', 'levels']);
  return wrong.map((path) => finding('settings-order', settingsFile, { path }, { key: path.join('.') }));
}
