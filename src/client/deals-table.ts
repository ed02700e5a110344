/** Sorting and filtering of the table of all opportunities. */
import { startFilters } from './filtered-table.ts';

startFilters('deals');
