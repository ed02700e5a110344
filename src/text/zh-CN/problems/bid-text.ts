import type { BidTextParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const whys: Record<BidTextParams['blind-leak']['why'], string> = {
  bidder: '投标人名称、简称、品牌或证书编号',
  model: '我方产品型号',
  person: '人员姓名或称呼',
  firm: '单位名称',
  place: '地名或地址',
  project: '其他项目的名称或编号',
  contact: '联系方式',
  latin: '拉丁字母',
  punctuation: '非中文标点',
  'own-word': '暗标规则另列的禁用词',
};

const styles: Record<Exclude<BidTextParams['blind-style']['what'], 'component'>, string> = {
  bold: '加粗',
  italic: '倾斜',
  underline: '下划线',
  link: '链接',
};

export const bidTextProblems = (_labels: Labels, format: Format) =>
  ({
    'placeholder-left': {
      message: ({ found }) => `“${found}”是占位文字，还没有填写。`,
      hint: () => '填上实际内容；确无内容的写“无”。占位文字的清单见 settings.yaml 的 bids.placeholders。',
      advice: () => '请填上实际内容；确无内容的写“无”。',
    },
    'empty-cell': {
      message: () => '表格里有空白单元格，评审时视为未填写。',
      hint: () => '写上内容；没有的写“无”，不适用的写“不适用”。',
      advice: () => '请补填；没有的写“无”，不适用的写“不适用”。',
    },
    'foreign-name': {
      message: ({ name, from }) => `出现了其他客户或其他项目的名称“${name}”（见 ${from}）。`,
      hint: () =>
        '从旧标书抄来的，改为本项目的名称；作为业绩引用的，用 LibraryTable 或 LibraryScans 列出该案例后就不再提示。',
      advice: () => '请核对：抄自旧标书的改为本项目的名称；作为业绩引用的，在资料库中引用该案例。',
    },
    'vague-word': {
      message: ({ word }) => `“${word}”用词含糊，专家无法据此给分。`,
      hint: () => '改为具体的数值、时限或做法。含糊用词的清单见 settings.yaml 的 bids.vagueWords。',
      advice: () => '请改为具体的数值、时限或做法。',
    },
    'no-glyph': {
      message: ({ found }) => `内嵌字体没有“${found}”，印出来是空框，或随所用电脑的字体变样。`,
      hint: () => '删去，或改用文字与 √ × ● ★ → 一类字体里有的符号。',
      advice: () => '请删去，或改用文字与 √ × ● ★ → 一类字体里有的符号。',
    },
    'word-limit': {
      message: ({ chapter, words, limit }) =>
        `章节“${chapter}”共 ${format.number(words)} 字，超过 ${format.number(limit)} 字的上限。`,
      hint: () => '删减文字；上限录错的，改 maxWords。每个汉字、每个西文单词或数字各计一字。',
      advice: () => '请删减文字，先保留对应评分项的内容。',
    },
    'blind-leak': {
      message: ({ word, why }) => `暗标中出现“${word}”（${whys[why]}），会暴露身份或违反暗标规则。`,
      hint: ({ why }) =>
        why === 'latin' || why === 'punctuation'
          ? `改用中文的写法；招标文件允许的，把该卷 blind 里的 ${why === 'latin' ? 'latin 改为 true' : 'chinesePunctuation 改为 false'}。`
          : '删去，或改为“投标人”“我方”“项目负责人”“某项目”一类不暴露身份的写法。',
    },
    'blind-picture': {
      message: ({ file, volume }) => `暗标“${volume}”里有图片或扫描件“${file}”，还没有人看过其中有无标识。`,
      hint: () =>
        '打开核对：有无名称、印章、徽标、人像、车牌、地址、设备铭牌。没有的，把文件名写进该卷 blind 的 seen。',
      advice: () => '请有人核对图中有无名称、印章、徽标、人像、车牌、设备铭牌。',
    },
    'blind-style': {
      message: ({ what, found }) =>
        what === 'component'
          ? `暗标中用了“${found}”，会印出投标人、人员或业绩的信息。`
          : `暗标中的“${found}”用了${styles[what]}，违反暗标规则。`,
      hint: ({ what }) =>
        what === 'component'
          ? '从暗标卷中删去，移到明标的卷里。'
          : what === 'link'
            ? '改为普通文字，或用 [文字](ref:章节) 指到本书的章节。'
            : '去掉这一格式；招标文件允许的，把该卷 blind 里的 emphasis 改为 true。',
    },
  }) satisfies Pick<ProblemWords, keyof BidTextParams>;
