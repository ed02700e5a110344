import type { BidScoringParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import { type ProblemWords, toBoth } from '../../problems.ts';

const keys = { claimed: '自评分', likely: '预计得分', low: '最坏得分' };
const ask = '请对照招标文件；确属文件自相矛盾的，在质疑期内书面提出。';

export const bidScoringProblems = (_labels: Labels, format: Format) =>
  ({
    'scoring-sum': {
      message: ({ group, sum, declared, of }) => {
        const [what, unit] = of === 'weights' ? ['权重', '%'] : ['分值', ' 分'];
        return group === null
          ? `评分表各项${what}合计为 ${sum}${unit}，应为 ${declared}${unit}。`
          : `“${group}”写的是 ${declared}${unit}，下列各项${what}合计却是 ${sum}${unit}。`;
      },
      hint: () => `核对 max、weight 和 scoring.total 是否录错；${ask}`,
      advice: () => ask,
    },
    'scoring-unreachable': {
      message: ({ criterion, declared, reachable }) =>
        `“${criterion}”满分 ${declared} 分，按计分办法最多只能得 ${reachable} 分。`,
      hint: () => `核对 max、awards、tiers、bands、parts 和 cap 是否录错；${ask}`,
      advice: () => ask,
    },
    'scoring-exceeds': {
      message: ({ criterion, declared, reachable }) =>
        `“${criterion}”满分 ${declared} 分，各得分点相加可达 ${reachable} 分，又没有写封顶。`,
      hint: () => `招标文件写了封顶的，补上 cap；没有写的，${ask}`,
      advice: () => ask,
    },
    'scoring-bands': {
      message: ({ criterion, fault, from, to }) =>
        fault === 'gap'
          ? `“${criterion}”的分档不连续：${from} 分与 ${to} 分之间不属于任何一档。`
          : from === to
            ? `“${criterion}”的分档重叠：${from} 分同属两档。`
            : `“${criterion}”的分档重叠：${from}–${to} 分同属两档。`,
      hint: () => `核对 bands 的 from 和 to；${ask}`,
      advice: () => ask,
    },
    'price-weight-low': {
      message: ({ weight, floor, kind }) =>
        `价格分占 ${weight}%，低于${kind === 'goods' ? '货物' : '服务'}项目不低于 ${floor}% 的规定（87 号令第五十五条）。`,
      hint: () => '核对价格项的分值、tender.kind 和 tender.law；无误的，在质疑期内书面提出。',
      advice: () => '请对照招标文件；确实低于规定的，在质疑期内书面提出。',
    },
    'scoring-size-factor': {
      message: ({ criterion, word }) =>
        `“${criterion}”以“${word}”计分：企业规模条件不得作为评审因素（财库〔2021〕22 号第二十一条）。`,
      hint: () => '核对评分规则原文；无误的，在质疑期内书面提出。',
      advice: () => '请对照招标文件；确以企业规模计分的，在质疑期内书面提出。',
    },
    'criterion-incomplete': {
      message: ({ criterion, missing }) =>
        ({
          mode: `“${criterion}”没有写计分方式，算不出得分。`,
          max: `“${criterion}”没有写满分，算不出合计。`,
          weight: `“${criterion}”没有写权重，算不出合计。`,
          formula: `“${criterion}”是价格分，却没有写价格公式。`,
        })[missing],
      hint: ({ missing }) =>
        ({
          mode: '写上 mode；若是分类，把下级评分项写进 criteria。',
          max: '写上 max；按权重计分的，把 scoring.scale 写成 weights 并写 weight。',
          weight: '写上 weight；招标文件待定的，用 weightRule 写明取法。',
          formula: '在 price 里写上 type 和公式的参数。',
        })[missing],
    },
    'group-with-mode': {
      message: ({ group, key }) => `“${group}”是分类，分数由下级评分项得出，不能写 ${key}。`,
      hint: ({ key }) => `删去 ${key}，或写到它下面的评分项上。`,
    },
    'points-over-max': {
      message: ({ criterion, key, value, max }) =>
        `“${criterion}”的${keys[key]}（${key}）为 ${value} 分，超过满分 ${max} 分。`,
      hint: () => '按该评分项自己的分制填写；按权重计分的表里，每项满分一般是 100。',
    },
    'claim-over-deviations': {
      message: ({ criterion, claimed, count, possible }) =>
        `“${criterion}”自评 ${claimed} 分，台账中却有 ${count} 条负偏离，按规则最多得 ${possible} 分。`,
      hint: () => '改 claimed，或核对台账中的 marker 和 deviation。',
      advice: () => '请核对负偏离条款，并据此调整自评分。',
    },
    'claim-impossible': {
      message: ({ criterion, claimed, possible }) =>
        `“${criterion}”自评 ${claimed} 分，而按规则只能得 ${format.either(possible)} 分，否则为 0。`,
      hint: () => '把 claimed 改成其中一档的分值。',
      advice: () => '请按评分规则的档次重新自评。',
    },
    'marker-count': {
      message: ({ criterion, sign, step, meant, found }) =>
        `“${criterion}”每条扣 ${step} 分，可见招标文件共有 ${meant} 条 ${sign} 条款，台账中却有 ${found} 条。`,
      hint: () => '对照招标文件补齐或更正 requirements：漏应答的条款按负偏离扣分。',
      advice: () => '请对照招标文件补齐台账：漏应答的条款按负偏离扣分。',
    },
    'points-order': {
      message: ({ criterion, low, likely, claimed }) =>
        `“${criterion}”的最坏 ${low} 分、预计 ${likely} 分、自评 ${claimed} 分不是由低到高。`,
      ...toBoth('请重新估计：最坏得分不高于预计得分，预计得分不高于自评分。'),
    },
    'criterion-uncovered': {
      message: ({ criterion, max }) =>
        `没有任何章节应答“${criterion}”${max === null ? '' : `，涉及总分中的 ${format.number(max)} 分`}。`,
      hint: () => '在应答章节的 covers 里写上它的 id，或在它的 response 里写明位置；决定放弃的，写 claimed: 0。',
      advice: () => '请安排章节应答，或决定放弃这些分。',
    },
    'chapter-covers-nothing': {
      message: ({ chapter }) => `章节“${chapter}”没有应答任何评分项或条款。`,
      hint: () => '在 covers 里写上它应答的 id；招标文件规定的格式，用 number 写明编号。',
      advice: () => '请确认本章为哪些评分项或条款而写，否则评委不会为它给分。',
    },
  }) satisfies Pick<ProblemWords, keyof BidScoringParams>;
