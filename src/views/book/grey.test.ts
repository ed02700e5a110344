import { expect, test } from 'vitest';
import { greyDrawing } from './grey.ts';

test.each([
  ['<rect style="fill:#f96 !important;stroke:red"/>', '<rect style="fill:#ababab !important;stroke:#000000"/>'],
  ['<path fill="none" stroke="rgb(255, 0, 0)"/>', '<path fill="none" stroke="#363636"/>'],
  ['<g fill="var(--diagram-ink, #1f2328)"/>', '<g fill="var(--diagram-ink, #232323)"/>'],
  ['<style>.a{color:hsl(120, 50%, 20%)}</style>', '<style>.a{color:#333333}</style>'],
  ['<path marker-end="url(#abc123)" fill="url(#abc123)"/>', '<path marker-end="url(#abc123)" fill="url(#abc123)"/>'],
  ['<text>color: red</text>', '<text>color: red</text>'],
])('a drawing is grey, its words are kept: %s', (svg, grey) => {
  expect(greyDrawing(svg)).toBe(grey);
});
