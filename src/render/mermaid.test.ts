import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lazyBrowser } from './browser.ts';
import {
  type Diagram,
  type DiagramCache,
  type DiagramSource,
  diagramKey,
  fileDiagramCache,
  renderDiagrams,
} from './mermaid.ts';
import { authorLine } from './mermaid-config.ts';
import { DrawingPage, packageFolder, startDrawingServer } from './mermaid-page.ts';
import { contextFor, startServer } from './server.ts';

const lazy = lazyBrowser({ env: process.env });
const temp = mkdtempSync(join(tmpdir(), 'planbook-test-'));
afterAll(async () => {
  await lazy.close();
  rmSync(temp, { recursive: true });
});

const none: DiagramCache = { read: () => null, write: () => undefined };
const source = (text: string): DiagramSource => ({ text, title: '甲 <b>&"', description: '说明 --> "乙"' });
const draw = (texts: string[], cache = none) => renderDiagrams(texts.map(source), { browser: () => lazy.get(), cache });
async function svgOf(text: string): Promise<string> {
  const [diagram] = await draw([text]);
  if (diagram?.ok !== true) throw new Error(diagram?.message);
  return diagram.svg;
}

function people(count: number, mark = ''): string {
  const boxes = Array.from(
    { length: count },
    (_, n) => `p${n}["张伟${n}${mark}<br/>信息技术部 Chief Officer<br/>D * 1 龘"]`,
  );
  const lines = Array.from({ length: count - 1 }, (_, n) => `p${Math.floor(n / 4)} --> p${n + 1}`);
  return [
    'flowchart TB',
    'classDef opponent fill:#fdd',
    ...boxes,
    ...lines,
    'class p1 opponent',
    'class p2 champion',
  ].join('\n');
}

const kinds = {
  gantt:
    'gantt\ndateFormat YYYY-MM-DD\nsection 甲\n做完 :done, a, 2026-01-01, 9d\n关键 :crit, b, after a, 5d\n点 :milestone, m, 2026-02-01, 0d',
  sequence: 'sequenceDiagram\nA->>B: 招标\nNote over A,B: 备注',
  pie: 'pie\n"甲":40\n"乙":60',
  state: 'stateDiagram-v2\n[*] --> 立项\n立项 --> [*]',
  mindmap: 'mindmap\n root((客户))\n  甲\n  乙',
  quadrant: 'quadrantChart\nx-axis 低 --> 高\nA: [0.3,0.6]',
};

test.each(Object.entries(kinds))('%s: named, coloured by variables, ids its own', async (_, text) => {
  const svg = await svgOf(text);
  const id = `dg${diagramKey(source(text)).slice(0, 10)}`;
  expect(svg).toMatch(new RegExp(`^<svg [^>]*role="img"[^>]*aria-labelledby="${id}-title ${id}-desc"`));
  expect(svg).toContain('甲 &lt;b&gt;&amp;"</title>');
  expect(svg).toContain('var(--diagram-');
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, each]) => each ?? '');
  expect(ids.filter((each) => !each.startsWith(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...svg.matchAll(/url\(["']?#([^"')]+)/g)].map(([, each]) => each ?? '');
  expect(targets.filter((each) => !ids.includes(each))).toEqual([]);
});

describe('an org chart', () => {
  test('carries class names on its boxes, keeps colours of classDef, needs no HTML inside', async () => {
    const svg = await svgOf(people(12));
    expect(svg).toMatch(/<g class="node default opponent"/);
    expect(svg).toMatch(/<g class="node default champion"/);
    expect(svg).toContain('rgb(255, 221, 221)');
    expect(svg).not.toContain('foreignObject');
    expect(svg.length).toBeLessThan(17_000);
  });

  test('boxes hold their text, and a page outranks the rules inside', async () => {
    const fonts = packageFolder('@fontsource/noto-sans-sc');
    const style =
      '<link rel="stylesheet" href="/fonts/400.css"><style>.node.champion rect { stroke: rgb(1, 2, 3) }</style>';
    const body = `<!doctype html><meta charset="utf-8">${style}${await svgOf(people(12))}`;
    const server = await startServer({
      mounts: { '/': { body, type: 'text/html' }, '/fonts': fonts },
      contentSecurityPolicy: "default-src 'self'; style-src 'self' 'unsafe-inline'",
    });
    const page = await (await contextFor(await lazy.get(), server)).newPage();
    await page.goto(`${server.origin}/`);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const spare = [...document.querySelectorAll('.node')].map((node) => {
        const width = (selector: string) => node.querySelector(selector)?.getBoundingClientRect().width ?? 0;
        return width('rect.label-container') - width('text');
      });
      return {
        least: Math.min(...spare),
        stroke: getComputedStyle(document.querySelector('.champion rect') as Element).stroke,
      };
    });
    await server.close();
    expect(seen.least).toBeGreaterThan(8);
    expect(seen.stroke).toBe('rgb(1, 2, 3)');
  });

  test('150 people are drawn', async () => {
    expect(await svgOf(people(150))).toContain('张伟149');
  });
});

describe('hostile texts', () => {
  const graph = 'flowchart TB\nA["甲"] --> B["乙"]';
  const loose =
    '{"securityLevel":"loose","htmlLabels":true,"theme":"dark","themeCSS":"*{fill:url(http://e/)}","flowchart":{"htmlLabels":true},"secure":[],"layout":"elk","maxEdges":1}';
  const plain = (svg: string) => svg.replaceAll(/dg[0-9a-f]{10}/g, 'id');

  test.each([
    ['init directive', `%%{init: ${loose}}%%\n${graph}`],
    ['initialize directive', `%%{initialize: ${loose}}%%\n${graph}`],
    ['front matter', `---\nconfig: ${loose}\n---\n${graph}`],
  ])('%s changes nothing', async (_, text) => {
    expect(plain(await svgOf(text))).toBe(plain(await svgOf(graph)));
  });

  test.each([
    ['script link', `${graph}\nclick A "javascript:alert(1)"`],
    ['callback', `${graph}\nclick A call alert(1)`],
    ['outside link', `${graph}\nclick A href "https://evil.example/x" _blank`],
    ['HTML label', 'flowchart TB\nA["<img src=x onerror=alert(1)><script>alert(1)</script>甲"]'],
    ['style with url', `${graph}\nstyle A fill:url(#x),stroke:red`],
    ['style with an escaped url', `${graph}\nstyle A fill:u\\72l(evil.example),stroke:red`],
    ['picture in Markdown', 'flowchart TB\nA["`![x](http://evil.example/a.png) **甲**`"]'],
    [
      'picture of a C4 person',
      'C4Context\nPerson(a, "甲", "x", $sprite="http://evil.example/a.png", $link="https://evil.example")',
    ],
    ['class with url', `${graph}\nclassDef x fill:url(//evil.example/a)\nclass A x`],
    ['image shape', 'flowchart TB\nA@{ img: "http://evil.example/a.png", label: "甲", w: 60, h: 60 }'],
    [
      'sequence link',
      'sequenceDiagram\nparticipant A\nlink A: x @ javascript:alert(1)\nA->>A: <img src=x onerror=alert(1)>',
    ],
  ])('%s does no harm', async (_, text) => {
    const [diagram] = await draw([text]);
    if (diagram?.ok === true) {
      expect(diagram.svg).not.toMatch(/<[^>]*evil\.example/);
    }
  });

  test('a path of the site stays a link', async () => {
    expect(await svgOf(`${graph}\nclick A href "/accounts/x/#p1"`)).toContain('href="/accounts/x/#p1"');
  });

  test('the last check looks at the markup as a page reads it', async () => {
    const server = await startDrawingServer();
    const page = await DrawingPage.open(await lazy.get(), server);
    const cases: [string, string | null][] = [
      ['<script></script>', '<script>'],
      ['<g onclick="x"></g>', 'onclick'],
      ['<g title="a" ONLOAD=x></g>', 'onload'],
      ['<a href="https://x"></a>', 'href'],
      ['<style>@import "x"</style>', '<style>'],
      ['<rect fill="url(http://x)"/>', 'fill'],
      ['<rect/></svg><img src="/a">', '<html img>'],
      ['<foreignObject><p>x</p></foreignObject>', '<foreignObject>'],
      [`<g title="tip onload='x'"></g>`, null],
      ['<a href="/accounts/x/"><text>javascript: url</text></a>', null],
    ];
    const found: (string | null)[] = [];
    for (const [markup] of cases) found.push(await page.harmIn(`<svg>${markup}</svg>`));
    page.close();
    await server.close();
    expect(found).toEqual(cases.map(([, harm]) => harm));
  });

  test('a tooltip may say anything', async () => {
    expect(await svgOf(`${graph}\nclick A cb "tip onload='x'"`)).toContain("tip onload='x'");
  });

  test('a picture from elsewhere is refused', async () => {
    const [diagram] = await draw(['flowchart TB\nA@{ img: "http://evil.example/a.png", label: "甲", w: 60, h: 60 }']);
    expect(diagram).toMatchObject({ ok: false, reason: 'unsafe' });
  });
});

test('a mistake is a value with the line of the author, beside good diagrams', async () => {
  const bad = '\n%% note\nflowchart TB\nA --> B\n%% more\nA -->> [[\nC';
  const diagrams = await draw([people(3), bad, 'nonsense', people(4)]);
  expect(diagrams.map((each) => each.ok)).toEqual([true, false, false, true]);
  expect(diagrams[1]).toMatchObject({ line: 6 });
  expect(authorLine('---\ntitle: x\n---\n%% c\nflowchart TB', 1)).toBe(5);
});

test("a Gantt chart over today has no line for the machine's day", async () => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const text = `gantt\n  dateFormat YYYY-MM-DD\n  section 甲\n  乙 :a, ${day(-20)}, ${day(20)}`;
  const [drawing] = await draw([text]);
  expect(drawing?.ok && drawing.svg).toContain('<rect');
  expect(drawing?.ok && drawing.svg).not.toMatch(/class="today"/);
});

test('same text, same bytes, in any order and page', async () => {
  const texts = [...Array.from({ length: 10 }, (_, n) => people(4 + n)), ...Object.values(kinds)];
  const one = await draw(texts);
  const two = await draw(texts.toReversed());
  expect(two.toReversed()).toEqual(one);
});

describe('cache', () => {
  test('equal sources are drawn once, results keep their order, the second run needs no browser', async () => {
    const cache = fileDiagramCache(join(temp, 'diagrams'));
    const sources = [people(3), 'nonsense', people(3), people(5)].map(source);
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
    const first = await renderDiagrams(sources, { browser: () => lazy.get(), cache, onProgress });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
    expect(first[2]).toEqual(first[0]);
    const again = await renderDiagrams(sources, { browser: () => Promise.reject(new Error('no browser')), cache });
    expect(again).toEqual(first);
    writeFileSync(join(temp, 'diagrams', `${diagramKey(source(people(3)))}.json`), '{"ok":tr');
    expect(cache.read(diagramKey(source(people(3))))).toBeNull();
  });
});

test('a crash is tried again once, then told', async () => {
  const crashing = lazyBrowser({ env: process.env });
  let opened = 0;
  const browser = async () => {
    opened += 1;
    const live = await crashing.get();
    if (opened !== 2) live.process()?.kill('SIGKILL');
    return live;
  };
  const [diagram] = (await renderDiagrams([source(people(3))], { browser, cache: none })) as [Diagram];
  expect(diagram.ok).toBe(true);
  const always = async () => {
    const live = await crashing.get();
    live.process()?.kill('SIGKILL');
    return live;
  };
  await expect(renderDiagrams([source(people(3))], { browser: always, cache: none })).rejects.toThrow(
    'could not be drawn',
  );
  await crashing.close();
});

test('stops when told', async () => {
  const run = renderDiagrams([source(people(3))], {
    browser: () => lazy.get(),
    cache: none,
    signal: AbortSignal.abort(new Error('stop')),
  });
  await expect(run).rejects.toThrow('stop');
});

describe('a text that takes too long', () => {
  const boxes = Array.from({ length: 54 }, (_, n) => n);
  const dense = `flowchart TB\n${boxes.flatMap((a) => boxes.map((b) => `a${a} --> b${b}`)).join('\n')}`;

  test('is refused once, beside good diagrams, and not kept', async () => {
    const cache = fileDiagramCache(join(temp, 'slow'));
    const started = performance.now();
    const [slow, good] = await draw([dense, people(3)], cache);
    expect(performance.now() - started).toBeLessThan(18_000);
    expect(slow).toMatchObject({ ok: false, reason: 'too-large' });
    expect(good?.ok).toBe(true);
    expect(cache.read(diagramKey(source(dense)))).toBeNull();
  });

  test('is left at once when the user interrupts', async () => {
    const own = lazyBrowser({ env: process.env });
    await own.get();
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stop')), 1_500);
    const started = performance.now();
    const run = renderDiagrams([source(dense)], { browser: own.get, cache: none, signal: stop.signal });
    await expect(run).rejects.toThrow('stop');
    await own.close();
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
