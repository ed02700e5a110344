import type { Diagram } from '../diagrams/diagram.ts';
import type { Piece } from '../mdx/body.ts';
import type { AccountView } from './account/account.ts';
import type { WarRoomView } from './bid/war-room.ts';
import type { OnePageView } from './one-page/one-page.ts';
import type { PlaybookPageView } from './playbook/page.ts';
import type { ProjectView } from './project/project.ts';

/** Everything of an account's pages that has to be drawn. */
export function accountDiagrams(page: AccountView, sheet: OnePageView): Diagram[] {
  const own = [
    page.people.chart,
    page.keyPersons.influence?.diagram ?? null,
    page.team.diagram,
    page.tree?.diagram ?? null,
    sheet.chart,
  ];
  const visits = page.visits.visits.flatMap(({ date, prose }) => fences(prose.pieces, `${page.name} ${date}`));
  return [...own.filter((one) => one !== null), ...visits, ...fences(page.prose.pieces, page.name)];
}

/** Everything of a project's page that has to be drawn. */
export function projectDiagrams({ schedule, prose, name }: ProjectView): Diagram[] {
  const plan = schedule?.plan;
  const parts = [...(plan?.gantts ?? []), ...(plan?.network?.parts ?? []), ...(plan?.wbs ? [plan.wbs] : [])];
  return [...parts.map(({ diagram }) => diagram), ...fences(prose.pieces, name)];
}

/** The diagrams in a page of the playbook. */
export const playbookDiagrams = ({ prose, name }: PlaybookPageView): Diagram[] => fences(prose.pieces, name.title);

/** The diagrams in the notes of a war room. */
export const bidDiagrams = ({ prose, name }: WarRoomView): Diagram[] => fences(prose.pieces, name);

/** The author's own diagrams. */
const fences = (pieces: readonly Piece[], name: string): Diagram[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'diagram') return [fenceDiagram(piece, name)];
    return piece.kind === 'component' ? fences(piece.children, name) : [];
  });

/** An author's fence, called after the heading it stands under; who does not see it gets the words inside it (an empty description). */
export const fenceDiagram = ({ text, heading }: Extract<Piece, { kind: 'diagram' }>, name: string): Diagram => ({
  text,
  title: heading ?? name,
  description: '',
});

/**
 * The pieces with each fence unlike all others: ids inside a drawing are made of its text, so the same drawing twice would have the same ids. A
 * comment at the end makes it another one.
 */
export function numberRepeats(pieces: readonly Piece[], times = new Map<string, number>()): Piece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'component') return { ...piece, children: numberRepeats(piece.children, times) };
    if (piece.kind !== 'diagram') return piece;
    const time = (times.get(piece.text) ?? 0) + 1;
    times.set(piece.text, time);
    return time === 1 ? piece : { ...piece, text: `${piece.text}\n%% ${time}` };
  });
}
