import type { OurPeople } from '../../schemas/our-people.ts';

/** Key-account specialists that a sales unit needs [KAE B9]. */
export interface SpecialistsNeeded {
  needed: number;
  /** How many of them have to work full time on key accounts. */
  fullTime: number;
  /** How many may be part time. */
  partTime: number;
}

/** One specialist, who may be part time, and a full-time one more for each full `step` of units sold in a year [KAE B9]. */
export function specialistsNeeded(yearlyUnits: number, step: number): SpecialistsNeeded {
  const fullTime = Math.floor(yearlyUnits / step);
  return { needed: fullTime + 1, fullTime, partTime: 1 };
}

export type SalesUnit = OurPeople['units'][number];

/** A sales unit held against the rule. */
export interface Staffing extends SpecialistsNeeded {
  actual: number;
  actualFullTime: number;
  /** How many specialists are missing; 0 where there are enough. */
  missing: number;
  /** How many more have to be full time, those missing included. */
  missingFullTime: number;
  /** Each special channel with the people who look after it; none is a gap, for the specialist is mandatory. */
  channels: { channel: string; people: string[] }[];
}

export function staffingOf({ yearlyUnits, specialChannels, specialists }: SalesUnit, step: number): Staffing {
  const rule = specialistsNeeded(yearlyUnits, step);
  const fullTime = new Map<string, boolean>();
  for (const one of specialists) fullTime.set(one.person, (fullTime.get(one.person) ?? false) || one.fullTime);
  const actual = fullTime.size;
  const actualFullTime = [...fullTime.values()].filter(Boolean).length;
  return {
    ...rule,
    actual,
    actualFullTime,
    missing: Math.max(0, rule.needed - actual),
    missingFullTime: Math.max(0, rule.fullTime - actualFullTime),
    channels: [...new Set(specialChannels)].map((channel) => ({
      channel,
      people: [...new Set(specialists.filter((one) => one.channel === channel).map(({ person }) => person))].sort(),
    })),
  };
}
