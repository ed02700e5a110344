import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { MermaidConfig } from 'mermaid';
import { fontList, swatches, themeVariables } from './mermaid-theme.ts';

/** One diagram as it is wanted: Mermaid text, accessible title and description (plain text). */
export interface DiagramSource {
  /** The lines that leave one box share a trunk, as in a reporting chart. */
  trunk?: boolean | undefined;
  text: string;
  title: string;
  description: string;
}

/** Raise when the SVG made from the same Mermaid output changes, so that cached diagrams are drawn again. */
const treatment = 4;

const { version } = createRequire(import.meta.url)('mermaid/package.json') as { version: string };

/**
 * Authors change none of this: the page adds every key to `secure`, so `%%{init}%%` and `config:` in a fence have no
 * effect. ELK, the default of Mermaid 12, costs about a fifth more time than dagre and is worth it: its lines meet boxes at their middle and never
 * run behind another box.
 */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  logLevel: 5,
  suppressErrorRendering: true,
  htmlLabels: false,
  look: 'classic',
  handDrawnSeed: 1,
  deterministicIds: true,
  deterministicIDSeed: 'planbook',
  maxTextSize: 400_000,
  maxEdges: 3_000,
  theme: 'base',
  themeVariables: themeVariables(),
  fontFamily: fontList,
  flowchart: {
    layout: 'elk',
    curve: 'linear',
    wrappingWidth: 320,
    nodeSpacing: 24,
    rankSpacing: 56,
    padding: 10,
    diagramPadding: 4,
  },
  journey: { titleFontFamily: fontList, taskFontFamily: fontList },
  sequence: { actorFontFamily: fontList, noteFontFamily: fontList, messageFontFamily: fontList },
  // Our own charts count on these measures: `ganttSize` in src/diagrams/gantt.ts says the same.
  gantt: {
    fontSize: 13,
    sectionFontSize: 13,
    barHeight: 20,
    barGap: 6,
    leftPadding: 150,
    rightPadding: 100,
    useWidth: 1100,
    topAxis: true,
  },
};

/** The configuration for one kind of drawing. */
export const configFor = (trunk: boolean): MermaidConfig => ({ ...mermaidConfig, elk: { mergeEdges: trunk } });

const configKey = JSON.stringify([version, treatment, mermaidConfig, swatches]);

/**
 * sha256 (hex) of everything that decides the drawing: Mermaid's version, our configuration and treatment, the text. Title and description are
 * put in later, so that the same chart is drawn once for all languages.
 */
export const diagramKey = ({ text, trunk = false }: Pick<DiagramSource, 'text' | 'trunk'>): string =>
  createHash('sha256').update(configKey).update(`\0${trunk}\0`).update(text).digest('hex');

/** Stand in the drawing for its title and description; private-use characters, in the first two elements. */
export const titleMark = '\uE000';
export const descriptionMark = '\uE001';

/**
 * 1-based line in the author's text for a line of the text Mermaid parses: it drops front matter, `%%` comment lines
 * and leading blank lines first. Null when the line is outside the text.
 */
export function authorLine(text: string, parsedLine: number): number | null {
  const lines = text.split(/\r?\n/);
  const close = lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  let kept = lines.map((line, at) => ({ line, number: at + 1 })).filter(({ number }) => number > close + 1);
  kept = kept.filter(({ line }) => !/^\s*%%(?!\{)/.test(line));
  const first = kept.findIndex(({ line }) => line.replace(/%%\{.*?\}%%/, '').trim() !== '');
  return kept[Math.max(first, 0) + parsedLine - 1]?.number ?? null;
}
