import type { Heading } from '../../mdx/body.ts';
import type { Text } from '../../text/index.ts';
import type { ContentsGroup } from '../account/contents.ts';

/** Sections with an entry in the rail; those of the schedule have its words. */
export type ProjectSection =
  | keyof Text['ui']['project']['sections']
  | 'schedule'
  | 'network'
  | 'wbs'
  | 'load'
  | 'simulation';

/** The sections of the page by what they answer, in the order of the page. */
const groups: Record<keyof Text['ui']['project']['groups'], ProjectSection[]> = {
  deal: ['stages', 'man', 'people', 'purchase-process', 'competitors', 'lessons', 'review'],
  schedule: ['schedule', 'network', 'wbs', 'load', 'simulation', 'risks'],
  team: ['raci', 'organisation', 'communications', 'kick-off'],
  plan: ['charter', 'ogsm'],
  text: [],
};

/** The contents rail, of the sections that the page has; `own`: sections of the text group, `headings`: those of the body. */
export function projectContents(
  has: ReadonlySet<ProjectSection>,
  own: { id: string; label: string }[],
  headings: readonly Heading[],
  { ui }: Text,
): ContentsGroup[] {
  const words = ui.project;
  const labels: Record<ProjectSection, string> = {
    ...words.sections,
    schedule: ui.schedule.title,
    network: ui.schedule.network,
    wbs: ui.schedule.wbs,
    load: ui.schedule.load,
    simulation: ui.schedule.simulation,
  };
  return Object.entries(groups)
    .map(([key, sections]) => ({
      label: words.groups[key as keyof typeof groups],
      entries: [
        ...sections.filter((id) => has.has(id)).map((id) => ({ id, label: labels[id], depth: 2 })),
        ...(key === 'text'
          ? [
              ...own.map((entry) => ({ ...entry, depth: 2 })),
              ...headings.filter(({ depth }) => depth <= 4).map(({ id, text, depth }) => ({ id, label: text, depth })),
            ]
          : []),
      ],
    }))
    .filter(({ entries }) => entries.length > 0);
}
