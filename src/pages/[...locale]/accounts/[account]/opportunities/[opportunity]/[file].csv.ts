import { tasksTable } from '../../../../../../build/exchange.ts';
import { projectFile, projectFilePaths } from '../../../../../_exchange.ts';

/** The tasks of an opportunity as a table, beside its page. */
export const getStaticPaths = () => projectFilePaths((id) => `${id}-tasks`);

export const GET = projectFile('text/csv', tasksTable);
