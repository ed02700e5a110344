import type { Format } from '../../format.ts';
import type { ProblemWords } from '../../problems.ts';

/** Words of the checks of our own people and sales units. */
export const ourProblems = (format: Format) =>
  ({
    'unknown-channel': {
      message: ({ unit, channel, nearest, known }) => {
        const there = known.length > 0 ? `, only ${format.list(known)}` : '';
        return `${unit} has no special channel "${channel}"${there}.${nearest === null ? '' : ` Did you mean "${nearest}"?`}`;
      },
      hint: () => 'Write channel as it stands in specialChannels of the unit, or add it there.',
    },
    'staffing-short': {
      message: ({ unit, needed, fullTime, missing, missingFullTime }) => {
        const specialists = needed === 1 ? '1 specialist' : `${needed} specialists`;
        const rule = fullTime === 0 ? specialists : `${specialists}, at least ${fullTime} full time`;
        const lack = [
          ...(missing > 0 ? [`${missing} missing`] : []),
          ...(missingFullTime > 0 ? [`${missingFullTime} full time missing`] : []),
        ];
        return `${unit} needs ${rule}: ${lack.join(', ')}.`;
      },
      hint: () => 'Name the specialists in specialists; check fullTime of those there, and yearlyUnits.',
    },
    'channel-uncovered': {
      message: ({ unit, channel }) => `Nobody looks after the special channel "${channel}" of ${unit}.`,
      hint: () => 'Name a specialist with this channel, or delete it from specialChannels if the unit has left it.',
    },
    'training-due': {
      message: ({ person, courses }) =>
        `${person} has not done ${courses.length === 1 ? '1 course' : `${courses.length} courses`} that the role asks for: ${format.list(
          courses.map(({ titleEn }) => titleEn),
        )}.`,
      hint: () => 'Plan the training; write courses that are done into training, with course and done.',
    },
    'over-capacity': {
      message: ({ person, owned, capacity }) =>
        `${person} owns ${owned} accounts, more than the capacity of ${capacity}.`,
      hint: () => 'Hand accounts to others (owner in their plans), or check capacity.',
    },
  }) satisfies Pick<
    ProblemWords,
    'unknown-channel' | 'staffing-short' | 'channel-uncovered' | 'training-due' | 'over-capacity'
  >;
