import type { Plan } from '../../domain/plan.ts';
import { nameIn } from '../../domain/project/references.ts';
import { nameLang } from '../name-lang.ts';

/** Somebody of either side, as pages name him. */
export interface NamedPerson {
  id: string;
  name: string;
  /** Language of the name where it is not that of the file. */
  lang: string | null;
}

export function namedIn(plan: Plan, id: string): NamedPerson {
  const name = nameIn(plan, id);
  return { id, name, lang: nameLang(name) };
}

/** The name alone, for the head of a narrow column; the title where nobody knows the name. */
export function shortNamedIn(plan: Plan, id: string): NamedPerson {
  const name = plan.data.stakeholders.find((one) => one.id === id)?.name ?? nameIn(plan, id);
  return { id, name, lang: nameLang(name) };
}
