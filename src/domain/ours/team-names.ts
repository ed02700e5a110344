import { type Finding, finding } from '../../problem.ts';
import type { OurPeople } from '../../schemas/our-people.ts';
import type { Plan } from '../plan.ts';
import { peopleFile } from './our-people.ts';

/** Our people who have one id and different names: in content/people.yaml and in a plan, or in two plans; said at the plan, of two at the later one. */
export function checkTeamNames(plans: readonly Plan[], people: OurPeople['people']): Finding[] {
  const first = new Map(people.toReversed().map(({ id, name }) => [id, { name, file: peopleFile }]));
  const findings: Finding[] = [];
  for (const { file, data } of plans) {
    data.team.forEach(({ id, name }, index) => {
      const other = first.get(id);
      if (other === undefined) first.set(id, { name, file });
      else if (other.name !== name && other.file !== file) {
        findings.push(
          finding(
            'conflicting-name',
            file,
            { path: ['team', index, 'name'] },
            { id, name, otherName: other.name, otherFile: other.file },
          ),
        );
      }
    });
  }
  return findings;
}
