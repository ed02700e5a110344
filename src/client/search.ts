/** The search page over Pagefind's index, which the build writes beside the pages. Results are made of text and `<mark>`, never of markup. */
import { type Hits, hitsOf, type IndexedPage } from './hits.ts';

interface Candidate {
  data(): Promise<IndexedPage>;
}
interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<{ results: Candidate[] } | null>;
}
type Found = IndexedPage & Hits;

/** Pages that are shown, and those that are read for them. */
const most = 30;
const mostRead = 120;
const form = document.querySelector<HTMLFormElement>('[data-search]');
const input = form?.querySelector<HTMLInputElement>('[data-search-input]');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
let index: Promise<Pagefind> | null = null;
if (form && input && list && status) start(form, input, list, status);

function start(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement, status: HTMLElement): void {
  const say = (words: 'results' | 'first' | 'none' | 'searching' | 'failed', value = ''): void => {
    status.textContent = (status.dataset[words] ?? '').replace(/\{[nq]\}/, () => value);
  };

  async function run(): Promise<void> {
    const query = input.value.trim();
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (query === '') {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      index ??= load();
      const pagefind = await index;
      const answer = await pagefind.debouncedSearch(query, { filters: { locale: form.dataset['search'] ?? '' } }, 150);
      // A later keystroke has asked again.
      if (answer === null || input.value.trim() !== query) return;
      const { found, complete } = await holding(query, answer.results);
      if (input.value.trim() !== query) return;
      list.replaceChildren(...found.map(item));
      if (found.length === 0) say('none', query);
      else say(complete ? 'results' : 'first', String(found.length));
    } catch {
      index = null;
      list.replaceChildren();
      say('failed');
    }
  }

  // The key that leads to the box elsewhere is no part of a search: here the box has the focus already.
  input.addEventListener('keydown', (event) => {
    if (event.key === '/' && input.value === '') event.preventDefault();
  });
  input.addEventListener('input', () => {
    if (input.value.trim() !== '' && list.childElementCount === 0) say('searching');
    void run();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(event, list.querySelector('a'));
  });
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll<HTMLElement>('a.title')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    move(event, event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : input);
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.focus();
  if (input.value !== '') void run();
}

function move(event: KeyboardEvent, target: HTMLElement | null | undefined): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
}

async function load(): Promise<Pagefind> {
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** The candidates that hold the query as it was written. `complete`: there are no more. */
async function holding(
  query: string,
  candidates: readonly Candidate[],
): Promise<{ found: Found[]; complete: boolean }> {
  const found: Found[] = [];
  let read = 0;
  while (read < candidates.length && read < mostRead && found.length <= most) {
    const pages = await Promise.all(candidates.slice(read, read + most).map((one) => one.data()));
    read += pages.length;
    for (const page of pages) {
      const hits = hitsOf(page, query);
      if (hits) found.push({ ...page, ...hits });
    }
  }
  return { found: found.slice(0, most), complete: read >= candidates.length && found.length <= most };
}

function item({ url, meta, excerpt, places: headings }: Found): HTMLElement {
  const li = document.createElement('li');
  const title = link(url, meta['title'] ?? url);
  title.className = 'title';
  const facts = document.createElement('p');
  facts.className = 'meta';
  facts.textContent = [meta['box'], meta['owner']].filter(Boolean).join(' · ');
  const text = document.createElement('p');
  text.append(...excerpt.map(marked));
  const places = document.createElement('p');
  places.className = 'places';
  places.append(...headings.map((one) => link(one.url, `› ${one.title}`)));
  li.append(title, facts, text, places);
  return li;
}

function link(url: string, text: string): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = url;
  a.textContent = text;
  return a;
}

function marked({ text, hit }: Hits['excerpt'][number]): Node {
  if (!hit) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
