import type { Piece } from '../mdx/body.ts';
import { byPlace, type Finding, finding, type Located } from '../problem.ts';
import { drawDiagrams } from '../render/drawn.ts';
import type { Settings } from '../settings.ts';
import { type Checked, checkWorkspace } from '../workspace/check.ts';
import type { Context } from '../workspace/context.ts';
import { type LoadedPlans, loadPlans } from '../workspace/load.ts';
import { loadSettings } from '../workspace/load-settings.ts';
import { locate } from '../workspace/locate.ts';
import type { Steps } from './steps.ts';

export interface CheckedRoot extends Checked {
  settings: Settings;
  /** Of all account folders, also of those that can't be read. Sorted. */
  accountIds: string[];
}

/** Reads everything below a root and finds everything wrong or suspicious in it; a browser starts only for Mermaid fences not seen before. */
export async function checkRoot(context: Context, steps: Steps): Promise<CheckedRoot> {
  const { settings, findings: settingsFindings } = loadSettings(context.root);
  const loaded = await steps.run('check', (progress) => Promise.resolve(loadPlans(context, progress)));
  const { workspace, findings } = checkWorkspace(loaded, settings, context.today);
  const fences = await checkFences(loaded, context, steps);
  return {
    workspace,
    settings,
    accountIds: loaded.files.plans.map(({ id }) => id),
    findings: [...settingsFindings, ...findings, ...fences].sort(byPlace),
  };
}

interface Fence {
  file: string;
  text: string;
  line: number;
}

/** Mermaid fences that can't be drawn, at their line. */
async function checkFences({ parsed }: LoadedPlans, context: Context, steps: Steps): Promise<Located[]> {
  const fences = parsed.flatMap(({ plan }) => (plan ? fencesOf(plan.body.pieces, plan.file) : []));
  if (fences.length === 0) return [];
  const drawings = await steps.run('diagrams', (onProgress) =>
    drawDiagrams(fences.map(({ text }) => ({ text, title: '', description: '' })), context.cacheDir, { onProgress, signal: steps.signal }),
  );
  return drawings.flatMap((drawing, index) => {
    if (drawing.ok) return [];
    const { file, line } = fences[index] as Fence;
    const place = { line: line + (drawing.line ?? 1) - 1, column: 1 };
    const one: Finding = finding('mermaid-syntax', file, place, { detail: drawing.message });
    return [locate(one, '', null)];
  });
}

const fencesOf = (pieces: readonly Piece[], file: string): Fence[] =>
  pieces.flatMap((piece) => (piece.kind === 'diagram' ? [{ file, text: piece.text, line: piece.line }] : piece.kind === 'component' ? fencesOf(piece.children, file) : []));
