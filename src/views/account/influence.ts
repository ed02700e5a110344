import type { Diagram } from '../../diagrams/diagram.ts';
import { degreeSigns, influenceMapText } from '../../diagrams/influence-map.ts';
import { type InfluenceMap, influenceMap, type MapLine } from '../../domain/people/influence-map.ts';
import { isGone } from '../../domain/people/person-status.ts';
import type { Plan } from '../../domain/plan.ts';
import { degrees, relations } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { nameOf, relationItem } from './people.ts';

/** The influence map and the table that says the same [KAD B1, step 6]. */
export interface InfluenceView {
  /** Null where there are too many lines for a picture that anybody could read, or that could be drawn in time. */
  diagram: Diagram | null;
  legend: { label: string; items: string[] }[];
  /** Everybody drawn, in the order of the reporting chart. */
  rows: InfluenceRow[];
}

export interface InfluenceRow {
  person: string;
  relation: { sign: string; word: string };
  degree: string | null;
  circle: string | null;
  /** The formal superior, or the next one above who is drawn. */
  reportsTo: string | null;
  influences: string[];
  influencedBy: string[];
  conflicts: string[];
}

/** More lines than this make a knot; the table says the same. */
const mostLines = 120;

/** Null where nothing says who works on whom and nobody belongs to an inner circle: the reporting chart shows all there is. */
export function buildInfluence(plan: Plan, text: Text): InfluenceView | null {
  const { ui, labels } = text;
  const words = ui.people.map;
  const map = influenceMap(plan.data.stakeholders);
  const { people, formal, informal, conflicts } = map;
  const inner = people.some((person) => person.circle === 'inner' && !isGone(person));
  if (informal.length + conflicts.length === 0 && !inner) return null;
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
    rows: rowsOf(map, text),
  };
}

function rowsOf({ people, formal, informal, conflicts }: InfluenceMap, text: Text): InfluenceRow[] {
  const { labels } = text;
  const names = new Map(people.map((person) => [person.id, nameOf(person, text)]));
  const both = informal.filter(({ mutual }) => mutual).map(reversed);
  const influences = namesBy([...informal, ...both], names);
  const influencedBy = namesBy([...informal, ...both].map(reversed), names);
  const against = namesBy([...conflicts, ...conflicts.map(reversed)], names);
  const above = namesBy(formal.map(reversed), names);
  return people.map((person) => {
    const { sign, word } = relationItem(person, text);
    return {
      person: nameOf(person, text),
      relation: { sign, word },
      degree: person.influence ? `${degreeSigns[person.influence]} ${labels.degree[person.influence]}` : null,
      circle: person.circle ? labels.circle[person.circle] : null,
      reportsTo: above.get(person.id)?.[0] ?? null,
      influences: influences.get(person.id) ?? [],
      influencedBy: influencedBy.get(person.id) ?? [],
      conflicts: against.get(person.id) ?? [],
    };
  });
}

const reversed = ({ from, to }: MapLine): MapLine => ({ from: to, to: from });

/** The names at the far ends of the lines of each person, in the order of the lines. */
function namesBy(lines: readonly MapLine[], names: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { from, to } of lines) {
    const list = found.get(from);
    const name = names.get(to) ?? to;
    if (list) list.push(name);
    else found.set(from, [name]);
  }
  return found;
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
