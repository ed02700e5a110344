/** Every `table[data-sortable]` of the page can be sorted by its heads; the whole table is in the page, this adds the controls. */
import { makeSortable } from './sortable.ts';

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table, () => {});
