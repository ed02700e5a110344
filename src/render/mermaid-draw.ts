import type { Mermaid, MermaidConfig } from 'mermaid';

/** What the page gives back: the drawing, or Mermaid's words and the line of the text it parsed. */
export type Drawn =
  | { ok: true; svg: string; width: number; height: number }
  | { ok: false; message: string; line: number | null };

/** Elements that a drawing may hold, beside its title and description. */
export const drawableElements =
  `svg g path rect circle ellipse line polyline polygon text tspan textPath marker defs style a use symbol
  switch clipPath mask pattern linearGradient radialGradient stop filter feDropShadow feGaussianBlur feOffset feMerge
  feMergeNode feFlood feComposite`.split(/\s+/);

/** What a parser finds in a drawing. An element that is not SVG is called by its namespace too. */
export interface Parts {
  elements: string[];
  /** Names, in lower case, and values. */
  attributes: [string, string][];
  styles: string[];
}

export interface DrawJob {
  /** Prefix and id of the SVG element; every id inside starts with it. */
  id: string;
  text: string;
  title: string;
  description: string;
  /** Names of the elements that stay. */
  elements: readonly string[];
}

type DrawWindow = { mermaid: Mermaid };

/** Runs in the page, once: fixes the configuration and locks every key of it against directives. */
export function prepareInPage(config: MermaidConfig): void {
  const { mermaid } = globalThis as unknown as DrawWindow;
  const keys = Object.keys({ ...mermaid.mermaidAPI.defaultConfig, ...config });
  mermaid.initialize({ ...config, secure: [...keys, 'secure', 'themeCSS', 'wrap', 'fontSize', 'dompurifyConfig'] });
}

/** Runs in the page: what a page that inlines the markup makes of it. */
export function partsInPage(markup: string): Parts {
  const { body, head } = new DOMParser().parseFromString(markup, 'text/html');
  const all = [...head.children, ...body.querySelectorAll('*')];
  const own = (element: Element): boolean => element.namespaceURI === 'http://www.w3.org/2000/svg';
  return {
    elements: [...new Set(all.map((one) => (own(one) ? one.localName : `html ${one.localName}`)))],
    attributes: all.flatMap((one) =>
      [...one.attributes].map(({ name, value }): [string, string] => [name.toLowerCase(), value]),
    ),
    styles: all.filter((one) => one.localName === 'style').map((one) => one.textContent ?? ''),
  };
}

/**
 * Runs in the page: draws one diagram, then makes it safe, small and unique. Self-contained, because only its source
 * text reaches the browser.
 *
 * Safe: an allow-list of elements; no event handlers; links only to fragments and site paths; no url() but fragments;
 * no at-rules. Small: rules that match nothing, unused markers and Mermaid's working data go; two decimals. Unique:
 * every id starts with `job.id`. The rules' id selectors become `:where(#id)`, so that a page's `.node.x` outranks
 * them.
 */
export async function drawInPage(job: DrawJob): Promise<Drawn> {
  const { mermaid } = globalThis as unknown as DrawWindow;
  const words = `${job.text} 0123456789`;
  await Promise.all(['400', '700'].map((weight) => document.fonts.load(`${weight} 14px 'Noto Sans SC'`, words)));
  let markup: string;
  try {
    markup = (await mermaid.render(job.id, job.text)).svg;
  } catch (error) {
    document.body.replaceChildren();
    const found = error as { message?: string; hash?: { loc?: { first_line?: number }; line?: number } };
    const message = String(found.message ?? error);
    const named = /\bline:?\s+(\d+)/i.exec(message)?.[1];
    const line = named === undefined ? (found.hash?.loc?.first_line ?? null) : Number(named);
    return { ok: false, message, line };
  }
  // Parsed as HTML, as a page that inlines it would.
  const host = document.createElement('div');
  host.innerHTML = markup;
  document.body.replaceChildren(host);
  const svg = host.querySelector('svg');
  if (svg === null) return { ok: false, message: 'nothing was drawn', line: null };

  const allowed = new Set(job.elements);
  const foreignUrl = /url\(\s*(?!["']?#)/i;
  for (const element of [...svg.querySelectorAll('*')]) {
    if (!element.isConnected) continue;
    if (!allowed.has(element.localName) || element.namespaceURI !== svg.namespaceURI) element.remove();
  }

  // Mermaid's line for today is the machine's day when the drawing was made, not that of the build, and would stay there as days go by.
  for (const line of svg.querySelectorAll('g.today, line.today')) line.remove();

  const sheets: string[] = [];
  for (const style of [...svg.querySelectorAll('style')]) {
    for (const rule of [...(style.sheet?.cssRules ?? [])]) {
      if (!(rule instanceof CSSStyleRule) || rule.cssRules.length > 0) continue;
      const body = rule.style.cssText;
      if (body === '' || foreignUrl.test(body) || /[<>\\]|expression|@import/i.test(body)) continue;
      const live = rule.selectorText
        .split(/,(?![^(]*\))/)
        .map((each) => each.trim())
        .filter((selector) => {
          try {
            return [...document.querySelectorAll(selector)].some((hit) => svg.contains(hit));
          } catch {
            return false;
          }
        });
      const ours = live.filter((selector) => selector.startsWith(`#${job.id}`));
      if (ours.length > 0)
        sheets.push(`${ours.map((each) => each.replace(`#${job.id}`, `:where(#${job.id})`)).join(',')}{${body}}`);
    }
    style.remove();
  }

  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const local = name.toLowerCase();
      const link = local === 'href' || local === 'xlink:href';
      const bad = link
        ? !/^(#|\/(?!\/))/.test(value)
        : local.startsWith('on') || local === 'src' || foreignUrl.test(value);
      const idle = ['data-points', 'data-look', 'data-et', 'data-edge', 'target', 'rel', 'tabindex'].includes(local);
      if (bad || idle || /javascript:/i.test(value)) element.removeAttribute(name);
      else if (/^(d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|viewBox)$/.test(name)) {
        element.setAttribute(
          name,
          value.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
        );
      }
    }
  }

  for (const idle of svg.querySelectorAll('rect:not([width]), g:empty, defs:empty')) idle.remove();
  for (const word of svg.querySelectorAll('tspan.text-inner-tspan')) {
    // Without these a page may set the weight of a whole label.
    if (word.getAttribute('font-weight') === 'normal') word.removeAttribute('font-weight');
    if (word.getAttribute('font-style') === 'normal') word.removeAttribute('font-style');
    word.removeAttribute('class');
    if (word.attributes.length === 0) word.replaceWith(...word.childNodes);
  }
  for (const element of svg.querySelectorAll('[style]')) {
    if (/^[\s;]*$/.test(element.getAttribute('style') ?? '')) element.removeAttribute('style');
  }

  const everything = [svg, ...svg.querySelectorAll('*')];
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  for (const element of everything.filter((each) => each !== svg && each.id !== '')) {
    const before = element.id;
    if (!before.startsWith(job.id)) element.id = `${job.id}-${before}`;
    // Some kinds of diagram give one id to several elements; references mean the first.
    for (let copy = 2; taken.has(element.id); copy += 1) element.id = `${element.id.replace(/~\d+$/, '')}~${copy}`;
    taken.add(element.id);
    if (!renamed.has(before)) renamed.set(before, element.id);
  }
  const follow = (value: string) =>
    value.replaceAll(/(url\(\s*["']?#|^#)([^"')\s]+)/g, (whole, start: string, id: string) => {
      const to = renamed.get(id);
      return to === undefined ? whole : start + to;
    });
  for (const element of everything) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes('#')) element.setAttribute(name, follow(value));
    }
  }
  const css = sheets.map(follow).join('');

  const uses = new XMLSerializer().serializeToString(svg) + css;
  for (const marker of svg.querySelectorAll('marker, linearGradient, filter')) {
    if (!uses.includes(`#${marker.id})`) && !uses.includes(`#${marker.id}"`)) marker.remove();
  }

  const named = (tag: 'title' | 'desc', text: string) => {
    const element = document.createElementNS(svg.namespaceURI, tag);
    element.id = `${job.id}-${tag}`;
    element.textContent = text;
    return element;
  };
  const style = document.createElementNS(svg.namespaceURI, 'style');
  style.textContent = css;
  svg.prepend(named('title', job.title), named('desc', job.description), style);

  const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [width, height] = [Math.ceil(box[2] ?? 0), Math.ceil(box[3] ?? 0)];
  for (const name of ['aria-roledescription', 'aria-describedby', 'height', 'preserveAspectRatio'])
    svg.removeAttribute(name);
  svg.setAttribute('id', job.id);
  svg.setAttribute('width', '100%');
  svg.setAttribute('style', `max-width:${width}px`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${job.id}-title ${job.id}-desc`);
  const text = new XMLSerializer().serializeToString(svg);
  document.body.replaceChildren();
  return { ok: true, svg: text, width, height };
}
