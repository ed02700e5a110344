import { describe, expect, test } from 'vitest';
import { personOf } from '../../domain/cases.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import { sheetChart } from './sheet-chart.ts';

const person = (id: string, more: Parameters<typeof personOf>[1] = {}): Stakeholder =>
  personOf(id, { title: `职务${id}`, ...more });
const crowd = (count: number, reportsTo?: string) =>
  Array.from({ length: count }, (_, n) => person(`c${n}`, { role: 'user', ...(reportsTo ? { reportsTo } : {}) }));
const drawnIds = (people: Stakeholder[]) => sheetChart(people)?.drawn.map(({ id }) => id);

describe('the chart of a sheet', () => {
  test('is none without people', () => expect(sheetChart([])).toBeNull());

  test('draws everybody while all are legible', () => {
    const people = [person('head'), ...crowd(4, 'head')];
    expect(drawnIds(people)).toEqual(people.map(({ id }) => id));
  });

  test('keeps deciders, opponents and champions, each with everybody above, before all others', () => {
    const people = [
      ...crowd(40, 'head'),
      person('head'),
      person('middle', { reportsTo: 'head' }),
      person('decider', { reportsTo: 'middle', role: 'decider' }),
      person('opponent', { reportsTo: 'middle', relation: 'opponent' }),
      person('champion', { reportsTo: 'head', relation: 'champion' }),
    ];
    expect(drawnIds(people)).toEqual(expect.arrayContaining(['head', 'middle', 'decider', 'opponent', 'champion']));
    expect(drawnIds(people)?.length).toBeLessThanOrEqual(12);
  });

  test('stands on the sheet with people in a circle or in a line without end', () => {
    const circle = [person('a', { reportsTo: 'b' }), person('b', { reportsTo: 'a' })];
    expect(drawnIds(circle)).toEqual(['a', 'b']);
    const line = Array.from({ length: 30 }, (_, n) => person(`p${n}`, n > 0 ? { reportsTo: `p${n - 1}` } : {}));
    expect(drawnIds(line)?.[0]).toBe('p0');
    expect(drawnIds([person('deep', { reportsTo: 'p29', role: 'decider' }), ...line])?.length).toBeGreaterThan(0);
  });
});
