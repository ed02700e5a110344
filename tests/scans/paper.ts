import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A page to be scanned. Sizes in CSS pixels: A4 at 150 dpi is 1240 × 1754. */
export interface Paper {
  width: number;
  height: number;
  /** Our own HTML. */
  html: string;
  /** Words around the stamp; none where it bears no stamp. */
  stamp?: string;
  /** Whether it has the frame of a certificate. */
  framed?: boolean;
  /** Whether it is a drawing, straight and without the mark of a sample. */
  drawing?: boolean;
}
export const a4 = { width: 1240, height: 1754 };

const require = createRequire(import.meta.url);
const face = (weight: 400 | 700): string => {
  const file = require.resolve(
    `@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-${weight}-normal.woff2`,
  );
  const base64 = readFileSync(file).toString('base64');
  return `@font-face{font-family:Scan;font-weight:${weight};src:url(data:font/woff2;base64,${base64})}`;
};
let faces: string | undefined;

const round = (words: string): string => `<svg class="stamp" viewBox="0 0 300 300" aria-hidden="true">
  <circle cx="150" cy="150" r="140" fill="none" stroke="#666" stroke-width="7"/>
  <path id="arc" d="M 46 168 A 106 106 0 1 1 254 168" fill="none"/>
  <text font-size="${Math.min(34, 400 / words.length)}" fill="#666" font-weight="700"><textPath href="#arc" startOffset="50%" text-anchor="middle">${words}</textPath></text>
  <path d="M150 108l11 32h34l-27 20 10 33-28-20-28 20 10-33-27-20h34z" fill="#666"/>
  <text x="150" y="238" font-size="34" fill="#666" font-weight="700" text-anchor="middle">样张</text>
</svg>`;

/** The whole page: laid a little askew on the glass, as `lean` decides. */
export function sheet(paper: Paper, lean: number): string {
  faces ??= face(400) + face(700);
  const degrees = paper.drawing ? 0 : ((lean % 7) - 3) * 0.09;
  return `<!doctype html><meta charset="utf-8"><style>${faces}
*{box-sizing:border-box}
body{margin:0;background:#fff;font:400 28px/1.75 Scan,"Noto Serif SC",serif;color:#000}
main{position:relative;width:${paper.width}px;height:${paper.height}px;overflow:hidden;transform:rotate(${degrees}deg);padding:${paper.drawing ? 0 : 130}px ${paper.drawing ? 0 : 120}px}
.framed::before{content:"";position:absolute;inset:52px;border:9px double #000}
.framed::after{content:"";position:absolute;inset:74px;border:2px solid #555}
h1{font-size:58px;letter-spacing:.12em;text-align:center;margin:60px 0 12px;line-height:1.3}
h2{font-size:32px;margin:26px 0 8px}
.en{text-align:center;color:#222;margin:0 0 50px;font-size:22px;letter-spacing:.08em}
.right{text-align:right}.centre{text-align:center}
p{margin:0 0 14px}
dl{display:grid;grid-template-columns:230px 1fr;gap:14px 20px;margin:40px 0}
dt{font-weight:700}dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:25px;margin:18px 0 26px}
th,td{border:2px solid #000;padding:6px 12px;text-align:left}
td.n{text-align:right}
.mark{position:absolute;left:0;right:0;top:58%;text-align:center;font-size:230px;font-weight:700;letter-spacing:.3em;color:transparent;-webkit-text-stroke:3px #555;transform:rotate(-24deg);z-index:-1}
.stamp{position:absolute;right:170px;bottom:190px;width:290px;transform:rotate(-8deg)}
.foot{position:absolute;left:120px;right:120px;bottom:96px;font-size:19px;color:#222;text-align:center}
</style><main class="${paper.framed ? 'framed' : ''}">${paper.drawing ? '' : '<div class="mark">样张</div>'}${paper.html}${paper.stamp ? round(paper.stamp) : ''}${paper.drawing ? '' : '<div class="foot">本件为虚构样张，仅供演示，不具任何效力</div>'}</main>`;
}
