/** A table that is sorted by the heads with `data-sort`: the value of a cell is its `data-value`, or its text. */
export interface Sortable {
  rows: HTMLTableRowElement[];
  heads: HTMLTableCellElement[];
  sort(head: HTMLTableCellElement, order: SortOrder): void;
}

export type SortOrder = 'ascending' | 'descending';

/**
 * Adds a button to each head. `data-numeric` compares figures and begins with the largest; `data-begin` says with which order a head begins instead.
 *
 * @param chosen called after the reader has sorted
 */
export function makeSortable(table: HTMLTableElement, chosen: () => void): Sortable {
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows];
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];

  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const current = head.getAttribute('aria-sort');
      const begin = (head.dataset['begin'] ?? ('numeric' in head.dataset ? 'descending' : 'ascending')) as SortOrder;
      sort(head, current === null ? begin : current === 'ascending' ? 'descending' : 'ascending');
      chosen();
    });
  }

  function sort(head: HTMLTableCellElement, order: SortOrder): void {
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

  return { rows, heads, sort };
}
