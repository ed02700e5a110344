import type { Criterion, CriterionPart } from '../../schemas/bid/scoring.ts';
import type { Text } from '../../text/index.ts';

/** How points come about, in sentences: the tender's own words first; what is written as figures where it has none, then what limits it. */
export function ruleInWords(criterion: Criterion, text: Text): string[] {
  const { ui, labels, format } = text;
  const words = ui.warRoom.rule;
  const { rule, parts, precondition, dedupe, minimum, evidence, evidenceFault, register, maxPages, note, window } =
    criterion;
  const figures =
    rule !== undefined
      ? [rule]
      : [
          ...measured(criterion, text),
          ...parts.map((part) => {
            const said = measured(part, text);
            return words.part(
              part.title ?? labels.scoringMode[part.mode],
              said.length > 0 ? said.join(' ') : labels.scoringMode[part.mode],
            );
          }),
        ];
  return [
    ...figures,
    ...(precondition === undefined ? [] : [words.precondition(precondition)]),
    ...(window === undefined ? [] : [words.window(windowText(window, text), window.of ?? null)]),
    ...(dedupe === undefined ? [] : [words.dedupe(dedupe)]),
    ...(minimum === undefined ? [] : [words.minimum(format.number(minimum))]),
    ...(evidence.length === 0
      ? []
      : [words.evidence(format.list(evidence.map((one) => words.proof(one.text, one.count ?? null))))]),
    ...(evidenceFault === undefined ? [] : [words.evidenceFault(evidenceFault)]),
    ...(register === undefined ? [] : [words.register(register)]),
    ...(maxPages === undefined ? [] : [words.maxPages(maxPages)]),
    ...(note === undefined ? [] : [note]),
  ];
}

/** A rule without words of the tender, from its figures. */
function measured(
  { awards, deductions, bands, tiers, threshold, rankStep, cap, floor }: Criterion | CriterionPart,
  { ui, format }: Text,
): string[] {
  const words = ui.warRoom.rule;
  const figure = (value: number | undefined): string | null => (value === undefined ? null : format.number(value));
  const range = (from: number | undefined, to: number | undefined): string | null =>
    from === undefined && to === undefined ? null : `${figure(from ?? 0)}–${figure(to) ?? ''}`;
  const limits = [
    ...(cap === undefined ? [] : [words.cap(format.number(cap))]),
    ...(floor === undefined ? [] : [words.floor(format.number(floor))]),
  ];
  return [
    ...(threshold ? [words.threshold(format.number(threshold.count), format.number(threshold.points))] : []),
    ...awards.map(({ per, points, most, cap: own, items = 1 }) =>
      words.award(per ?? null, format.number(points), figure(most), figure(own), items),
    ),
    ...deductions.map(({ per, marker, points }) => words.deduction(per ?? marker ?? null, format.number(points))),
    ...bands.map(({ label, points, from, to, condition }) =>
      words.band(label ?? null, figure(points) ?? range(from, to), condition ?? null),
    ),
    ...tiers.map(({ count, atMost, above, points, percent, condition }) =>
      words.tier(
        { count: figure(count), atMost: figure(atMost), above: figure(above), condition: condition ?? null },
        percent === undefined ? (figure(points) ?? '') : format.percent(percent / 100),
      ),
    ),
    ...(rankStep === undefined ? [] : [words.rank(format.percent(rankStep / 100))]),
    ...limits,
  ];
}

function windowText({ from, to, years }: NonNullable<Criterion['window']>, { ui }: Text): string {
  const words = ui.warRoom.rule;
  if (years !== undefined) return words.lastYears(years);
  return `${from ?? ''}–${to ?? words.deadline}`;
}
