import type { Text } from '../../text/index.ts';
import { type FindingView, findingView, type Urgency, urgencies } from '../findings.ts';
import { problemsPath } from '../handbook/handbook.ts';
import type { Site, SiteBid } from '../site.ts';
import { chapterPath, urlOf } from '../url.ts';

/** Everything that the checks find in a bid, the same at one place once. */
export interface ChecksView {
  /** In words: how many, or that there are none. */
  intro: string;
  groups: CheckGroup[];
}

/** Findings of one kind. */
export interface CheckGroup {
  id: string;
  urgency: Urgency;
  urgencyLabel: string;
  advice: string;
  /** The reference of the problem in the handbook. */
  handbook: string;
  /** The first ones, with where they stand. */
  rows: { message: string; href: string; place: string; where: string }[];
  /** How many more there are, in words. */
  more: string | null;
}

const mostRows = 12;

/** Worst first, as the findings come. */
export function buildChecks(one: SiteBid, { workspace: { settings } }: Site, text: Text): ChecksView {
  const { ui, locale } = text;
  const words = ui.warRoom;
  const views = one.findings.map((found) => findingView(found, text, settings));
  const groups = [...Map.groupBy(views, ({ id }) => id)].map(([id, all]): CheckGroup => {
    const [first] = all as [FindingView];
    return {
      id,
      urgency: first.urgency,
      urgencyLabel: first.urgencyLabel,
      advice: first.advice,
      handbook: urlOf(locale, `${problemsPath}#${id}`),
      rows: all.slice(0, mostRows).map(({ message, file, line, where, anchor }) => ({
        message,
        href: placeOf(file, anchor, one, text),
        place: `${file.slice(file.indexOf(one.bid.id) + one.bid.id.length + 1)}:${line}`,
        where,
      })),
      more: all.length > mostRows ? words.moreChecks(all.length - mostRows) : null,
    };
  });
  return {
    intro: views.length === 0 ? words.noChecks : words.checksIntro(views.length),
    groups: groups.sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)),
  };
}

/** What a chapter says wrongly is read in the chapter; the rest stands in the war room. */
function placeOf(file: string, anchor: string, { bid, chapters }: SiteBid, { locale }: Text): string {
  const chapter = chapters.find((one) => one.file === file);
  return chapter && anchor === 'checks' ? urlOf(locale, chapterPath(bid.id, chapter.id)) : `#${anchor}`;
}
