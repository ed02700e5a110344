import { startFilters } from './filtered-table.ts';

startFilters('requirements');
