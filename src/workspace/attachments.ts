import type { AttachmentFacts } from '../domain/bid/bid.ts';
import type { Reader } from './load.ts';

/** What is known of the scans and PDF files that bids and the library may print, among the files below a root. */
export function readAttachments(_reader: Reader, _assets: readonly string[]): AttachmentFacts[] {
  return [];
}
