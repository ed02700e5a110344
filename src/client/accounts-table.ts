/**
 * Sorting and filtering of the accounts table. The whole table is in the page; this adds the controls. What is chosen stands in the address, so that
 * a choice can be sent: `?owner=…&status=D&sort=share&order=descending`.
 */
const table = document.querySelector<HTMLTableElement>('[data-table="accounts"]');
const form = document.querySelector<HTMLFormElement>('[data-accounts-filters]');
if (table && form) start(table, form);

function start(table: HTMLTableElement, form: HTMLFormElement): void {
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows];
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  const selects = [...form.querySelectorAll('select')];
  const status = form.querySelector<HTMLElement>('[role=status]');
  const first = heads.find((head) => head.hasAttribute('aria-sort'));
  const query = new URLSearchParams(location.search);

  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const current = head.getAttribute('aria-sort');
      const begin = 'numeric' in head.dataset ? 'descending' : 'ascending';
      sort(head, current === null ? begin : current === 'ascending' ? 'descending' : 'ascending');
      remember();
    });
  }
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
    if (first) sort(first, 'descending');
    filter();
    remember();
  });
  filter();

  function sort(head: HTMLTableCellElement, order: 'ascending' | 'descending'): void {
    const sign = order === 'ascending' ? 1 : -1;
    const numeric = 'numeric' in head.dataset;
    const sortedBy = (row: HTMLTableRowElement): string =>
      row.cells[head.cellIndex]?.dataset['value'] ?? row.cells[head.cellIndex]?.textContent?.trim() ?? '';
    const compare = (a: string, b: string): number =>
      numeric ? Number(a) - Number(b) : a.localeCompare(b, document.documentElement.lang);
    const sorted = rows.toSorted((one, other) => {
      const [a, b] = [sortedBy(one), sortedBy(other)];
      // What is not known comes last in either order.
      return a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compare(a, b);
    });
    body.append(...sorted);
    for (const each of heads) each.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order);
  }

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
    if (head && order && !(head === first && order === 'descending')) {
      chosen.set('sort', head.dataset['sort'] ?? '');
      chosen.set('order', order);
    }
    history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
  }
}

export {};
