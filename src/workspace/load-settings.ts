import { finding, type Located } from '../problem.ts';
import { defaultSettings, type Settings, settings } from '../settings.ts';
import { loadYaml } from './load-yaml.ts';

export const settingsFile = 'content/settings.yaml';

/** The settings of a root, the defaults where it has none, and everything wrong in the file. */
export function loadSettings(root: string): { settings: Settings; findings: Located[] } {
  const { data, findings } = loadYaml({ root, file: settingsFile, schema: settings, rules: orderFindings });
  return { settings: data ?? defaultSettings, findings };
}

/** Thresholds that must rise or fall. */
function orderFindings({ radp, health }: Settings): ReturnType<typeof finding>[] {
  const wrong: (string | number)[][] = [];
  if (radp.retainable <= radp.developable) wrong.push(['radp', 'retainable']);
  if (!(radp.levels[0] < radp.levels[1] && radp.levels[1] < radp.levels[2])) wrong.push(['radp', 'levels']);
  if (health.bands[0] >= health.bands[1]) wrong.push(['health', 'bands']);
  return wrong.map((path) => finding('settings-order', settingsFile, { path }, { key: path.join('.') }));
}
