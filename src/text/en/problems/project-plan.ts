import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
const goalLacks = { number: 'number', by: 'deadline' };
const riskLacks = { response: 'response', action: 'action', owner: 'owner' };

export const projectPlanProblems = (labels: Labels, format: Format) =>
  ({
    'milestone-late': {
      message: ({ milestone, promised, finish, days }) =>
        `The milestone "${milestone}" is promised for ${promised}; by the plan it is reached on ${finish}, ${inDays(days)} late.`,
      hint: () =>
        'Shorten the critical tasks before it; if that is impossible, agree another day with sponsor and customer and change date.',
      advice: () =>
        'Shorten the critical tasks before it; if that is impossible, agree another day with sponsor and customer.',
    },
    'budget-exceeded': {
      message: ({ budget, cost }) =>
        `The tasks cost ${format.money(cost)} in all, ${format.money(cost - budget)} more than the charter's budget of ${format.money(budget)}.`,
      hint: () =>
        'Check cost and resources of the tasks; if they are right, cut the scope or have the sponsor approve a new budget.',
      advice: () => 'Check the cost; if it is right, cut the scope or ask the sponsor for more.',
    },
    'raci-two-accountable': {
      message: ({ task, people }) =>
        `"${task}" has ${people.length} people accountable: ${format.people(people)}. Where all answer for it, nobody does.`,
      hint: () => 'Leave one in accountable and move the others to responsible or consulted.',
    },
    'raci-two-letters': {
      message: ({ task, person, letters }) =>
        `${person} is ${format.list(letters)} of "${task}" at the same time, which contradicts itself.`,
      hint: () => 'One letter for each person and row; only who is accountable (A) may be responsible (R) too.',
    },
    'raci-incomplete': {
      message: ({ task, missing }) =>
        `Nobody is ${missing.map((key) => `${labels.raci[key].toLowerCase()} (${key === 'accountable' ? 'A' : 'R'})`).join(' or ')} for "${task}".`,
      hint: () =>
        'Complete raci: accountable (one) and responsible (at least one); the accountable may be listed as responsible too.',
      advice: () => 'Name one person accountable and at least one responsible; it may be the same.',
    },
    'ogsm-goal-vague': {
      message: ({ goal, missing }) =>
        `The goal "${goal}" has no ${missing.map((key) => goalLacks[key]).join(' and no ')}, so nobody can tell whether it was reached.`,
      hint: ({ missing }) => `Add ${missing.join(' and ')}.`,
      advice: () => 'Give the goal a number and a deadline.',
    },
    'ogsm-goal-count': {
      message: ({ count }) =>
        count === 0
          ? 'The OGSM has an objective but no goal; it takes three to five.'
          : `The OGSM has ${count === 1 ? '1 goal' : `${count} goals`}; three to five keep the focus.`,
      hint: ({ count }) =>
        count < 3
          ? 'Write three in goals, each with number and deadline.'
          : 'Merge or remove minor ones: five goals at most.',
      advice: ({ count }) => (count < 3 ? 'Set at least three goals.' : 'Merge or drop the minor goals.'),
    },
    'ogsm-objective-number': {
      message: ({ objective, number }) =>
        `The objective of the OGSM, "${objective}", has the figure "${number}"; an objective says in words where to go, figures belong to the goals.`,
      hint: () => 'Move the figure to number and by of a goal; objective says in words where to go.',
      advice: () => 'Move the figure to a goal; the objective says in words where to go.',
    },
    'ogsm-orphan': {
      message: ({ of, text }) =>
        ({
          goal: `No strategy serves the goal "${text}".`,
          'strategy-without-goal': `The strategy "${text}" serves no goal.`,
          strategy: `The strategy "${text}" has no measure, so nobody sees whether it works.`,
          measure: `No task serves the measure "${text}".`,
        })[of],
      hint: ({ of }) =>
        ({
          goal: 'Name its id in goals of a strategy, or drop the goal.',
          'strategy-without-goal': 'Name in goals the ids of the goals that it serves, or drop the strategy.',
          strategy: 'Add an entry to measures whose strategy is its id.',
          measure: 'Name its id as measure of the task that serves it; if there is none, add one to tasks.',
        })[of],
      advice: ({ of }) =>
        ({
          goal: 'Find the strategy that serves it, or drop the goal.',
          'strategy-without-goal': 'Say which goal it serves, or drop the strategy.',
          strategy: 'Set a measure for it.',
          measure: 'Plan the task that serves it.',
        })[of],
    },
    'ogsm-measure-owner': {
      message: ({ text }) => `Nobody owns the measure "${text}".`,
      hint: () => 'Write owner: an id of the team.',
      advice: () => 'Name who answers for it.',
    },
    'risk-unanswered': {
      message: ({ risk, score, missing }) =>
        `The risk "${risk}" scores ${score} and has no ${format.either(missing.map((key) => riskLacks[key]))}.`,
      hint: ({ missing }) =>
        `Add ${format.list(missing)}; for a risk that is taken as it is, response is accept and needs no action.`,
      advice: () => 'Decide on response, action and owner.',
    },
    'risk-overdue': {
      message: ({ risk, due, days }) =>
        `The action against the risk "${risk}" should have worked by ${due}; that is ${inDays(days)} overdue.`,
      hint: () =>
        'If it worked, set status to closed, or write the probability and impact that remain and set another deadline in due.',
      advice: () => 'Check whether the action worked: close the risk, or set another deadline.',
    },
    'residual-higher': {
      message: ({ risk, before, after }) =>
        `The risk "${risk}" is higher after the response than before: ${before} before, ${after} after.`,
      hint: () => 'Check residual against probability and impact: no response makes a risk higher.',
    },
    'communication-missing': {
      message: ({ person }) =>
        `${person} has a high influence on this deal, but the communication matrix has no row for this person.`,
      hint: () => 'Add a row to communications with the id in people: what is said, how, when and by whom.',
      advice: () => 'Plan the communication with this person: what is said, how, when and by whom.',
    },
    'communication-audience': {
      message: ({ purpose }) => `"${purpose}" does not say who is addressed.`,
      hint: () => 'Write ids of people in people, or a group in audience.',
    },
    'communication-when': {
      message: ({ purpose, found }) =>
        found === 'none' ? `"${purpose}" does not say when.` : `"${purpose}" has both a frequency and a date.`,
      hint: () => 'Write exactly one of frequency (again and again) and date (once).',
    },
    'communication-overdue': {
      message: ({ purpose, due, days }) =>
        `The communication "${purpose}" was due on ${due}; that is ${inDays(days)} overdue.`,
      hint: () => 'If it took place, write the last day in done; if not, do it soon or set another day.',
      advice: () => 'Do it soon; if it took place, record the day.',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'milestone-late'
    | 'budget-exceeded'
    | 'raci-two-accountable'
    | 'raci-two-letters'
    | 'raci-incomplete'
    | 'ogsm-goal-vague'
    | 'ogsm-goal-count'
    | 'ogsm-objective-number'
    | 'ogsm-orphan'
    | 'ogsm-measure-owner'
    | 'risk-unanswered'
    | 'risk-overdue'
    | 'residual-higher'
    | 'communication-missing'
    | 'communication-audience'
    | 'communication-when'
    | 'communication-overdue'
  >;
