import type { Plan } from '../../domain/plan.ts';
import { isTwoLetters, keysOf, type RaciRow, raciKeys, raciLetters, raciLoad } from '../../domain/project/raci.ts';
import type { Task } from '../../schemas/task.ts';
import type { Text } from '../../text/index.ts';
import { type NamedPerson, namedIn, shortNamedIn } from './names.ts';
import { type RaciGroup, type RaciTask, raciGroups, raciTask } from './raci-groups.ts';

/** Tasks by people. */
export interface RaciMatrix {
  /** Ours in the order of the team, then theirs in the order of the plan; by the name alone, `full` with the title. */
  people: (NamedPerson & { full: string; side: Side })[];
  /** How many people each side has; sides without any left out. */
  sides: { side: Side; people: number }[];
  /** Position of the first of theirs, -1 without any: where a line parts the sides. */
  firstOfTheirs: number;
  /** Whether it is too wide for the page and scrolls. */
  wide: boolean;
  /** Whether the names stand at the foot again: the head has left the screen by then. */
  namesAgain: boolean;
  groups: RaciGroup<RaciRowView>[];
  /** A row for each letter: how often each person has it. */
  load: { letter: string; word: string; counts: number[] }[];
  /** That the table scrolls in its own box, in words; null where it is no higher than can be read in the page. */
  tall: string | null;
}

type Side = 'ours' | 'theirs';

export interface RaciRowView extends RaciTask {
  cells: (RaciCell | null)[];
}

export interface RaciCell {
  letters: string;
  /** Who is what. */
  words: string;
  wrong: boolean;
}

/** Tasks that a page shows one below the other. */
const rowsInPage = 60;
/** Tasks after which the head of a table has left the screen. */
const rowsInSight = 20;
/** People who find room beside the tasks. */
const peopleInPage = 8;

export function buildRaciMatrix(
  rows: readonly RaciRow[],
  ids: readonly string[],
  tasks: readonly Task[],
  plan: Plan,
  text: Text,
): RaciMatrix {
  const { labels, format, ui } = text;
  const theirs = new Set(plan.data.stakeholders.map(({ id }) => id));
  const people = ids.map((id) => ({
    ...shortNamedIn(plan, id),
    full: namedIn(plan, id).name,
    side: theirs.has(id) ? ('theirs' as const) : ('ours' as const),
  }));
  const isTall = rows.length > rowsInPage;
  const load = new Map(raciLoad(rows).map(({ person, counts }) => [person, counts]));
  const cellOf = ({ task: { raci } }: RaciRow, { id, name }: NamedPerson): RaciCell | null => {
    const keys = keysOf(raci, id);
    return keys.length === 0
      ? null
      : {
          letters: keys.map((key) => raciLetters[key]).join(' '),
          words: `${name}${ui.of}${format.list(keys.map((key) => labels.raci[key]))}`,
          wrong: isTwoLetters(keys) || (keys[0] === 'accountable' && new Set(raci.accountable).size > 1),
        };
  };
  return {
    people,
    sides: (['ours', 'theirs'] as const)
      .map((side) => ({ side, people: people.filter((one) => one.side === side).length }))
      .filter((one) => one.people > 0),
    firstOfTheirs: people.findIndex(({ side }) => side === 'theirs'),
    wide: people.length > peopleInPage,
    namesAgain: !isTall && rows.length > rowsInSight,
    groups: raciGroups(rows, tasks, (row) => ({
      ...raciTask(row, text),
      cells: people.map((person) => cellOf(row, person)),
    })),
    load: raciKeys.map((key) => ({
      letter: raciLetters[key],
      word: labels.raci[key],
      counts: ids.map((id) => load.get(id)?.[key] ?? 0),
    })),
    tall: isTall ? ui.projectPlan.raciTall(rows.length) : null,
  };
}
