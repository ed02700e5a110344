import { stringify } from 'yaml';
import type { z } from 'zod';
import type { opportunity } from '../../src/schemas/opportunity.ts';
import type { WrittenTask } from '../../src/schemas/task.ts';
import { personId, type Staff } from './people.ts';
import { between, filled, type Random, type Slots, some } from './random.ts';
import * as words from './words.ts';

type Frontmatter = z.input<typeof opportunity>;

/** Branches and tasks in each: every third deal is a project of forty tasks, the others have eight. */
const sizes = { large: [5, 8], small: [2, 4] } as const;

/** The file of a deal: its plan with estimates, links, people who answer for it, risks and communication; and about 300 characters of text. */
export function opportunityText(index: number, random: Random, staff: readonly Staff[], slots: Slots): string {
  const say = (template: string): string => filled(template, slots);
  const body = some(random, words.common, 6).map(say).join('\n\n');
  const data = frontmatter(index, random, staff, say);
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n## ${say('{product}怎样推进')}\n\n${body}\n`;
}

function frontmatter(
  index: number,
  random: Random,
  staff: readonly Staff[],
  say: (text: string) => string,
): Frontmatter {
  const [manager, engineer, business] = staff as [Staff, Staff, Staff];
  const [branches, each] = index % 3 === 0 ? sizes.large : sizes.small;
  return {
    name: say('{product}扩容项目'),
    owner: manager.id,
    updated: '2026-11-12',
    summary: say('{dept}已立项，{month}招标；先把测试结论写进招标文件。'),
    value: between(random, 40, 900) * 10_000,
    closing: '2027-05-28',
    product: say('{product}'),
    stage: 'project-sale-contact',
    schedule: { start: '2026-11-02', deadline: '2027-05-14' },
    tasks: Array.from({ length: branches }, (_, branch) => ({
      id: `b${branch}`,
      name: say('{dept}相关工作'),
      ...(branch > 1 ? { after: [`b${branch - 2}`] } : {}),
      tasks: Array.from({ length: each }, (_, at) => taskOf(branch, at, random, [manager, engineer, business], say)),
    })),
    risks: Array.from({ length: 4 }, (_, at) => ({
      id: `r${at}`,
      text: say('{dept}推迟{product}测试'),
      category: 'schedule' as const,
      probability: between(random, 1, 5),
      impact: between(random, 1, 5),
      response: 'mitigate' as const,
      action: say('{us}与{person}提前商定窗口'),
      owner: manager.id,
    })),
    communications: [3, 4, 5].map((at) => ({
      id: `c${at}`,
      people: [personId(at)],
      purpose: say('保持{dept}支持'),
      message: say('{product}测试进展'),
      channel: 'visit' as const,
      frequency: 'fortnightly' as const,
      owner: manager.id,
    })),
  };
}

function taskOf(
  branch: number,
  at: number,
  random: Random,
  staff: readonly [Staff, Staff, Staff],
  say: (text: string) => string,
): WrittenTask {
  const days = between(random, 2, 9);
  const owner = staff[(branch + at) % 3] as Staff;
  return {
    id: `b${branch}-t${at}`,
    name: say('与{dept}核对{product}清单'),
    owner: owner.id,
    ...(at % 3 === 1 ? { estimate: { o: days - 1, m: days, p: days * 2 } } : { duration: days }),
    ...(at > 0 ? { after: [`b${branch}-t${at - 1}${at % 4 === 3 ? ' SS+1d' : ''}`] } : {}),
    resources: [{ resource: owner.id, units: 0.5 }],
    raci: { accountable: [staff[0].id], responsible: [owner.id], informed: [personId(3)] },
  };
}
