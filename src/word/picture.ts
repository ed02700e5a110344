import { ImageRun, type ParagraphChild, TextRun } from 'docx';
import type { Picture } from './book.ts';

/** Largest size on an A4 page in pixels of 96 dpi: the type area. */
const most = { width: 590, height: 860 };

/** A picture in a line, made smaller to fit the page; what it shows in words where there is none. */
export function imageRun(
  picture: Picture | null,
  alt: string,
  area: { width: number; height: number } = most,
): ParagraphChild[] {
  if (picture === null) return alt === '' ? [] : [new TextRun(alt)];
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
