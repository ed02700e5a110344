import { between, pick, type Random, randomFrom } from './random.ts';

/** What a synthetic print page holds. Everything but `seed` and counts has a default. */
export interface BookSpec {
  bid: string;
  volume: string;
  seed: number;
  profile?: 'roman-front' | 'contents-first' | 'of-total' | 'continuous' | 'none';
  chapters: number;
  /** Headings of a chapter below its title, on levels 2 and 3. */
  headings: number;
  /** Paragraphs below a heading. */
  paragraphs: number;
  /** Every how many headings a table, a landscape table follows; 0 for none. */
  tableEvery?: number;
  wideEvery?: number;
  /** Pages of PDF files that are printed at the end of the chapters in turn. */
  scans?: readonly { path: string; page: number }[];
  /** Chapters of other volumes that the text names: `bid/volume#anchor`. */
  others?: readonly string[];
  /** Whether the page has a cover and contents. */
  front?: boolean;
  /** Whether contents and chapters begin on right pages, whose margins are not those of left ones. */
  doubleSided?: boolean;
  /** Style sheets with the faces of Noto Sans SC. */
  sheets?: readonly string[];
}

export interface MadeBook {
  html: string;
  /** In order. */
  headings: { id: string; level: number; text: string; chapter: string }[];
  chapters: { id: string; title: string }[];
  scans: { id: string; path: string; page: number }[];
}

const subjects = [
  '本项目',
  '投标人',
  '供货方案',
  '售后服务',
  '整机设备',
  '项目经理',
  '备件库',
  '测试环境',
  '实施团队',
  '质量体系',
];
const verbs = [
  '按照招标文件要求',
  '在合同签订后十五日内',
  '由专人负责',
  '逐台',
  '分批次',
  '会同采购人',
  '依据国家标准',
];
const actions = [
  '完成到货验收',
  '提供安装调试',
  '建立档案并留存记录',
  '响应故障报修',
  '组织现场培训',
  '编制进度计划',
  '复核技术参数',
];
const ends = [
  '，并由双方签字确认。',
  '，全程可追溯。',
  '，不另收费用。',
  '，保证率不低于 99.5%。',
  '，形成书面报告 2 份。',
];

const sentence = (random: Random): string =>
  pick(random, subjects) + pick(random, verbs) + pick(random, actions) + pick(random, ends);
const run = (random: Random, from: number, to: number): string =>
  Array.from({ length: between(random, from, to) }, () => sentence(random)).join('');

const numeral = (n: number): string => {
  const digits = '零一二三四五六七八九';
  if (n < 10) return digits[n] as string;
  if (n < 20) return `十${n % 10 === 0 ? '' : digits[n % 10]}`;
  return `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
};

function table(random: Random, rows: number, columns: number, id: string): string {
  const cells = (of: (column: number) => string): string => Array.from({ length: columns }, (_, at) => of(at)).join('');
  const head = `<thead><tr>${cells((at) => `<th scope="col">项目${at + 1}</th>`)}</tr></thead>`;
  const body = Array.from(
    { length: rows },
    (_, row) => `<tr>${cells((at) => (at === 0 ? `<td>${row + 1}</td>` : `<td>${pick(random, actions)}</td>`))}</tr>`,
  ).join('');
  return `<table id="${id}"><caption>表 ${id}</caption>${head}<tbody>${body}</tbody></table>`;
}

const profiles: Record<NonNullable<BookSpec['profile']>, string> = {
  'roman-front': `@page{@bottom-center{content:counter(page)}}@page cover{counter-set:page 0}@page front{counter-set:page 0;counter-increment:fp;@bottom-center{content:counter(fp,lower-roman)}}`,
  'contents-first': '@page{@bottom-center{content:counter(page)}}@page cover{counter-set:page 0}',
  'of-total': '@page{@bottom-center{content:"第 " counter(page) " 页 共 " counter(pages) " 页"}}',
  continuous: '@page{@bottom-center{content:counter(page)}}',
  none: '',
};

const style = `*{box-sizing:border-box}body{margin:0;font:10.5pt/1.6 'Noto Sans SC'}p{margin:0 0 2mm;text-indent:2em}
.chapter{break-before:page}h1{font-size:18pt}h2{font-size:14pt;break-after:avoid}h3{font-size:12pt;break-after:avoid}
table{border-collapse:collapse;width:100%;margin:2mm 0}td,th{border:.3mm solid #555;padding:1mm}tr{break-inside:avoid}
.cover{page:cover;text-align:center;padding-top:80mm}.front{page:front;break-before:page}
.toc{display:flex;gap:1mm}.toc i{flex:1;border-bottom:.3mm dotted #000;margin-bottom:1.5mm}.toc span{min-width:9mm;text-align:right}
.scan{break-before:page;break-inside:avoid}
[data-blank]{display:none}[data-blank][data-shown]{display:block;height:1px;break-before:page}`;

const mirrored =
  '@page:right{margin-left:35mm;margin-right:10mm}@page:left{margin-left:10mm;margin-right:35mm}@page blank{@top-center{content:none}}';

/** A print page that keeps the contract of books: ids, hidden links to them, spans for page numbers, reserved blocks for scans. */
export function makeBook(spec: BookSpec): MadeBook {
  const random = randomFrom(spec.seed);
  const { bid, volume, profile = 'roman-front', front = true, doubleSided = false } = spec;
  const here = (anchor: string): string => `${bid}/${volume}#${anchor}`;
  const number = (target: string, end?: string): string =>
    `<span data-page="${target}"${end === undefined ? '' : ` data-page-end="${end}"`}>–</span>`;
  const blank = (id: string, page: string): string =>
    doubleSided ? `<div data-blank="${id}" style="page:${page}"></div>` : '';
  const headings: MadeBook['headings'] = [];
  const chapters: MadeBook['chapters'] = [];
  const scans: MadeBook['scans'] = [];
  const ids: string[] = front ? ['front'] : [];
  const body: string[] = [];
  const rules: string[] = [];
  let sections = 0;

  for (let at = 1; at <= spec.chapters; at += 1) {
    const chapter = `${volume}-c${at}`;
    const title = `第${numeral(at)}章 ${pick(random, subjects)}与${pick(random, subjects)}`;
    chapters.push({ id: chapter, title });
    headings.push({ id: chapter, level: 1, text: title, chapter });
    rules.push(
      `@page ${chapter}{@top-center{content:"${title}"}}@page ${chapter}-wide{size:A4 landscape;@top-center{content:"${title}"}}`,
    );
    rules.push(
      `.${chapter}{page:${chapter}}.${chapter} .wide{page:${chapter}-wide;break-before:page;break-after:page}`,
    );
    const parts: string[] = [`<h1 id="${chapter}">${title}</h1><p>${run(random, 1, 3)}</p>`];
    for (let section = 1; section <= spec.headings; section += 1) {
      sections += 1;
      const level = section % 3 === 0 ? 3 : 2;
      const id = `${chapter}-s${section}`;
      const text = `${at}.${section} ${pick(random, actions)}（第 ${section} 款）`;
      headings.push({ id, level, text, chapter });
      parts.push(`<h${level} id="${id}">${text}</h${level}>`);
      for (let paragraph = 0; paragraph < spec.paragraphs; paragraph += 1) parts.push(`<p>${run(random, 2, 6)}</p>`);
      if (spec.tableEvery && sections % spec.tableEvery === 0)
        parts.push(table(random, between(random, 4, 30), 5, `${id}-t`));
      if (spec.wideEvery && sections % spec.wideEvery === 0)
        parts.push(`<div class="wide">${table(random, between(random, 5, 25), 9, `${id}-w`)}</div>`);
      if (section === 1 && spec.others && spec.others.length > 0)
        parts.push(`<p>另见 ${spec.others.map((other) => `第 ${number(other)} 页`).join('、')}。</p>`);
      if (section === 2) parts.push(`<p>本卷第 ${number(here(`${volume}-c1`), here(`end-${volume}-c1`))} 页。</p>`);
    }
    for (const [index, scan] of (spec.scans ?? []).entries()) {
      if (index % spec.chapters !== at - 1) continue;
      const id = `${chapter}-scan${index}`;
      scans.push({ id, ...scan });
      parts.push(
        `<div class="scan"><p>附件 ${index + 1}</p><div id="${id}" data-scan="${scan.path}" data-scan-page="${scan.page}" style="width:160mm;height:220mm"></div></div>`,
      );
    }
    // Inside the chapter: its page has a name, and what follows it would begin a new one.
    parts.push(`<div id="end-${chapter}"></div>${at === spec.chapters ? '<div id="book-end"></div>' : ''}`);
    ids.push(`end-${chapter}`);
    const marks = at === 1 ? '<div id="body"></div>' : '';
    body.push(blank(chapter, at > 1 ? 'blank' : front ? 'front' : 'cover'));
    body.push(`<section class="chapter ${chapter}">${marks}${parts.join('\n')}</section>`);
  }
  ids.push('body', 'book-end', ...headings.map(({ id }) => id), ...scans.map(({ id }) => id));

  const contents = headings.map(
    ({ id, level, text, chapter }) =>
      `<li data-level="${level}" class="toc">${text}<i></i>${level === 1 ? number(here(id), here(`end-${chapter}`)) : number(here(id))} 页</li>`,
  );
  const opening = front
    ? `<div class="cover"><h1>投标文件</h1></div>${blank('front', 'cover')}<div class="front"><h1 id="front">目录</h1><ol style="list-style:none;padding:0">${contents.join('\n')}</ol></div>`
    : '';
  const hidden = ids.map((id) => `<a href="#${id}"></a>`).join('');
  const links = (spec.sheets ?? []).map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  const paper = `@page{size:A4;margin:25mm 20mm 20mm 25mm;font-family:'Noto Sans SC';font-size:9pt}`;
  const html = `<!doctype html><html lang="zh-CN" data-book="${bid}/${volume}" data-page-numbers="${profile}"><head><meta charset="utf-8"><title>${volume}</title>${links}
<style>${paper}${doubleSided ? mirrored : ''}${profiles[profile]}${rules.join('')}${style}</style></head><body>${opening}${body.join('\n')}<nav hidden>${hidden}</nav></body></html>`;
  return { html, headings, chapters, scans };
}
