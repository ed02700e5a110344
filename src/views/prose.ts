import { isAnalysed } from '../domain/people/signs.ts';
import type { Plan } from '../domain/plan.ts';
import type { Body, Mention, Piece } from '../mdx/body.ts';
import type { Text } from '../text/index.ts';
import { type SignItem, signItems } from './account/people.ts';
import { numberRepeats } from './diagrams.ts';
import { type Site, shortName } from './site.ts';
import { accountPath, playbookPath, urlOf } from './url.ts';

/** A body with what its components show worked out: people, accounts and pages of the playbook by id. */
export interface ProseView {
  lang: string;
  pieces: Piece[];
  people: Record<string, { title: string; name: string | null; href: string; signList: SignItem[] }>;
  accounts: Record<string, { name: string; url: string; lang: string }>;
  pages: Record<string, { title: string; url: string; lang: string }>;
}

/** What a body says, in its own language. `plan`: whose people it may name; null for a body that belongs to no account; `times`: how often each drawing
 * stands on the page already; `peoplePage`: address of the page that shows its people, empty where it is the same page. */
export function buildProse(
  { body, lang }: { body: Body; lang: string },
  plan: Plan | null,
  site: Site,
  text: Text,
  times = new Map<string, number>(),
  peoplePage = '',
): ProseView {
  const { locale } = text;
  const people = mentioned(body, 'stakeholder');
  const byPerson = new Map(people.length === 0 ? [] : plan?.data.stakeholders.map((person) => [person.id, person]));
  return {
    lang,
    pieces: numberRepeats(body.pieces, times),
    people: byId(people, (id) => {
      const person = byPerson.get(id);
      return (
        person && {
          title: person.title,
          name: person.name ?? null,
          href: `${peoplePage}#person-${id}`,
          signList: isAnalysed(person) ? signItems(person, text) : [],
        }
      );
    }),
    accounts: byId(mentioned(body, 'account'), (id) => {
      const plan = site.byId.get(id)?.plan;
      return plan && { name: shortName(plan), url: urlOf(locale, accountPath(id)), lang: plan.data.lang };
    }),
    pages: byId(mentioned(body, 'playbook-page'), (id) => {
      const data = site.workspace.playbook.byId.get(id)?.data;
      const title = locale === 'en' ? data?.titleEn : data?.title;
      return title && { title, url: urlOf(locale, playbookPath(id)), lang: locale };
    }),
  };
}

/** The ids of a kind that a body names, sorted. */
const mentioned = (body: Body, target: Mention['target']): string[] =>
  [...new Set(body.mentions.filter((one) => one.target === target).map((one) => one.value))].sort();

function byId<Value>(ids: readonly string[], find: (id: string) => Value | '' | undefined): Record<string, Value> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = find(id);
      return value ? [[id, value]] : [];
    }),
  );
}
