import { personLabel } from '../../domain/people/relations.ts';
import { personOfFlag, redFlagsOf, ruleOf } from '../../domain/red-flags/index.ts';
import type { Finding, Located } from '../../problem.ts';
import type { Text } from '../../text/index.ts';
import type { FindingView } from '../findings.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount } from '../site.ts';
import { placedFinding } from './place.ts';

/** Red flags and strengths [SSM B6]: what may cost us the sale, and what wins it. */
export interface FlagsView {
  /** Worst first. */
  red: RedFlagRow[];
  /** Said where there is none: that nothing was found, or that there is nothing to judge yet. */
  none: string;
  silenced: { rule: string; whom: FlagPerson | null; evidence: string[]; until: string; reason: string }[];
  strengths: { text: string; whom: FlagPerson | null; asOf: string; measure: string | null }[];
  /** Written red flags that are over, newest first. */
  resolved: { text: string; whom: FlagPerson | null; on: string }[];
  gaps: Gap[];
}

export interface FlagPerson {
  label: string;
  /** Id of the person's row. */
  anchor: string;
}

export interface RedFlagRow extends FindingView {
  rule: string;
  whom: FlagPerson | null;
  /** What the author wants to do about a flag of his own; null where the advice of the rule stands. */
  measure: string | null;
}

export function buildFlags(account: SiteAccount, { workspace }: Site, text: Text): FlagsView {
  const { plan, findings } = account;
  const { ui, labels } = text;
  const { data } = plan;
  const { settings, today } = workspace;
  const personOf = (id: string | null | undefined): FlagPerson | null => {
    const person = data.stakeholders.find((one) => one.id === id);
    return person ? { label: personLabel(person), anchor: `person-${person.id}` } : null;
  };
  const newestFirst = data.flags.toSorted((a, b) =>
    a.asOf > b.asOf ? -1 : a.asOf < b.asOf ? 1 : a.id < b.id ? -1 : 1,
  );
  const strengths = newestFirst.filter(({ kind }) => kind === 'strength');
  return {
    red: findings.flatMap((one) => {
      const view = placedFinding(one, account, text, settings);
      const measure = one.id === 'written-red-flag' ? one.params.measure : null;
      return ruleOf(one.id) === null || view.rule === null
        ? []
        : [{ ...view, rule: view.rule, whom: personOf(personOfFlag(one, data)), measure }];
    }),
    none: data.stakeholders.length > 0 ? ui.flags.none : ui.flags.nothingToJudge,
    silenced: redFlagsOf(plan, workspace).silenced.flatMap(({ silence, kept }) =>
      kept.length === 0
        ? []
        : [
            {
              rule: labels.redFlag[silence.rule],
              whom: personOf(silence.stakeholder),
              evidence: kept.map((one) => evidenceOf(one, text)),
              until: silence.until,
              reason: silence.reason,
            },
          ],
    ),
    strengths: strengths.map(({ text: words, stakeholder, asOf, measure }) => ({
      text: words,
      whom: personOf(stakeholder),
      asOf,
      measure: measure ?? null,
    })),
    resolved: newestFirst.flatMap(({ kind, text: words, stakeholder, resolved }) =>
      kind === 'red-flag' && resolved !== undefined && resolved <= today
        ? [{ text: words, whom: personOf(stakeholder), on: resolved }]
        : [],
    ),
    gaps: gapsOf([[strengths.length === 0, 'flags', ui.flags.strengthsGap]]),
  };
}

/** What a silenced finding would say. It has no line: the check leaves it out. */
const evidenceOf = (found: Finding, text: Text): string =>
  text.problem({ ...found, severity: 'warning', line: 0, column: 0, where: '', excerpt: null } as Located).message;
