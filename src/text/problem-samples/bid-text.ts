import type { ProblemParams } from '../../problem.ts';
import type { BidTextParams } from '../../problem-params-bid.ts';

export const bidTextSamples = {
  'placeholder-left': [{ found: '待补充' }, { found: 'XXXX' }],
  'empty-cell': [{}],
  'foreign-name': [{ name: '临川农商银行', from: 'accounts/linchuan-bank/account.mdx' }],
  'vague-word': [{ word: '尽快' }],
  'no-glyph': [{ found: '🚀' }, { found: 'U+F0B7' }],
  'word-limit': [{ chapter: '项目负责人简历', words: 1280, limit: 1000 }],
  'blind-leak': [
    { word: '远桥', why: 'bidder' },
    { word: 'T5600', why: 'model' },
    { word: '何伟', why: 'person' },
    { word: '临川农商银行', why: 'firm' },
    { word: '宁波', why: 'place' },
    { word: 'ZJ-2025-018', why: 'project' },
    { word: 'bid@yuanqiao.example', why: 'contact' },
    { word: 'SSD', why: 'latin' },
    { word: ',', why: 'punctuation' },
    { word: '专利', why: 'own-word' },
  ],
  'blind-picture': [{ file: 'rack.png', volume: '技术暗标' }],
  'blind-style': [
    { what: 'bold', found: '两小时到场' },
    { what: 'italic', found: '两小时到场' },
    { what: 'underline', found: '两小时到场' },
    { what: 'link', found: '服务网点' },
    { what: 'component', found: 'Signature' },
  ],
} satisfies { [Id in keyof BidTextParams]: ProblemParams[Id][] };
