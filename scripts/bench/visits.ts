import { stringify } from 'yaml';
import type { z } from 'zod';
import type { visit } from '../../src/schemas/visit.ts';
import { personId, type Staff } from './people.ts';
import { between, filled, pick, type Random, type Slots, some } from './random.ts';
import * as words from './words.ts';

type Frontmatter = z.input<typeof visit>;

/** The days of an account's visits: none, one, two or three, by its place in the portfolio. */
export const visitDays = (index: number): string[] => ['2026-06-09', '2026-07-14', '2026-08-18'].slice(3 - (index % 4));

/** The file of one visit: frontmatter and about 400 characters of findings. */
export function visitText(day: string, random: Random, staff: readonly Staff[], slots: Slots): string {
  const say = (template: string): string => filled(template, slots);
  const body = [...some(random, words.visitNotes, 3), ...some(random, words.common, 3)].map(say).join('\n\n');
  const data = frontmatter(day, random, staff, say);
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`;
}

function frontmatter(
  day: string,
  random: Random,
  staff: readonly Staff[],
  say: (template: string) => string,
): Frontmatter {
  const [manager, engineer] = staff as [Staff, Staff];
  const theirs = [between(random, 3, 5), between(random, 8, 11)].map(personId);
  const spin = Object.entries(words.spin).map(([kind, lines]) => [kind, some(random, lines, 2).map(say)]);
  return {
    date: day,
    place: say('{city}，{dept}会议室'),
    ours: [manager.id, engineer.id],
    theirs,
    objective: say('与{dept}核对{product}的测试安排'),
    commitmentWanted: say('{dept}书面确认测试结论'),
    preparation: some(random, words.activities, 2).map(say),
    steps: ['preparation', 'opening', 'enquiry', 'presentation', 'closing'],
    learnt: some(random, words.learnt, 2).map((text) => ({
      text: say(text),
      information: 'budget',
      stakeholder: theirs[0] as string,
    })),
    spin: Object.fromEntries(spin) as Frontmatter['spin'],
    fiveW2H: {
      what: say('{product}扩容'),
      why: say('{dept}月末结算变慢'),
      when: say('{month}'),
      howMuch: say('约 {money} 万元'),
    },
    objections: [{ text: say(pick(random, words.objections)), answer: say(pick(random, words.activities)) }],
    commitments: [
      {
        by: 'customer',
        text: say('{dept}提供容量曲线'),
        who: theirs[0] as string,
        due: '2026-09-10',
        done: '2026-09-08',
      },
      { by: 'us', text: say('提交{product}测试方案'), who: engineer.id, due: '2026-12-05' },
    ],
    outcome: pick(random, ['advance', 'advance', 'continuation', 'no-sale', 'order'] as const),
    nextStep: say('{month}前与{person}核对一次'),
  };
}
