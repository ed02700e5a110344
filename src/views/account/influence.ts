import type { Diagram } from '../../diagrams/diagram.ts';
import { degreeSigns, influenceMapText } from '../../diagrams/influence-map.ts';
import { influenceMap, type MapLine } from '../../domain/people/influence-map.ts';
import { isGone } from '../../domain/people/person-status.ts';
import type { Plan } from '../../domain/plan.ts';
import { degrees, relations, type Stakeholder } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { nameOf, relationItem } from './people.ts';

/** The influence map and the table that says the same [KAD B1, step 6]. */
export interface InfluenceView {
  /** Null where there are too many lines for a picture that anybody could read, or that could be drawn in time. */
  diagram: Diagram | null;
  legend: { label: string; items: string[] }[];
  /** Whoever is in a line, in the order of the reporting chart. */
  rows: InfluenceRow[];
}

export interface InfluenceRow {
  person: string;
  relation: { sign: string; word: string };
  degree: string | null;
  circle: string | null;
  influences: string[];
  influencedBy: string[];
  conflicts: string[];
}

/** More lines than this make a knot; the table says the same. */
const mostLines = 120;

/** Null where no plan line says who works on whom: the reporting chart shows all there is. */
export function buildInfluence(plan: Plan, text: Text): InfluenceView | null {
  const { ui, labels } = text;
  const words = ui.people.map;
  const map = influenceMap(plan.data.stakeholders);
  const { people, formal, informal, conflicts } = map;
  if (informal.length + conflicts.length === 0) return null;
  const { active: _, ...gone } = labels.personStatus;
  return {
    diagram:
      formal.length + informal.length + conflicts.length > mostLines
        ? null
        : {
            text: influenceMapText(map, { circle: labels.circle, conflict: words.conflict, gone }),
            title: words.title(plan.data.name),
            description: words.description(people.length, informal.length, conflicts.length),
          },
    legend: legendOf(text, people.some(isGone)),
    rows: people.flatMap((person) => rowOf(person, map, text)),
  };
}

function rowOf(
  person: Stakeholder,
  { people, informal, conflicts }: ReturnType<typeof influenceMap>,
  text: Text,
): InfluenceRow[] {
  const { labels } = text;
  const labelOf = (id: string): string => nameOf(people.find((one) => one.id === id) as Stakeholder, text);
  const both = informal.filter(({ mutual }) => mutual).map(({ from, to }): MapLine => ({ from: to, to: from }));
  const lines = [...informal, ...both];
  const influences = lines.filter(({ from }) => from === person.id).map(({ to }) => labelOf(to));
  const influencedBy = lines.filter(({ to }) => to === person.id).map(({ from }) => labelOf(from));
  const against = conflicts
    .filter(({ from, to }) => from === person.id || to === person.id)
    .map(({ from, to }) => labelOf(from === person.id ? to : from));
  if (influences.length + influencedBy.length + against.length === 0) return [];
  const { sign, word } = relationItem(person, text);
  return [
    {
      person: nameOf(person, text),
      relation: { sign, word },
      degree: person.influence ? `${degreeSigns[person.influence]} ${labels.degree[person.influence]}` : null,
      circle: person.circle ? labels.circle[person.circle] : null,
      influences,
      influencedBy,
      conflicts: against,
    },
  ];
}

function legendOf({ ui, labels }: Text, anyGone: boolean): InfluenceView['legend'] {
  const words = ui.people.map;
  return [
    { label: words.legendLines, items: [words.formal, words.informal, words.conflictLine, words.frame] },
    {
      label: words.legendShapes,
      items: [
        ...relations.map((key) => `${words.shape[key]}${ui.of}${labels.relation[key]}`),
        words.unknownShape,
        ...(anyGone ? [words.goneShape] : []),
      ],
    },
    { label: words.legendDegree, items: degrees.map((key) => `${degreeSigns[key]} ${labels.degree[key]}`) },
  ];
}
