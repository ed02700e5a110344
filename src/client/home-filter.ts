/**
 * "What concerns me": the home page holds the first rows of each list and, hidden, the first of everybody. Choosing a person shows what concerns that
 * person; the choice stands in the address, so that it can be kept as a bookmark: `?who=…`.
 */
const form = document.querySelector<HTMLFormElement>('[data-who-filter]');
const select = form?.querySelector('select');
if (form && select) start(form, select);

function start(form: HTMLFormElement, select: HTMLSelectElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-who]')];
  const rest = [...document.querySelectorAll<HTMLElement>('[data-more]')];
  const nones = [...document.querySelectorAll<HTMLElement>('[data-none]')];
  const status = form.querySelector<HTMLElement>('[role=status]');
  const wanted = new URLSearchParams(location.search).get('who') ?? '';
  if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  form.addEventListener('submit', (event) => event.preventDefault());
  select.addEventListener('change', () => {
    filter();
    history.replaceState(null, '', select.value === '' ? location.pathname : `?who=${select.value}`);
  });
  if (select.value !== '') filter();

  function filter(): void {
    const who = select.value;
    for (const row of rows)
      row.hidden = who === '' ? row.dataset['later'] === 'true' : !(row.dataset['who'] ?? '').split(' ').includes(who);
    for (const one of rest) one.hidden = who !== '';
    for (const none of nones) showNone(none, who !== '');
    const option = select.selectedOptions[0];
    const all = option?.dataset['total'] ?? '';
    // News is no work to do.
    const shown = String(rows.filter((row) => !row.hidden && !('news' in row.dataset)).length);
    const words = who === '' ? '' : status?.dataset[shown === all ? 'all' : 'part'];
    if (status)
      status.textContent = (words ?? '')
        .replace('{n}', shown)
        .replace('{all}', all)
        .replace('{name}', option?.textContent ?? '');
  }
}

/** A list without a row to show gives way to words that say so. */
function showNone(none: HTMLElement, chosen: boolean): void {
  const own = [...(none.parentElement?.querySelectorAll<HTMLElement>('[data-who]') ?? [])];
  const list = own[0]?.closest<HTMLElement>('.table-scroll, ul, ol');
  const bare = chosen && own.every((row) => row.hidden);
  none.hidden = !bare;
  if (list) list.hidden = bare;
}

export {};
