import type { Volume } from '../../../schemas/bid/volume.ts';

/** Margins of an upright page, mm. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Area {
  widthMm: number;
  heightMm: number;
}

const paper: Area = { widthMm: 210, heightMm: 297 };
/** Proportions of GB/T 9704-2012, 5.2: top 37 mm, binding edge 28 mm, type area 156 × 225 mm. */
const official: Margins = { top: 37, right: 26, bottom: 35, left: 28 };
/** On a page on its side the head stands at the long edge, where the binding was. */
const officialWide: Margins = { top: 28, right: 35, bottom: 26, left: 37 };
/** Above a scan stands its caption of two lines at most. */
const captionMm = 16;

/** What a blind volume prescribes, else those of official papers. */
export const marginsOf = ({ blind }: Pick<Volume, 'blind'>, wide = false): Margins =>
  blind ? blind.marginsMm : wide ? officialWide : official;

/** The part of a page that holds text, mm. `wide`: of a page on its side. */
export function typeArea(volume: Pick<Volume, 'blind'>, wide = false): Area {
  const { top, right, bottom, left } = marginsOf(volume, wide);
  const [width, height] = wide ? [paper.heightMm, paper.widthMm] : [paper.widthMm, paper.heightMm];
  return { widthMm: width - left - right, heightMm: height - top - bottom };
}

/** The rectangle that a scan is printed in, below its caption. */
export function scanArea(volume: Pick<Volume, 'blind'>, wide: boolean): Area {
  const { widthMm, heightMm } = typeArea(volume, wide);
  return { widthMm, heightMm: heightMm - captionMm };
}

/** Whether a scan is printed on a page on its side: it is wider than high. */
export const isWide = ({ width, height }: { width: number; height: number }): boolean => width > height;

/**
 * Resolution of a scan as it is printed, dpi. A page of a PDF fills the rectangle; a picture does so too, but is not made larger than 96 dpi, its size on
 * screens.
 */
export function printedDpi(
  pixels: { width: number; height: number },
  volume: Pick<Volume, 'blind'>,
  picture: boolean,
): number {
  const area = scanArea(volume, isWide(pixels));
  const dpi = Math.max((pixels.width * 25.4) / area.widthMm, (pixels.height * 25.4) / area.heightMm);
  return picture ? Math.max(dpi, 96) : dpi;
}
