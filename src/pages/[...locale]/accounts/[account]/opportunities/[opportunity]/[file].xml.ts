import { projectPlan } from '../../../../../../build/exchange.ts';
import { projectFile, projectFilePaths } from '../../../../../_exchange.ts';

/** The plan of an opportunity as a project file, beside its page. */
export const getStaticPaths = () => projectFilePaths((id) => id);

export const GET = projectFile('application/xml', projectPlan);
