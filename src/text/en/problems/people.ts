import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** Words of the checks on people, key-person plans and days that are still to come. */
export const peopleProblems = (labels: Labels, format: Format) =>
  ({
    'status-without-date': {
      message: ({ person, status }) =>
        status === 'left' ? `${person} has left, but no day is given.` : `${person} has moved, but no day is given.`,
      hint: () => 'Add statusSince; where only the month is known, its first day.',
    },
    'self-reference': {
      message: ({ person, key }) => `Among the ${key} of ${person} stands the person's own id.`,
      hint: () => 'Remove it, or name whom you meant.',
    },
    'counterpart-level': {
      message: ({ person, layer, members }) =>
        `${person} belongs to the ${labels.layer[layer].toLowerCase()}; who talks to this person, ${format.list(members)}, does not.`,
      hint: () => 'Add a colleague of the same layer to the counterparts in team, or check both layers.',
      advice: () => 'Let a colleague of the same layer take up the contact.',
    },
    'goal-lowers-relation': {
      message: ({ person, from, to, now }) =>
        now
          ? `${person} is a ${labels.relation[from].toLowerCase()} by now, but the goal of the open plan is only ${labels.relation[to].toLowerCase()}.`
          : `The goal for ${person} goes down from ${labels.relation[from].toLowerCase()} to ${labels.relation[to].toLowerCase()}.`,
      hint: ({ now }) =>
        now
          ? 'The goal is surpassed: write done and result, or set from and to to the present relation or a better one.'
          : 'to must be the same as from or better; perhaps the two are swapped.',
    },
    'goal-outdated': {
      message: ({ person, from, relation }) =>
        `The plan for ${person} begins at ${labels.relation[from].toLowerCase()}, but the relation is now ${labels.relation[relation].toLowerCase()}.`,
      hint: () =>
        'If the goal is reached, write done and result; otherwise set from to the present relation and review the goal.',
      advice: () =>
        'If the goal is reached, close the plan; otherwise start from the present relation and set the goal anew.',
    },
    'key-person-plan-overdue': {
      message: ({ person, due, days }) =>
        `The key-person plan for ${person} is ${days} ${days === 1 ? 'day' : 'days'} overdue (due ${due}).`,
      hint: () => 'If it is reached, write done and result; otherwise move the day and say what is missing.',
      advice: () => 'If it is reached, note the result; otherwise agree a new day and try another way.',
    },
    'key-person-plan-gone': {
      message: ({ person, status, since }) =>
        `The key-person plan for ${person} is still open, but this person ${status === 'left' ? 'left' : 'moved to another post'}${since === null ? '' : ` on ${since}`}.`,
      hint: () => 'End it with done and result; make a new plan for the successor.',
      advice: () => 'Close this plan, meet the successor soon, and make a new plan.',
    },
    'key-person-plan-unassessed': {
      message: ({ person, done }) => `The key-person plan for ${person} ended on ${done}, without a result.`,
      hint: () => 'Write result: how far the relation got, what it brought, what comes next.',
      advice: () => 'Note the result: how far the relation got, and what comes next.',
    },
    'date-in-future': {
      message: ({ key, value, today }) =>
        `${key} is ${value}, later than today (${today}): what has not happened can't be known.`,
      hint: () => 'Write the day on which it was seen, confirmed or done; check year and month.',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'status-without-date'
    | 'self-reference'
    | 'counterpart-level'
    | 'goal-lowers-relation'
    | 'goal-outdated'
    | 'key-person-plan-overdue'
    | 'key-person-plan-gone'
    | 'key-person-plan-unassessed'
    | 'date-in-future'
  >;
