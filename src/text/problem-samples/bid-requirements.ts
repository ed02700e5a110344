import type { ProblemParams } from '../../problem.ts';
import type { BidRequirementParams } from '../../problem-params-bid.ts';

const requirement = '3.2.1 内存容量≥16GB';

export const bidRequirementsSamples = {
  'mandatory-unanswered': [{ requirement }],
  'mandatory-negative': [{ requirement }],
  'requirement-unanswered': [
    { requirement, missing: 'response' },
    { requirement, missing: 'deviation' },
  ],
  'requirement-without-evidence': [{ requirement }],
  'response-repeats': [{ requirement }],
  'response-vague': [{ requirement, word: '基本满足' }],
  'response-contradicts': [
    { requirement, opening: '不满足', deviation: 'none' },
    { requirement, opening: '部分满足', deviation: null },
    { requirement, opening: '满足', deviation: 'negative' },
  ],
  'response-opening': [
    { requirement, opening: '满足，详见', fault: 'elsewhere' },
    { requirement, opening: '所投主机采用八核', fault: 'other' },
  ],
  'deviation-table-missing': [
    { kind: 'technical', count: 46 },
    { kind: 'business', count: 1 },
  ],
  'index-missing': [{ of: 'scoring' }, { of: 'conformity' }],
  'evidence-expired': [{ item: '信息安全管理体系认证证书', validTo: '2026-12-01', opening: '2026-12-11' }],
  'library-expiring': [
    { item: '信息安全管理体系认证证书', validTo: '2026-12-31', days: 41 },
    { item: '信息安全管理体系认证证书', validTo: '2026-11-20', days: 0 },
    { item: '信息安全管理体系认证证书', validTo: '2026-11-19', days: -1 },
  ],
  'library-review-due': [
    { item: '售后服务标准章节', updated: '2026-02-10', months: 6 },
    { item: '售后服务标准章节', updated: '2026-10-10', months: 1 },
  ],
  'case-outside-window': [
    { item: '某市政务云终端项目', signed: '2022-08-30', criterion: '同类业绩', from: '2023-12-11', to: '2026-12-11' },
    { item: '某市政务云终端项目', signed: '2026-12-20', criterion: '同类业绩', from: null, to: '2026-12-11' },
  ],
} satisfies { [Id in keyof BidRequirementParams]: ProblemParams[Id][] };
