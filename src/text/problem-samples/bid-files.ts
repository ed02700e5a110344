import type { ProblemParams } from '../../problem.ts';

export const bidFileSamples = {
  'missing-bid-file': [{ folder: 'content/bids/huilan-desktops' }],
  'bad-attachment-path': [{ value: '../licence.pdf' }],
  'attachment-missing': [
    { file: 'attachments/licence.pdf', nearest: 'attachments/licence-2026.pdf' },
    { file: 'attachments/licence.pdf', nearest: null },
  ],
  'attachment-unreadable': [
    { file: 'attachments/licence.pdf', fault: 'encrypted' },
    { file: 'attachments/licence.pdf', fault: 'unreadable' },
    { file: 'attachments/licence.pdf', fault: 'slow' },
    { file: 'attachments/licence.png', fault: 'pixels' },
  ],
  'attachment-active': [
    { file: 'attachments/licence.pdf', parts: ['files', 'launch', 'script'] },
    { file: 'attachments/form.pdf', parts: ['form'] },
  ],
} satisfies { [Id in keyof ProblemParams]?: ProblemParams[Id][] };
