import { matrixTable } from '../../../../build/exchange.ts';
import { bidFile, bidFilePaths } from '../../../_exchange.ts';

/** The compliance matrix of a bid, beside its war room. */
export const getStaticPaths = () => bidFilePaths((id) => `${id}-matrix`);

export const GET = bidFile('text/csv', matrixTable);
