import { type Finding, finding, type Path } from '../../../problem.ts';
import { daysBetween } from '../../dates.ts';
import type { Bid } from '../bid.ts';
import type { BidRule } from '../check.ts';
import { isAnswered } from '../requirements/markers.ts';

/** Work of a bid with its days, as it stands in a file. */
interface Work {
  what: string;
  due: string;
  path: Path;
}

/** Work on targets, jobs, requirements and chapters that is overdue, or planned for days after the deadline [G1, G5]. Silent once the bid has ended. */
export const checkWork: BidRule = (bid, { chapters, workspace: { today } }) => {
  const { file, data } = bid;
  if (data.result !== undefined) return [];
  const { submission } = data.tender.dates;
  const late = (at: string, { what, due, path }: Work): Finding[] =>
    due > submission ? [finding('due-after-deadline', at, { path }, { what, due, submission })] : [];
  return [
    ...openWork(bid).flatMap((work) => [
      ...late(file, work),
      ...(work.due < today
        ? [
            finding(
              'bid-work-overdue',
              file,
              { path: work.path },
              { what: work.what, due: work.due, days: daysBetween(work.due, today) },
            ),
          ]
        : []),
    ]),
    ...chapters.flatMap(({ file: at, data: { due, status, title } }) => {
      if (due === undefined || status === 'final') return [];
      const path = ['due'];
      return [
        ...late(at, { what: title, due, path }),
        ...(due < today
          ? [finding('chapter-overdue', at, { path }, { chapter: title, due, days: daysBetween(due, today) })]
          : []),
      ];
    }),
  ];
};

/** What of the bid's own file is dated and not done. */
function openWork({ data }: Bid): Work[] {
  return [
    ...data.targets.flatMap(({ due, done, text, work }, i) =>
      due === undefined || done !== undefined ? [] : [{ what: work ?? text, due, path: ['targets', i, 'due'] }],
    ),
    ...data.jobs.flatMap(({ actions }, i) =>
      actions.flatMap(({ due, done, text }, j) =>
        due === undefined || done !== undefined ? [] : [{ what: text, due, path: ['jobs', i, 'actions', j, 'due'] }],
      ),
    ),
    ...data.requirements.flatMap((one, i) =>
      one.due === undefined || isAnswered(one)
        ? []
        : [{ what: one.text, due: one.due, path: ['requirements', i, 'due'] }],
    ),
  ];
}
