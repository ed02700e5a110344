import { widthOf, wrap } from '../diagrams/label.ts';

/** What all charts share: the page's colours by name, so that themes and print hold, and sizes in CSS pixels at the chart's own width. */
export const colour = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  ground: 'var(--ground)',
  grid: 'var(--line)',
  axis: 'var(--line-strong)',
  accent: 'var(--accent)',
  accentFill: 'var(--diagram-accent-fill)',
  before: 'var(--diagram-line)',
} as const;

export const fontSize = 13;
export const lineHeight = 17;
/** Latin letters and figures are a little wider than half a Chinese character. */
const unit = 0.54;

/** Width of a line of text. */
export const textWidth = (text: string, size: number = fontSize): number => widthOf(text) * size * unit;

/** The text in at most `lines` lines that are no wider than `width`. */
export const wrapped = (text: string, width: number, lines: number): string =>
  wrap(text, { width: Math.max(4, Math.floor(width / (fontSize * unit))), lines }).join('\n');

export const label = { color: colour.ink, fontSize, lineHeight } as const;
export const mutedLabel = { color: colour.muted, fontSize, lineHeight } as const;

/** Nothing reacts: a chart is a picture. */
export const still = { silent: true, animation: false, emphasis: { disabled: true } } as const;
export const axisLine = { show: true, lineStyle: { color: colour.axis } } as const;
export const gridLine = { show: true, lineStyle: { color: colour.grid } } as const;
