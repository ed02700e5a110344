/**
 * Fitting a page onto one sheet of paper. The contract with the HTML:
 *
 * - `<body>` holds one `[data-sheet]` element. Its CSS fixes width and height to the printable area of `@page` (in mm)
 *   and says `overflow: hidden`; all sizes inside derive (em) from `font-size: var(--sheet-size, 10.5pt)`.
 * - `[data-sheet-box]`: an inner part with limits of its own, checked as the sheet is; its value names it in reports.
 * - `[data-sheet-list]`: a list or table body that may lose its last `[data-sheet-item]`s. It holds one
 *   `data-sheet-more="另有 {n} 项"` element, `hidden` (or inside a `hidden` row); it is shown with the
 *   number left out. The value of `data-sheet-list` names the list in reports.
 * - `[data-sheet-text]`: a paragraph that may be cut short with an ellipsis; markup inside it is kept.
 *
 * The sheet is printed with `overflow: visible`: should paper differ from the measuring, a second page appears and the
 * PDF fails instead of losing a line. Hence the fixed width: without it the sheet is measured at another width than it
 * is printed.
 *
 * It fits when neither the sheet nor any box scrolls in either direction. The largest size of 10.5pt … 7pt (steps of
 * 0.25pt) that fits is taken. If none does, at 7pt: items are hidden, one by one from the list that shows most (the
 * first of equals), as few as possible, never the last of a list; then texts are cut to a common length, as long as
 * possible, not below 12 characters. If it still does not fit, the answer says what overflows.
 */
export interface FitRules {
  /** pt, largest first. */
  sizes: number[];
  /** Fewest characters a cut text keeps. */
  shortest: number;
}

export const fitRules: FitRules = { sizes: Array.from({ length: 15 }, (_, step) => 10.5 - step * 0.25), shortest: 12 };

/** Raise when the same page would be fitted differently. */
export const fitVersion = 2;

/** Text size in pt; per list the number of items hidden; how many texts were cut, to how many characters at most. */
export interface Fit {
  size: number;
  hidden: { list: string; count: number }[];
  cut: { texts: number; length: number } | null;
}

/** What still overflows at the smallest size, by how many CSS px. `name` is the box's name, or `sheet`. */
export interface Overflow {
  name: string;
  down: number;
  across: number;
}

export type FitAnswer = { ok: true; fit: Fit } | { ok: false; overflow: Overflow[] } | { ok: false; overflow: null };

/**
 * Runs in the page. Self-contained, because only its source text reaches the browser. `overflow: null` means no sheet.
 */
export async function fitInPage(rules: FitRules): Promise<FitAnswer> {
  const sheet = document.querySelector<HTMLElement>('[data-sheet]');
  if (sheet === null) return { ok: false, overflow: null };
  // The metrics of paper, not of the screen's pixels.
  sheet.style.textRendering = 'geometricPrecision';
  const boxes = [sheet, ...sheet.querySelectorAll<HTMLElement>('[data-sheet-box]')];
  const fits = () => boxes.every((box) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth);

  const lists = [...sheet.querySelectorAll<HTMLElement>('[data-sheet-list]')].map((list) => ({
    name: list.dataset['sheetList'] ?? '',
    items: [...list.querySelectorAll<HTMLElement>('[data-sheet-item]')].filter(
      (item) => item.closest('[data-sheet-list]') === list,
    ),
    more: list.querySelector<HTMLElement>('[data-sheet-more]'),
    list,
  }));
  const texts = [...sheet.querySelectorAll<HTMLElement>('[data-sheet-text]')].map((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const parts: { node: Text; text: string }[] = [];
    while (walker.nextNode()) parts.push({ node: walker.currentNode as Text, text: (walker.currentNode as Text).data });
    return { block, parts, length: [...parts.map((part) => part.text).join('')].length };
  });

  // Characters that may appear later must be measured in their real font.
  const late = [
    ...texts.map(({ block }) => ({ element: block, words: '…' })),
    ...lists.flatMap(({ more }) =>
      more === null ? [] : [{ element: more, words: `${more.dataset['sheetMore']}0123456789` }],
    ),
  ];
  await Promise.all(
    late.map(({ element, words }) => {
      const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
      return document.fonts.load(`${fontStyle} ${fontWeight} 16px ${fontFamily}`, words).catch(() => []);
    }),
  );

  /** The smallest n of 0 … top for which it fits after `set(n)`; top when none does. Leaves that n set. */
  const least = (top: number, set: (n: number) => void): number => {
    let [low, high] = [0, top];
    while (low < high) {
      const middle = (low + high) >> 1;
      set(middle);
      if (fits()) high = middle;
      else low = middle + 1;
    }
    set(low);
    return low;
  };

  const sizeAt = (step: number) => sheet.style.setProperty('--sheet-size', `${rules.sizes[step]}pt`);
  sizeAt(0);
  const step = fits() ? 0 : least(rules.sizes.length - 1, sizeAt);
  const size = rules.sizes[step] as number;
  const done = (hidden: Fit['hidden'], cut: Fit['cut']): FitAnswer => {
    for (const box of boxes) {
      const { display, overflowY } = getComputedStyle(box);
      if (overflowY === 'visible') continue;
      // Keeps the margins of children inside, as `hidden` did.
      if (display === 'block') box.style.setProperty('display', 'flow-root', 'important');
      box.style.setProperty('overflow', 'visible', 'important');
    }
    return { ok: true, fit: { size, hidden, cut } };
  };
  if (fits()) return done([], null);

  const shown = lists.map(({ items }) => items.length);
  const order: number[] = [];
  for (;;) {
    const most = Math.max(0, ...shown);
    if (most <= 1) break;
    const at = shown.indexOf(most);
    order.push(at);
    shown[at] = most - 1;
  }
  const hide = (count: number) => {
    lists.forEach(({ items, more, list }, at) => {
      const gone = order.slice(0, count).filter((each) => each === at).length;
      items.forEach((item, index) => {
        const away = index >= items.length - gone;
        item.hidden = away;
        if (away) item.style.setProperty('display', 'none', 'important');
        else item.style.removeProperty('display');
      });
      if (more === null) return;
      more.textContent = (more.dataset['sheetMore'] ?? '').replaceAll('{n}', String(gone));
      for (let each: HTMLElement | null = more; each !== null && each !== list; each = each.parentElement)
        each.hidden = gone === 0;
    });
  };
  const hides = least(order.length, hide);
  const hidden = lists
    .map(({ name }, at) => ({ list: name, count: order.slice(0, hides).filter((each) => each === at).length }))
    .filter(({ count }) => count > 0);
  if (fits()) return done(hidden, null);

  const longest = Math.max(0, ...texts.map(({ length }) => length));
  const clamp = (limit: number) => {
    for (const { parts, length } of texts) {
      let left = length > limit ? limit - 1 : length;
      let ended = length <= limit;
      for (const { node, text } of parts) {
        const characters = [...text];
        if (ended && length > limit) node.data = '';
        else if (characters.length <= left) node.data = text;
        else {
          // A word cut in two reads as another word.
          const kept = characters.slice(0, left).join('');
          const whole = /[\p{Script=Latin}\d]$/u.test(kept) && /^[\p{Script=Latin}\d]/u.test(characters[left] ?? '');
          node.data = `${(whole ? kept.replace(/[\p{Script=Latin}\d]+$/u, '') : kept).replace(/[\s\p{P}]+$/u, '')}…`;
          ended = true;
        }
        left = Math.max(0, left - characters.length);
      }
    }
  };
  const cuts = least(Math.max(0, longest - rules.shortest), (less) => clamp(longest - less));
  const length = longest - cuts;
  if (fits()) return done(hidden, { texts: texts.filter((text) => text.length > length).length, length });
  const overflow = boxes
    .map((box) => ({
      name: box === sheet ? 'sheet' : (box.dataset['sheetBox'] ?? ''),
      down: Math.max(0, box.scrollHeight - box.clientHeight),
      across: Math.max(0, box.scrollWidth - box.clientWidth),
    }))
    .filter(({ down, across }) => down > 0 || across > 0);
  return { ok: false, overflow };
}
