import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ourPeople } from '../../schemas/our-people.ts';
import { type SalesUnit, specialistsNeeded, staffingOf } from './staffing.ts';

describe('specialists needed [KAE B9]', () => {
  test.each([
    [0, 1, 0],
    [249, 1, 0],
    [250, 2, 1],
    [499, 2, 1],
    [500, 3, 2],
    [749, 3, 2],
    [750, 4, 3],
  ])('%i units a year: %i, of them %i full time', (units, needed, fullTime) => {
    expect(specialistsNeeded(units, 250)).toEqual({ needed, fullTime, partTime: 1 });
  });

  test('exactly one may be part time, and more units never need fewer', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e4), fc.integer({ min: 1, max: 1e5 }), (units, more, step) => {
        const { needed, fullTime, partTime } = specialistsNeeded(units, step);
        expect(needed).toBe(fullTime + partTime);
        expect(partTime).toBe(1);
        expect(specialistsNeeded(units + more, step).needed).toBeGreaterThanOrEqual(needed);
        expect(specialistsNeeded(units + step, step).needed).toBe(needed + 1);
      }),
    );
  });
});

describe('a sales unit against the rule', () => {
  const unit = (written: object): SalesUnit =>
    ourPeople.parse({ units: [{ id: 'changsha', name: '长沙店', yearlyUnits: 500, ...written }] })
      .units[0] as SalesUnit;

  test('says how many are missing and how many of them full time', () => {
    const found = staffingOf(unit({ specialists: [{ person: 'a' }, { person: 'b', fullTime: false }] }), 250);
    expect(found).toMatchObject({ needed: 3, actual: 2, missing: 1, actualFullTime: 1, missingFullTime: 1 });
  });

  test('enough people may still be too few full time', () => {
    const part = ['a', 'b', 'c'].map((person) => ({ person, fullTime: false }));
    expect(staffingOf(unit({ specialists: part }), 250)).toMatchObject({ missing: 0, missingFullTime: 2 });
  });

  test('somebody who stands there twice counts once', () => {
    expect(staffingOf(unit({ specialists: [{ person: 'a' }, { person: 'a', channel: '出租车' }] }), 250).actual).toBe(
      1,
    );
  });

  test('a special channel without a specialist is a gap', () => {
    const { channels } = staffingOf(
      unit({ specialChannels: ['出租车', '公务车'], specialists: [{ person: 'a', channel: '出租车' }] }),
      250,
    );
    expect(channels).toEqual([
      { channel: '出租车', people: ['a'] },
      { channel: '公务车', people: [] },
    ]);
  });
});
