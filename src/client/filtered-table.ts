/**
 * Sorting and filtering of a table. The whole table is in the page; this adds the controls. What is chosen stands in the address, so that a choice can
 * be sent: `?owner=…&status=D&sort=share&order=descending`.
 */
import { makeSortable, type SortOrder } from './sortable.ts';

/** The table `data-table="name"` and its form `data-filters="name"`; nothing where the page has none. */
export function startFilters(name: string): void {
  const table = document.querySelector<HTMLTableElement>(`[data-table="${name}"]`);
  const form = document.querySelector<HTMLFormElement>(`[data-filters="${name}"]`);
  if (table && form) start(table, form);
}

function start(table: HTMLTableElement, form: HTMLFormElement): void {
  const { rows, heads, sort } = makeSortable(table, remember);
  const selects = [...form.querySelectorAll('select')];
  const status = form.querySelector<HTMLElement>('[role=status]');
  const first = heads.find((head) => head.hasAttribute('aria-sort'));
  const firstOrder = (first?.getAttribute('aria-sort') ?? 'descending') as SortOrder;
  const query = new URLSearchParams(location.search);

  for (const select of selects) {
    const wanted = query.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
  }
  const asked = heads.find((head) => head.dataset['sort'] === query.get('sort'));
  if (asked) sort(asked, query.get('order') === 'descending' ? 'descending' : 'ascending');
  form.addEventListener('change', () => {
    filter();
    remember();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const select of selects) select.value = '';
    if (first) sort(first, firstOrder);
    filter();
    remember();
  });
  filter();

  function filter(): void {
    for (const row of rows) row.hidden = selects.some(({ name, value }) => value !== '' && row.dataset[name] !== value);
    const shown = rows.filter((row) => !row.hidden).length;
    const words = shown === 0 ? status?.dataset['none'] : shown < rows.length ? status?.dataset['shown'] : '';
    if (status) status.textContent = (words ?? '').replace('{n}', String(shown)).replace('{all}', String(rows.length));
  }

  function remember(): void {
    const chosen = new URLSearchParams(selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    const head = heads.find((each) => each.hasAttribute('aria-sort'));
    const order = head?.getAttribute('aria-sort');
    if (head && order && !(head === first && order === firstOrder)) {
      chosen.set('sort', head.dataset['sort'] ?? '');
      chosen.set('order', order);
    }
    history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
  }
}
