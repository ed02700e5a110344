import { ImageRun, type ParagraphChild, TextRun } from 'docx';
import type { Picture } from './book.ts';

/** Largest size on an A4 page in pixels of 96 dpi: as wide as the type area, as high as the PDF has it. */
const most = { width: 580, height: 680 };

/** A picture in a line, made smaller to fit the page; where there is none `missing`, or what it shows in words. */
export function imageRun(
  picture: Picture | null,
  alt: string,
  area: { width: number; height: number } = most,
  missing: string = alt,
): ParagraphChild[] {
  if (picture === null) return missing === '' ? [] : [new TextRun(missing)];
  const scale = Math.min(1, area.width / picture.width, area.height / picture.height);
  return [
    new ImageRun({
      type: picture.type,
      data: picture.data,
      transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
      altText: { name: alt.slice(0, 40), title: alt, description: alt },
    }),
  ];
}
