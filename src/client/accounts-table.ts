/** Sorting and filtering of the accounts table. */
import { startFilters } from './filtered-table.ts';

startFilters('accounts');
