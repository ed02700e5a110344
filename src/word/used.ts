import type { ElementContent } from 'hast';
import type { Block } from '../views/book/blocks.ts';
import type { BookView } from '../views/book/book.ts';
import type { ScanPage } from '../views/book/scan.ts';
import { treeOf } from './html.ts';

/** The pictures that a volume shows by their addresses on the site, and the PDF files of its scans by their paths; each once, in order. */
export function usedFiles({ chapters }: BookView): { images: string[]; scans: string[] } {
  const images = new Set<string>();
  const scans = new Set<string>();
  const page = ({ image, file }: ScanPage): void => {
    if (image !== null) images.add(image);
    if (file !== null) scans.add(file.path);
  };
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'scans') block.pages.forEach(page);
      if ('children' in block) visit(block.children);
    }
  };
  const look = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const { src } = node.properties;
    if (node.tagName === 'img' && typeof src === 'string') images.add(src);
    node.children.forEach(look);
  };
  for (const chapter of chapters) {
    visit(chapter.blocks);
    treeOf(chapter.blocks).forEach(look);
    chapter.scans.forEach(page);
  }
  return { images: [...images], scans: [...scans] };
}
