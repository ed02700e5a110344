import type { Body } from '../../../mdx/body.ts';
import { type Finding, finding, type Place } from '../../../problem.ts';
import { componentsOf } from '../book/walk.ts';
import type { BidRule } from '../check.ts';

/** A picture or a scan, by its path, and where it is named. */
interface Shown {
  path: string;
  file: string;
  at: Place;
}

/** No search reads a picture: each in a blind volume is named until somebody has looked at it and says so in `blind.seen` [G5]. */
export const checkBlindPictures: BidRule = (bid, { chapters, workspace }) =>
  bid.data.volumes.flatMap(({ id, title, blind }): Finding[] => {
    if (blind === undefined) return [];
    const seen = new Set(blind.seen.map(baseName));
    const shown = chapters
      .filter(({ data }) => data.volume === id)
      .flatMap(({ file, data, body }): Shown[] => [
        ...data.attachments.map(
          (one, i): Shown => ({ path: one.file, file, at: { path: ['attachments', i, 'file'] } }),
        ),
        ...picturesIn(file, body),
        ...componentsOf(body.pieces, 'Attachment').flatMap(({ props, at = { line: 1, column: 1 } }): Shown[] =>
          bid.data.attachments.flatMap((one) => (one.id === props['id'] ? [{ path: one.file, file, at }] : [])),
        ),
        ...componentsOf(body.pieces, 'Include').flatMap(({ props }): Shown[] => {
          const item = workspace.library.get(props['id'] ?? '');
          return item === undefined ? [] : picturesIn(item.file, item.body);
        }),
      ]);
    return shown
      .filter(({ path }) => !seen.has(baseName(path)))
      .map(({ path, file, at }) => finding('blind-picture', file, at, { file: baseName(path), volume: title }));
  });

const picturesIn = (file: string, body: Body): Shown[] =>
  body.files.flatMap(({ kind, path, line, column }) =>
    kind === 'image' ? [{ path, file, at: { line, column } }] : [],
  );

const baseName = (path: string): string => path.split('/').at(-1) ?? path;
