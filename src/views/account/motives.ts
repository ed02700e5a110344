import { degreeSigns } from '../../diagrams/influence-map.ts';
import { personLabel } from '../../domain/people/relations.ts';
import { isReceptive } from '../../domain/people/response-mode.ts';
import type { Workspace } from '../../domain/plan.ts';
import { layers, type Stakeholder } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { type ClaimView, claimView } from './claim.ts';

/** Response mode and win-results of one person [SSM B4, B5]. */
export interface MotiveRow {
  person: string;
  /** Degree of influence on this sale. */
  degree: string | null;
  mode: { label: string; receptive: boolean; openness: string } | null;
  rating: string | null;
  judgements: Said[];
  modeClaim: ClaimView | null;
  /** Result and win; `text` null where a person of high influence lacks one. */
  wins: { label: string; text: string | null }[];
  winClaim: ClaimView | null;
}

/** A label and the author's words. */
export interface Said {
  label: string;
  text: string;
}

export interface NeedsOfLayer {
  layer: string;
  people: { person: string; organisational: NeedItem[]; personal: NeedItem[] }[];
}

export interface NeedItem {
  level: string;
  text: string;
  /** Null for a need that was stated. */
  hidden: string | null;
}

export const motiveRows = (people: readonly Stakeholder[], workspace: Workspace, text: Text): MotiveRow[] =>
  people.filter(motiveShown(people)).map((person) => motiveRow(person, workspace, text));

/** Whoever has a response mode or win-results; once anybody has, everybody of high influence too, with what is missing. */
function motiveShown(people: readonly Stakeholder[]): (person: Stakeholder) => boolean {
  const known = (person: Stakeholder): boolean => person.responseMode !== undefined || person.winResult !== undefined;
  const begun = people.some(known);
  return (person) => known(person) || (begun && person.influence === 'high');
}

function motiveRow(person: Stakeholder, workspace: Workspace, text: Text): MotiveRow {
  const { labels, ui } = text;
  const motiveWords = ui.people.motives;
  const { responseMode: mode, winResult, influence } = person;
  const needed = influence === 'high';
  const wins = [
    { label: motiveWords.result, text: winResult?.result ?? null },
    { label: motiveWords.win, text: winResult?.win ?? null },
  ];
  return {
    person: personLabel(person),
    degree: influence ? `${degreeSigns[influence]} ${labels.degree[influence]}` : null,
    mode: mode?.mode
      ? {
          label: labels.responseMode[mode.mode],
          receptive: isReceptive(mode.mode),
          openness: isReceptive(mode.mode) ? motiveWords.receptive : motiveWords.closed,
        }
      : null,
    rating: mode?.rating === undefined ? null : motiveWords.rating(signed(mode.rating)),
    judgements: stated([
      [motiveWords.present, mode?.present],
      [motiveWords.change, mode?.change],
      [motiveWords.solves, mode?.solves],
    ]),
    modeClaim: claimView(mode, workspace, text),
    wins: wins.filter(({ text: said }) => said !== null || needed),
    winClaim: claimView(winResult, workspace, text),
  };
}

const stated = (rows: readonly [label: string, text: string | undefined][]): Said[] =>
  rows.flatMap(([label, said]) => (said === undefined ? [] : [{ label, text: said }]));

/** `+3`, `−3`, `0`. */
const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** Decision layer first; people of unknown layer last. */
export function needsByLayer(people: readonly Stakeholder[], { labels, ui }: Text): NeedsOfLayer[] {
  const needWords = ui.people.needs;
  return [...layers, undefined].flatMap((layer) => {
    const there = people.filter((person) => person.layer === layer && person.needs.length > 0);
    if (there.length === 0) return [];
    const items = (person: Stakeholder, scope: 'organisational' | 'personal'): NeedItem[] =>
      person.needs
        .filter((need) => need.scope === scope)
        .map((need) => ({
          level: labels.needLevel[need.level],
          text: need.text,
          hidden: need.stated ? null : needWords.hidden,
        }));
    return [
      {
        layer: layer ? labels.layer[layer] : needWords.noLayer,
        people: there.map((person) => ({
          person: personLabel(person),
          organisational: items(person, 'organisational'),
          personal: items(person, 'personal'),
        })),
      },
    ];
  });
}
