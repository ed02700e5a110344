import type { Body } from '../../mdx/body.ts';
import type { Text } from '../../text/index.ts';
import type { ContentsGroup } from '../account/contents.ts';

/** The sections of the war room, in its order: those that may be missing are named by the part of the view. */
const groups = {
  tender: ['dates', 'decision', 'strategy'],
  points: ['scoring', 'coverage', 'price'],
  answers: ['requirements', 'deviations'],
  book: ['chapters', 'library', 'handover', 'checks'],
} as const;
type Section = (typeof groups)[keyof typeof groups][number];
const always: readonly Section[] = ['dates', 'checks'];

/** The contents rail. `parts`: null where the page has no such section. */
export function warRoomContents(
  parts: Partial<Record<Section, object | boolean | null>>,
  { pieces, headings }: Body,
  { ui }: Text,
): ContentsGroup[] {
  const words = ui.warRoom;
  return [
    ...(Object.keys(groups) as (keyof typeof groups)[]).map((key) => ({
      label: words.groups[key],
      entries: groups[key]
        .filter((id) => always.includes(id) || parts[id])
        .map((id) => ({ id, label: words.sections[id], depth: 2 })),
    })),
    {
      label: words.groups.notes,
      entries: [
        ...(pieces.length > 0 ? [{ id: 'prose', label: words.notes, depth: 2 }] : []),
        ...headings.filter(({ depth }) => depth <= 4).map(({ id, text, depth }) => ({ id, label: text, depth })),
      ],
    },
  ].filter(({ entries }) => entries.length > 0);
}
