import { flagSeverityOf, ruleOf } from '../../domain/red-flags/index.ts';
import { type Health, type HealthBand, type HealthFact, type HealthPart, healthOf } from '../../domain/value/health.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import type { Gap } from '../gap.ts';
import type { Site, SiteAccount } from '../site.ts';
import { scorecardGaps } from './scorecard.ts';

/** Health as the head of an account and the list of accounts show it. */
export interface HealthFigure {
  /** 0–100, or null where there is nothing to judge by. */
  value: number | null;
  label: string;
  /** Sorts by band, then by figure: what a danger holds down stands below every high one. Null without a figure. */
  order: number | null;
  /** `uncertain`: the score stands on less than half of the weight. Null without a score. */
  band: { key: HealthBand | 'uncertain'; label: string } | null;
  /** How many parts have data, in words. */
  known: string;
  /** Why a figure does not count as what it looks like; null where it does. */
  note: string | null;
}

/** Health with every part, what it stands on and what would raise it. */
export interface HealthView extends HealthFigure {
  rule: string;
  parts: HealthPartView[];
  gaps: Gap[];
}

export interface HealthPartView {
  id: string;
  label: string;
  /** Null for a part that is missing. */
  score: string | null;
  weight: string;
  facts: { text: string; points: string }[];
  /** What its facts lack, in words; empty where nothing is missing. */
  missing: string;
  raise: string[];
}

export const accountHealth = (account: SiteAccount, { workspace }: Site): Health =>
  healthOf(
    { data: account.plan.data, years: account.years, dangers: dangersOf(account, workspace.settings) },
    workspace.today,
    workspace.settings,
  );

/** How many open red flags are of high severity. */
const dangersOf = ({ findings }: SiteAccount, settings: Settings): number =>
  findings.filter(({ id }) => {
    const rule = ruleOf(id);
    return rule !== null && flagSeverityOf(rule.id, settings) === 'high';
  }).length;

const bandOrder = { uncertain: 0, low: 1, medium: 2, high: 3 } as const;

export function healthFigure({ score, band, known, of, uncertain, held }: Health, { ui }: Text): HealthFigure {
  const value = score === null ? null : Math.round(score);
  const key = uncertain ? 'uncertain' : band;
  return {
    value,
    label: value === null ? ui.health.none : String(value),
    order: value === null ? null : value + (key === null ? 0 : bandOrder[key] * 1000),
    band: key && { key, label: ui.health.band[key] },
    known: ui.health.known(known, of),
    note: uncertain ? ui.health.uncertain : held ? ui.health.held : null,
  };
}

export function buildHealth(account: SiteAccount, site: Site, text: Text): HealthView {
  const health = accountHealth(account, site);
  const { bands } = site.workspace.settings.health;
  return {
    ...healthFigure(health, text),
    rule: text.ui.health.rule(...bands),
    parts: health.parts.map((part) => partView(part, site, text)),
    gaps: scorecardGaps(account, site, text),
  };
}

function partView({ id, score, weight, facts }: HealthPart, site: Site, { ui, format }: Text): HealthPartView {
  const { review } = site.workspace.settings;
  const words = ui.health;
  const points = (fact: HealthFact): number => Math.round((fact.share ?? 0) * 100);
  const known = facts.filter(({ share }) => share !== null);
  const missing = facts.filter(({ share }) => share === null).map((fact) => words.fact[fact.id].missing);
  return {
    id,
    label: words.partName[id],
    score: score === null ? null : String(Math.round(score)),
    weight: format.number(weight),
    facts: known.map((fact) => ({
      text: words.fact[fact.id].why(
        String(fact.have),
        fact.of,
        points(fact),
        fact.id === 'plan-age' ? review.planDays : review.contactDays,
      ),
      points: String(points(fact)),
    })),
    missing: missing.length > 0 ? words.missingFacts(format.list(missing)) : '',
    // The weakest fact first: raising it raises the score most.
    raise: known
      .filter(({ share }) => (share ?? 0) < 1)
      .toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0))
      .slice(0, 2)
      .map((fact) => words.fact[fact.id].raise),
  };
}
