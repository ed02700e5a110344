import type { ProblemParams } from '../../problem.ts';

export const bidCompositionSamples = {
  'image-resolution': [{ file: 'content/bids/demo/attachments/licence.png', dpi: 142, limit: 300 }],
  'include-twice': [{ item: 'after-sales', volume: '技术文件' }],
  'include-kind': [
    { item: 'iso9001', kind: 'certificates' },
    { item: 'zhang-wei', kind: 'people' },
  ],
  'chapter-empty': [
    { chapter: '售后服务方案', covers: 3 },
    { chapter: '附件', covers: 0 },
  ],
  'order-taken': [{ order: 20, other: '实施方案' }],
  'volume-empty': [{ volume: '技术文件' }],
  'duplicate-number': [{ number: '附件2-3', other: '法定代表人身份证明' }],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
