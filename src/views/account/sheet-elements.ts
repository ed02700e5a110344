import { holdersOf } from '../../domain/people/buying-influences.ts';
import { personLabel } from '../../domain/people/relations.ts';
import type { Plan } from '../../domain/plan.ts';
import { idealCustomerFit, receptiveness, winResults } from '../../domain/strategy/sales-sheet.ts';
import { type RedFlagId, redFlagIds } from '../../problem.ts';
import { funnelStages } from '../../schemas/sales-objective.ts';
import { responseModes, type Stakeholder } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { type PageLink, pageLinks } from '../playbook/playbook.ts';
import type { Site, SiteAccount } from '../site.ts';

/** One of the six elements of the strategic selling sheet [SSM C4], in a few words. */
export interface SheetElement {
  title: string;
  /** Id of the section that says more. */
  anchor: string | null;
  /** The element in one figure or word. */
  figure: string;
  lines: SheetLine[];
  /** The page of the playbook that it is measured by; null where there is none. */
  page: PageLink | null;
  /** Only of the place in the funnel: its stages. */
  scale: { label: string; current: boolean }[] | null;
}

export interface SheetLine {
  label: string | null;
  /** `author`: in the words of the plan; `note`: beside it in ours. */
  items: { text: string; author: boolean; note: string | null }[];
  more: string | null;
}

/** People, red flags and strengths that stand in one line. */
const mostItems = 3;

/** All six, in the order of the training. */
export function sheetElements(account: SiteAccount, site: Site, text: Text): SheetElement[] {
  const { plan } = account;
  const people = plan.data.stakeholders;
  return [
    influences(people, text),
    flags(account, text),
    modes(people, text),
    wins(plan, text),
    ideal(plan, site, text),
    funnel(plan, text),
  ];
}

const line = (label: string | null, items: SheetLine['items'], { ui }: Text, most = mostItems): SheetLine => ({
  label,
  items: items.slice(0, most),
  more: items.length > most ? ui.salesSheet.andMore(items.length) : null,
});

const own = (text: string, note: string | null = null) => ({ text, author: false, note });
const author = (text: string, note: string | null = null) => ({ text, author: true, note });
const named = (person: Stakeholder, { ui, labels }: Text) =>
  author(
    personLabel(person),
    person.influence === undefined ? null : ui.salesSheet.influence(labels.degree[person.influence]),
  );

function influences(people: readonly Stakeholder[], text: Text): SheetElement {
  const words = text.ui.salesSheet;
  const kinds = holdersOf(people);
  return {
    title: words.elements.influences,
    anchor: 'people',
    figure: words.covered(kinds.filter(({ holders }) => holders.length > 0).length),
    lines: kinds.map(({ kind, holders }) =>
      line(
        text.labels.buyingInfluence[kind],
        holders.length === 0 ? [own(words.unknown)] : holders.map((person) => named(person, text)),
        text,
      ),
    ),
    page: null,
    scale: null,
  };
}

function flags({ plan, findings }: SiteAccount, text: Text): SheetElement {
  const words = text.ui.salesSheet;
  const isRedFlag = (id: string): id is RedFlagId => redFlagIds.some((rule) => rule === id);
  const red = findings.map(({ id }) => id).filter(isRedFlag);
  // The findings come with the worst first.
  const rules = [...new Set(red)];
  const strengths = plan.data.flags.filter(({ kind, resolved }) => kind === 'strength' && resolved === undefined);
  const { labels } = text;
  return {
    title: words.elements.flags,
    anchor: 'flags',
    figure: words.flagCount(red.length, strengths.length),
    lines: [
      ...(red.length === 0
        ? []
        : [
            line(
              labels.flagKind['red-flag'],
              rules.map((rule) => {
                const times = red.filter((id) => id === rule).length;
                return own(labels.redFlag[rule], times > 1 ? `×${times}` : null);
              }),
              text,
              rules.length,
            ),
          ]),
      ...(strengths.length === 0
        ? []
        : [
            line(
              labels.flagKind.strength,
              strengths.map((one) => author(one.text)),
              text,
            ),
          ]),
    ],
    page: null,
    scale: null,
  };
}

function modes(people: readonly Stakeholder[], text: Text): SheetElement {
  const words = text.ui.salesSheet;
  const { open, closed, unjudged } = receptiveness(people);
  const judged = [...open, ...closed];
  return {
    title: words.elements.modes,
    anchor: 'people',
    figure: judged.length === 0 ? words.noneJudged : words.receptive(open.length, closed.length),
    lines: [
      ...responseModes.flatMap((mode) => {
        const some = judged.filter(({ responseMode }) => responseMode?.mode === mode);
        const rated = (person: Stakeholder) => {
          const rating = person.responseMode?.rating;
          return author(personLabel(person), rating === undefined ? null : signed(rating));
        };
        return some.length === 0 ? [] : [line(text.labels.responseMode[mode], some.map(rated), text)];
      }),
      ...(unjudged.length === 0 ? [] : [line(null, [own(words.unjudged(unjudged.length))], text)]),
    ],
    page: null,
    scale: null,
  };
}

const signed = (rating: number): string => (rating > 0 ? `+${rating}` : rating < 0 ? `−${-rating}` : '0');

function wins({ data }: Plan, text: Text): SheetElement {
  const words = text.ui.salesSheet;
  const high = winResults(data.stakeholders);
  const complete = high.filter((one) => one.complete);
  const incomplete = high.filter((one) => !one.complete);
  const { ourResult, ourWin } = data.salesObjective ?? {};
  return {
    title: words.elements.wins,
    anchor: 'people',
    figure: high.length === 0 ? words.noHigh : words.winsKnown(complete.length, high.length),
    lines: [
      ...(incomplete.length === 0
        ? []
        : [
            line(
              words.incomplete,
              incomplete.map(({ person }) => author(personLabel(person))),
              text,
            ),
          ]),
      ...(complete.length === 0 ? [] : [line(words.theirWins, complete.map(theirs), text, 2)]),
      ...(ourResult === undefined ? [] : [line(words.ourResult, [author(ourResult)], text)]),
      ...(ourWin === undefined ? [] : [line(words.ourWin, [author(ourWin)], text)]),
    ],
    page: null,
    scale: null,
  };
}

/** A dash joins them, for both are in the words of the plan, whatever its language. */
const theirs = ({ person }: { person: Stakeholder }) => author(`${personLabel(person)} – ${person.winResult?.win}`);

function ideal({ data }: Plan, site: Site, text: Text): SheetElement {
  const words = text.ui.salesSheet;
  const { format, locale } = text;
  const fit = idealCustomerFit(site.workspace.playbook, data.idealCustomer);
  const scored = fit !== null && fit.total !== null ? fit : null;
  return {
    title: words.elements.ideal,
    anchor: null,
    figure: scored?.total == null ? words.notScored : words.fit(format.number(Math.round(scored.total))),
    lines:
      scored === null
        ? []
        : [
            line(
              words.scored(scored.scored, scored.of),
              scored.criteria.map(({ title, titleEn, score }) =>
                own(locale === 'zh-CN' ? title : titleEn, score === null ? '–' : format.number(score)),
              ),
              text,
              scored.criteria.length,
            ),
          ],
    page: fit === null ? null : (pageLinks([fit.page], site.workspace.playbook, text)[0] ?? null),
    scale: null,
  };
}

function funnel({ data }: Plan, text: Text): SheetElement {
  const words = text.ui.salesSheet;
  const place = data.salesObjective?.funnel;
  return {
    title: words.elements.funnel,
    anchor: null,
    figure:
      place === undefined
        ? words.noStage
        : words.stage(text.labels.funnel[place], funnelStages.indexOf(place) + 1, funnelStages.length),
    lines: place === undefined ? [] : [line(null, [own(words.funnelDo[place])], text)],
    page: null,
    scale:
      place === undefined
        ? null
        : funnelStages.map((stage) => ({ label: text.labels.funnel[stage], current: stage === place })),
  };
}
