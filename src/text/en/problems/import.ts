import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const again = 'Open the original in Project or ProjectLibre, save it as XML (*.xml) and import that.';

export const importProblems = (_labels: Labels, _format: Format) =>
  ({
    'import-not-xml': {
      message: ({ fault }) =>
        ({
          binary: 'This is not an XML file but a binary one.',
          empty: 'There is nothing in the file.',
          unclosed: 'The file is incomplete: a tag is not closed.',
          closing: 'The file is damaged: a closing tag does not match its opening one.',
          entity: 'The file has an entity that is not defined (what begins with &).',
          doctype: 'The file has a DOCTYPE, which project files have none of; for safety it is not read.',
          depth: 'The tags of the file are nested too deeply for a project file.',
          syntax: 'The file is not correct XML.',
        })[fault],
      hint: () => again,
    },
    'import-not-project': {
      message: ({ root }) => `This XML file is no project file: its outermost element is ${root}, not Project.`,
      hint: () => again,
    },
    'import-no-tasks': {
      message: () => 'The project file has no tasks, so there is nothing to import.',
      hint: () => 'Check that it is the right file; the tasks should be visible in the Gantt chart of Project.',
    },
  }) satisfies Pick<ProblemWords, 'import-not-xml' | 'import-not-project' | 'import-no-tasks'>;
