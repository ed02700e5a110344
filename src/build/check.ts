import type { Piece } from '../mdx/body.ts';
import { byPlace, type Finding, finding, type Located } from '../problem.ts';
import { drawDiagrams } from '../render/drawn.ts';
import type { Diagram } from '../render/mermaid.ts';
import type { Settings } from '../settings.ts';
import { type Checked, checkWorkspace } from '../workspace/check.ts';
import type { Context } from '../workspace/context.ts';
import { type LoadedRoot, loadRoot, parsedOf } from '../workspace/load.ts';
import { loadSettings } from '../workspace/load-settings.ts';
import { locate } from '../workspace/locate.ts';
import { parseAhead } from '../workspace/parse-ahead.ts';
import type { Steps } from './steps.ts';

export interface CheckedRoot extends Checked {
  settings: Settings;
  /** Of all account folders, also of those that can't be read. Sorted. */
  accountIds: string[];
  /** The files of bids, also those that can't be read. */
  bidFiles: BidFiles;
}

export interface BidFiles {
  /** Ids, sorted. */
  bids: string[];
  /** How many there are, of all bids. */
  chapters: number;
  /** How many items the library has. */
  library: number;
}

/** Reads everything below a root and finds everything wrong or suspicious in it; a browser starts only for Mermaid fences not seen before. */
export async function checkRoot(context: Context, steps: Steps): Promise<CheckedRoot> {
  const { settings, findings: settingsFindings } = loadSettings(context.root);
  const loaded = await steps.run('check', async (onProgress) => {
    await parseAhead(context, { onProgress, signal: steps.signal });
    return loadRoot(context, onProgress);
  });
  const { workspace, findings } = checkWorkspace(loaded, settings, context.today);
  const fences = await checkFences(loaded, context, steps);
  // With settings that can't be read, rules stand on defaults: what they warn of may not be so.
  const sure = settingsFindings.length > 0 ? findings.filter((one) => one.severity === 'error') : findings;
  return {
    workspace,
    settings,
    accountIds: loaded.files.plans.map(({ id }) => id),
    bidFiles: {
      bids: loaded.files.bids.map(({ id }) => id),
      chapters: loaded.files.chapters.length,
      library: loaded.files.library.length,
    },
    findings: [...settingsFindings, ...sure, ...fences].sort(byPlace),
  };
}

interface Fence {
  file: string;
  text: string;
  line: number;
}

/** Longest text of a fence, in characters, as Mermaid has it by default; our own charts may be longer. */
const longestFence = 50_000;

/** Mermaid fences that can't be drawn, at their line. */
async function checkFences(loaded: LoadedRoot, context: Context, steps: Steps): Promise<Located[]> {
  const all = parsedOf(loaded).flatMap(({ entry }) => (entry ? fencesOf(entry.body.pieces, entry.file) : []));
  if (all.length === 0) return [];
  const fences = all.filter(({ text }) => text.length <= longestFence);
  const tooLong = all
    .filter(({ text }) => text.length > longestFence)
    .map((fence) => refusal(fence, { reason: 'too-large', message: '', line: null }));
  const drawings = await steps.run('fences', (onProgress) =>
    drawDiagrams(
      fences.map(({ text }) => ({ text, title: '', description: '' })),
      context.cacheDir,
      { onProgress, signal: steps.signal },
    ),
  );
  const failed = drawings.flatMap((drawing, index) => (drawing.ok ? [] : [refusal(fences[index] as Fence, drawing)]));
  return [...tooLong, ...failed].map((one) => locate(one, '', null));
}

/** A fence that is not drawn, as a finding at the line that Mermaid names, or at its first. */
function refusal(
  { file, line, text }: Fence,
  { reason, message, line: inside }: Omit<Extract<Diagram, { ok: false }>, 'ok'>,
): Finding {
  const place = { line: line + (inside ?? 1) - 1, column: 1 };
  if (reason === 'too-large') return finding('mermaid-too-large', file, place, {});
  if (reason === 'unsafe') return finding('mermaid-unsafe', file, place, { detail: message });
  return finding('mermaid-syntax', file, place, { detail: quoted(message, text) });
}

/** What Mermaid could not read, from its report of several lines; its names of tokens help nobody. */
function quoted(message: string, text: string): string {
  const [first = '', excerpt = '', caret = ''] = message.split('\n');
  if (/^-*\^/.test(caret)) return excerpt;
  const skipped = /->(.)<- at offset: (\d+), skipped (\d+)/.exec(message);
  if (!skipped)
    return /but found `([^`\n]+)/.exec(message)?.[1] ?? first.replace(/^No diagram type detected.* text: /, '');
  const [, character = '', offset, length] = skipped;
  const part = text.slice(Number(offset), Number(offset) + Number(length));
  return part.startsWith(character) ? part : character;
}

const fencesOf = (pieces: readonly Piece[], file: string): Fence[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'diagram'
      ? [{ file, text: piece.text, line: piece.line }]
      : piece.kind === 'component'
        ? fencesOf(piece.children, file)
        : [],
  );
