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

type Group = keyof Text['ui']['project']['groups'];

/** The parts of the page in its order: what they answer, and the sections that each consists of. Page and contents both follow this list. */
const parts = {
  stages: ['deal', 'stages'],
  man: ['deal', 'man'],
  people: ['deal', 'people'],
  process: ['deal', 'purchase-process'],
  rivals: ['deal', 'competitors'],
  lessons: ['deal', 'lessons'],
  review: ['deal', 'review'],
  schedule: ['schedule', 'schedule', 'network', 'wbs', 'load', 'simulation'],
  risks: ['schedule', 'risks'],
  raci: ['team', 'raci'],
  communications: ['team', 'communications'],
  charter: ['plan', 'charter', 'organisation', 'kick-off'],
  ogsm: ['plan', 'ogsm'],
} satisfies Record<string, [group: Group, ...sections: ProjectSection[]]>;

export type ProjectPart = keyof typeof parts;
export const projectParts = Object.keys(parts) as ProjectPart[];

const groups: readonly Group[] = ['deal', 'schedule', 'team', 'plan', 'text'];
export const sectionsIn = (part: ProjectPart): ProjectSection[] => parts[part].slice(1) as ProjectSection[];
const sectionsOf = (group: Group): ProjectSection[] =>
  projectParts.flatMap((part) => (parts[part][0] === group ? sectionsIn(part) : []));

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
  return groups
    .map((key) => ({
      label: words.groups[key],
      entries: [
        ...sectionsOf(key)
          .filter((id) => has.has(id))
          .map((id) => ({ id, label: labels[id], depth: 2 })),
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
