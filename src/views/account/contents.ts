import type { Heading } from '../../mdx/body.ts';
import type { Text } from '../../text/index.ts';

/** A group of the contents rail of an account: the sections that answer one question. */
export interface ContentsGroup {
  /** Null where a page has no groups. */
  label: string | null;
  /** `depth` 2 for sections of the page, deeper for the author's headings. */
  entries: { id: string; label: string; depth: number }[];
}

/** Which of the sections that may be missing the page has. */
export type Present = Record<
  | 'scorecard'
  | 'tree'
  | 'influence'
  | 'plans'
  | 'matching'
  | 'opportunities'
  | 'bids'
  | 'competitors'
  | 'information'
  | 'crises'
  | 'playbook'
  | 'prose',
  boolean
>;

/** The contents rail, in the order of the page. */
export function accountContents(has: Present, headings: readonly Heading[], { ui }: Text): ContentsGroup[] {
  const account = ui.account;
  const { people, knowledge } = ui;
  const groups: [label: string, entries: [id: string, label: string, here?: boolean][]][] = [
    [
      account.groups.standing,
      [
        ['profile', account.profile],
        ['spend', account.spend],
        ['tree', account.tree, has.tree],
        ['scorecard', ui.scorecard.title, has.scorecard],
        ['health', ui.health.title],
      ],
    ],
    [
      account.groups.people,
      [
        ['people', account.people],
        ['influence-map', people.map.heading, has.influence],
        ['key-person-plans', people.plans.heading, has.plans],
        ['team', account.team],
        ['matching', people.matching.heading, has.matching],
        ['flags', ui.flags.heading],
      ],
    ],
    [
      account.groups.strategy,
      [
        ['strategy', account.strategy],
        ['sales-sheet', ui.salesSheet.title],
        ['opportunities', ui.project.heading, has.opportunities],
        ['bids', ui.warRoom.bids, has.bids],
        ['competitors', account.competitors, has.competitors],
        ['actions', account.actions],
        ['visits', ui.visits.heading],
      ],
    ],
    [
      account.groups.knowledge,
      [
        ['information', knowledge.information, has.information],
        ['five-steps', knowledge.steps],
      ],
    ],
    [
      account.groups.relationship,
      [
        ['relationship', ui.relationship.title],
        ['crises', ui.relationship.crises, has.crises],
      ],
    ],
    [
      account.groups.text,
      [
        ['playbook', ui.playbook.used, has.playbook],
        ['prose', account.prose, has.prose],
      ],
    ],
  ];
  const own = headings.filter(({ depth }) => depth <= 4).map(({ id, text, depth }) => ({ id, label: text, depth }));
  return groups
    .map(([label, entries], index) => ({
      label,
      entries: [
        ...entries.filter(([, , here = true]) => here).map(([id, words]) => ({ id, label: words, depth: 2 })),
        ...(index === groups.length - 1 ? own : []),
      ],
    }))
    .filter(({ entries }) => entries.length > 0);
}
