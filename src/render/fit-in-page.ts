import type { FitAnswer, FitRules } from './fit.ts';

/**
 * Runs in the page. Self-contained, because only its source text reaches the browser. `overflow: null` means no sheet.
 */
export async function fitInPage(rules: FitRules): Promise<FitAnswer> {
  const sheet = document.querySelector<HTMLElement>('[data-sheet]');
  if (sheet === null) return { ok: false, overflow: null };
  // The metrics of paper, not of the screen's pixels.
  sheet.style.textRendering = 'geometricPrecision';
  const all = (selector: string) => [...sheet.querySelectorAll<HTMLElement>(selector)];
  const boxes = [...all('[data-sheet-box]'), sheet];
  const holds = (box: HTMLElement) => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
  const fits = () => boxes.every(holds);

  // What our fonts lack the machine's would show, each machine otherwise, or as an empty box; 〓 is what a printer sets for a sign that is missing.
  const ranges = [...document.fonts].flatMap(({ unicodeRange }) =>
    unicodeRange.split(',').map((range) => {
      const [low = '', high = low] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(low.replaceAll('?', '0'), 16), Number.parseInt(high.replaceAll('?', 'f'), 16)] as const;
    }),
  );
  const has = (letter: string): boolean => {
    const code = letter.codePointAt(0) as number;
    return code < 0x80 || ranges.some(([low, high]) => low <= code && code <= high);
  };
  const replaced = new Set<string>();
  if (ranges.length > 0) {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const letters = new Intl.Segmenter();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const lacks = [...node.data].filter((letter) => /\S/u.test(letter) && !has(letter));
      if (lacks.length === 0) continue;
      for (const letter of lacks) if (!/\p{M}|\p{Cf}/u.test(letter)) replaced.add(letter);
      node.data = [...letters.segment(node.data)]
        .map(({ segment }) => ([...segment].some((letter) => lacks.includes(letter)) ? '〓' : segment))
        .join('');
    }
  }

  const lists = all('[data-sheet-list]').map((list) => ({
    name: list.dataset['sheetList'] ?? '',
    items: [...list.querySelectorAll<HTMLElement>('[data-sheet-item]')].filter(
      (item) => item.closest('[data-sheet-list]') === list,
    ),
    more: list.querySelector<HTMLElement>('[data-sheet-more]'),
    list,
    gone: 0,
  }));
  /** Those that a list can do without first come last; without ranks its order. */
  for (const { items } of lists)
    items.sort((a, b) => Number(a.dataset['sheetRank'] ?? 0) - Number(b.dataset['sheetRank'] ?? 0));
  const texts = all('[data-sheet-text]').map((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const parts: { node: Text; text: string }[] = [];
    while (walker.nextNode()) parts.push({ node: walker.currentNode as Text, text: (walker.currentNode as Text).data });
    const length = [...parts.map((part) => part.text).join('')].length;
    return { block, parts, length, limit: length };
  });

  // Characters that may appear later must be measured in their real font.
  const late = [
    ...texts.map(({ block }) => ({ element: block, words: '…' })),
    ...lists.flatMap(({ more }) =>
      more === null ? [] : [{ element: more, words: `${more.dataset['sheetMore']}0123456789` }],
    ),
    ...all('[data-sheet-drop]').map((element) => ({ element, words: element.dataset['sheetDrop'] ?? '' })),
  ];
  await Promise.all(
    late.map(({ element, words }) => {
      const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
      return document.fonts.load(`${fontStyle} ${fontWeight} 16px ${fontFamily}`, words).catch(() => []);
    }),
  );

  /** The smallest n of 0 … top for which `good()` after `set(n)`; top when for none. Leaves that n set. */
  const least = (top: number, set: (n: number) => void, good: () => boolean): void => {
    let [low, high] = [0, top];
    while (low < high) {
      const middle = (low + high) >> 1;
      set(middle);
      if (good()) high = middle;
      else low = middle + 1;
    }
    set(low);
  };

  let size = 0;
  const sizeAt = (step: number) => {
    size = rules.sizes[step] as number;
    sheet.style.setProperty('--sheet-size', `${size}pt`);
  };
  sizeAt(0);
  if (!fits()) least(rules.sizes.length - 1, sizeAt, fits);

  const hide = (one: (typeof lists)[number], gone: number) => {
    const { items, more, list } = one;
    if (one.gone === gone) return;
    one.gone = gone;
    items.forEach((item, index) => {
      const away = index >= items.length - gone;
      item.hidden = away;
      if (away) item.style.setProperty('display', 'none', 'important');
      else item.style.removeProperty('display');
    });
    if (more === null) return;
    const left = gone + Number(more.dataset['sheetBeyond'] ?? 0);
    more.textContent = (more.dataset['sheetMore'] ?? '').replaceAll('{n}', String(left));
    for (let each: HTMLElement | null = more; each !== null && each !== list; each = each.parentElement)
      each.hidden = left === 0;
  };
  const shorten = (some: typeof lists, good: () => boolean) => {
    const before = some.map((one) => one.gone);
    const shown = some.map(({ items, gone }) => items.length - gone);
    const order: number[] = [];
    for (let most = Math.max(0, ...shown); most > 1; most = Math.max(...shown)) {
      const at = shown.indexOf(most);
      order.push(at);
      shown[at] = most - 1;
    }
    const set = (count: number) => {
      const gone = [...before];
      for (const at of order.slice(0, count)) gone[at] = (gone[at] as number) + 1;
      some.forEach((one, at) => {
        hide(one, gone[at] as number);
      });
    };
    least(order.length, set, good);
  };

  const clamp = (one: (typeof texts)[number], limit: number) => {
    const { parts, length } = one;
    one.limit = limit;
    let left = length > limit ? limit - 1 : length;
    let ended = length <= limit;
    for (const { node, text } of parts) {
      const characters = [...text];
      if (ended && length > limit) node.data = '';
      else if (characters.length <= left) node.data = text;
      else {
        // A word cut in two reads as another word; one that fills the whole text is cut all the same.
        const kept = characters.slice(0, left).join('');
        const whole = /[\p{Script=Latin}\d]$/u.test(kept) && /^[\p{Script=Latin}\d]/u.test(characters[left] ?? '');
        const words = whole ? kept.replace(/[\p{Script=Latin}\d]+$/u, '') : kept;
        node.data = `${(words.trim() === '' ? kept : words).replace(/[\s\p{P}]+$/u, '')}…`;
        ended = true;
      }
      left = Math.max(0, left - characters.length);
    }
  };
  const cut = (some: typeof texts, good: () => boolean) => {
    const before = some.map((text) => text.limit);
    const longest = Math.max(0, ...before);
    const set = (less: number) => {
      some.forEach((text, at) => {
        clamp(text, Math.min(before[at] as number, longest - less));
      });
    };
    least(Math.max(0, longest - rules.shortest), set, good);
  };

  const rounds: { inside: (element: HTMLElement) => boolean; good: () => boolean }[] = [
    ...boxes
      .filter((box) => box !== sheet)
      .map((box) => ({ inside: (element: HTMLElement) => box.contains(element), good: () => holds(box) })),
    { inside: (element) => element.closest('[data-sheet-box]') === null, good: fits },
    { inside: () => true, good: fits },
  ];
  const tighten = () => {
    for (const { inside, good } of rounds) {
      const own = {
        lists: lists.filter(({ list }) => inside(list)),
        texts: texts.filter(({ block }) => inside(block)),
      };
      if (!good()) shorten(own.lists, good);
      if (!good()) cut(own.texts, good);
    }
  };
  tighten();
  for (const part of all('[data-sheet-drop]')) {
    if (fits()) break;
    part.textContent = part.dataset['sheetDrop'] ?? '';
    for (const one of lists) hide(one, 0);
    for (const text of texts) clamp(text, text.length);
    tighten();
  }

  if (!fits()) {
    const overflow = boxes.map((box) => ({
      name: box === sheet ? 'sheet' : (box.dataset['sheetBox'] ?? ''),
      down: Math.max(0, box.scrollHeight - box.clientHeight),
      across: Math.max(0, box.scrollWidth - box.clientWidth),
    }));
    return { ok: false, overflow: overflow.filter(({ down, across }) => down > 0 || across > 0) };
  }
  for (const box of boxes) {
    const { display, overflowY } = getComputedStyle(box);
    if (overflowY === 'visible') continue;
    // Keeps the margins of children inside, as `hidden` did.
    if (display === 'block') box.style.setProperty('display', 'flow-root', 'important');
    box.style.setProperty('overflow', 'visible', 'important');
  }
  const hidden = lists
    .map(({ name, gone, more }) => ({ list: name, count: gone + Number(more?.dataset['sheetBeyond'] ?? 0) }))
    .filter(({ count }) => count > 0);
  const short = texts.filter(({ length, limit }) => length > limit);
  const length = Math.max(...short.map(({ limit }) => limit));
  return {
    ok: true,
    fit: {
      size,
      hidden,
      cut: short.length > 0 ? { texts: short.length, length } : null,
      replaced: [...replaced].sort().join(''),
    },
  };
}
