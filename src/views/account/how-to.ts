import type { Playbook } from '../../domain/playbook/playbook.ts';
import { type PlanSection, type SectionState, sectionPages } from '../../domain/playbook/sections.ts';
import type { Text } from '../../text/index.ts';
import { type PageLink, pageLinks } from '../playbook/playbook.ts';

/** The links of each section that the account's page has to the pages that tell how it is worked out, as far as the playbook has them. */
export const buildHowTo = (
  states: Record<PlanSection, SectionState>,
  playbook: Playbook,
  text: Text,
): Record<PlanSection, PageLink[]> =>
  Object.fromEntries(
    Object.entries(sectionPages).map(([section, ids]) => [
      section,
      states[section as PlanSection] === 'absent' ? [] : pageLinks([...ids], playbook, text),
    ]),
  ) as Record<PlanSection, PageLink[]>;
