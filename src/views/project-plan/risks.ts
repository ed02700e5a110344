import { isOver } from '../../domain/opportunity/state.ts';
import {
  afterResponse,
  bandOf,
  byScore,
  overdueDays,
  type RiskBand,
  riskBands,
  scoreOf,
  unansweredIn,
} from '../../domain/project/risks.ts';
import type { Risk } from '../../schemas/risk.ts';
import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { type NamedPerson, namedIn } from './names.ts';

/** The risk register with its heat maps before and after the response. Risks are numbered in the order of the file, so that a number stays with its risk. */
export interface RisksView {
  maps: HeatMap[];
  /** How many risks each band holds before and after, gravest first; closed ones do not count. */
  bands: { key: RiskBand; label: string; from: string; before: number; after: number }[];
  /** Gravest first; what is closed stands at the end. */
  rows: RiskRow[];
  /** Whether a risk stands elsewhere after the response. */
  moved: boolean;
  /** Whether the response of a risk on the map is not judged yet. */
  unjudged: boolean;
  gaps: Gap[];
}

export interface HeatMap {
  key: 'before' | 'after';
  title: string;
  /** From the likeliest to the rarest; cells from the slightest to the gravest. */
  rows: { probability: number; cells: HeatCell[] }[];
}

export interface HeatCell {
  score: number;
  band: RiskBand;
  bandLabel: string;
  risks: { code: string; url: string; words: string; moved: boolean; unjudged: boolean }[];
  /** Where the cell holds too many to be read: the first of them and how many there are, leading to the register; `words`: all their numbers. */
  crowd: { label: string; url: string; words: string } | null;
}

export interface ScoreView {
  score: number;
  band: RiskBand;
  label: string;
  /** `4 × 3` */
  product: string;
}

export interface RiskRow {
  id: string;
  code: string;
  text: string;
  category: string;
  before: ScoreView;
  /** Null where nobody has judged it. */
  after: ScoreView | null;
  response: string | null;
  action: string | null;
  owner: NamedPerson | null;
  trigger: string | null;
  due: string | null;
  state: { key: Risk['status'] | 'overdue'; label: string };
  /** What is still to be decided. */
  missing: string | null;
}

type Bands = readonly [number, number];
const grades = [1, 2, 3, 4, 5] as const;

export function buildRisks(
  { opportunity }: SiteOpportunity,
  account: SiteAccount,
  { workspace }: Site,
  text: Text,
): RisksView | null {
  const { data } = opportunity;
  if (data.risks.length === 0) return null;
  const over = isOver(opportunity.data);
  const { settings, today } = workspace;
  const bands = settings.projects.riskBands;
  const words = text.ui.projectPlan;
  const all = data.risks.map((risk, index) => ({ risk, code: `R${index + 1}` }));
  const live = all.filter(({ risk }) => risk.status !== 'closed');
  const countIn = (band: RiskBand, of: (risk: Risk) => number): number =>
    live.filter(({ risk }) => bandOf(of(risk), bands) === band).length;
  const limits: Record<RiskBand, string> = {
    high: words.bandFrom(bands[1]),
    medium: words.bandFrom(bands[0]),
    low: words.bandBelow(bands[0]),
  };
  return {
    maps: (['before', 'after'] as const).map((key) => heatMap(key, live, bands, text)),
    bands: riskBands.toReversed().map((key) => ({
      key,
      label: text.labels.riskBand[key],
      from: limits[key],
      before: countIn(key, scoreOf),
      after: countIn(key, (risk) => scoreOf(afterResponse(risk))),
    })),
    rows: all
      .toSorted(
        (a, b) => Number(a.risk.status === 'closed') - Number(b.risk.status === 'closed') || byScore(a.risk, b.risk),
      )
      .map(({ risk, code }) => rowOf(risk, code, { account, bands, today: over ? null : today }, text)),
    moved: live.some(({ risk }) => isMoved(risk)),
    unjudged: live.some(({ risk }) => risk.residual === undefined),
    gaps: gapsOf([
      [data.risks.every(({ trigger }) => trigger === undefined), 'risks.trigger', words.trigger],
      [data.risks.every(({ residual }) => residual === undefined), 'risks.residual', words.residual],
    ]),
  };
}

function isMoved(risk: Risk): boolean {
  const after = afterResponse(risk);
  return after.probability !== risk.probability || after.impact !== risk.impact;
}

/** How many numbers a cell of a map holds before it becomes a tower. */
const cellHolds = 6;

/** Every risk stands in exactly one cell. */
export function heatMap(
  key: HeatMap['key'],
  risks: readonly { risk: Risk; code: string }[],
  bands: Bands,
  { ui, labels, format }: Text,
): HeatMap {
  const words = ui.projectPlan;
  const levelOf = (risk: Risk) => (key === 'before' ? risk : afterResponse(risk));
  return {
    key,
    title: words.mapTitle[key],
    rows: grades.toReversed().map((probability) => ({
      probability,
      cells: grades.map((impact) => {
        const score = scoreOf({ probability, impact });
        const band = bandOf(score, bands);
        const inside = risks.filter(
          ({ risk }) => levelOf(risk).probability === probability && levelOf(risk).impact === impact,
        );
        const codes = inside.map(({ code }) => code);
        return {
          score,
          band,
          bandLabel: labels.riskBand[band],
          crowd:
            inside.length > cellHolds
              ? {
                  label: words.crowd(codes.slice(0, 2).join(' '), codes.length),
                  url: '#risks-register',
                  words: format.list(codes),
                }
              : null,
          risks: inside.map(({ risk, code }) => {
            return {
              code,
              url: `#risk-${risk.id}`,
              words: risk.text,
              moved: isMoved(risk),
              unjudged: key === 'after' && risk.residual === undefined,
            };
          }),
        };
      }),
    })),
  };
}

function rowOf(
  risk: Risk,
  code: string,
  // Without a day nothing is asked of anybody any more: the deal is over.
  { account: { plan }, bands, today }: { account: SiteAccount; bands: Bands; today: string | null },
  { ui, labels, format }: Text,
): RiskRow {
  const words = ui.projectPlan;
  const scoreView = (level: Pick<Risk, 'probability' | 'impact'>): ScoreView => {
    const score = scoreOf(level);
    const band = bandOf(score, bands);
    return { score, band, label: labels.riskBand[band], product: `${level.probability} × ${level.impact}` };
  };
  const before = scoreView(risk);
  const late = today === null ? null : overdueDays(risk, today);
  const missing = today !== null && risk.status === 'open' && before.band !== 'low' ? unansweredIn(risk) : [];
  return {
    id: risk.id,
    code,
    text: risk.text,
    category: labels.riskCategory[risk.category],
    before,
    after: risk.residual ? scoreView(risk.residual) : null,
    response: risk.response ? labels.riskResponse[risk.response] : null,
    action: risk.action ?? null,
    owner: risk.owner === undefined ? null : namedIn(plan, risk.owner),
    trigger: risk.trigger ?? null,
    due: risk.due ?? null,
    state:
      late === null
        ? { key: risk.status, label: labels.riskState[risk.status] }
        : { key: 'overdue', label: words.overdueBy(late) },
    missing: missing.length === 0 ? null : words.riskMissing(format.list(missing.map((key) => words.riskPart[key]))),
  };
}
