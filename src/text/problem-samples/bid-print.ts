import type { ProblemParams } from '../../problem.ts';

export const bidPrintSamples = {
  'page-limit': [{ what: '技术部分', pages: 312, limit: 300 }],
  'size-limit': [{ what: '商务部分', mb: 128.4, limit: 100 }],
  'blind-print': [
    { what: '技术暗标', found: '云瀚科技', page: 17, chapter: '实施方案', part: null },
    { what: '技术暗标', found: '云瀚科技', page: null, chapter: null, part: 'Title' },
    { what: '技术暗标', found: '云瀚科技', page: null, chapter: null, part: 'Word' },
    { what: '技术暗标', found: 'colour', page: 9, chapter: null, part: 'Colour' },
  ],
  'pages-unstable': [{ volume: '技术部分', passes: 5 }],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
