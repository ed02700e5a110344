import type { MdxFault, ReferenceTarget } from '../../problem.ts';
import { dayMeant } from '../day-meant.ts';
import type { Format } from '../format.ts';
import { keyOfLabel } from '../label-keys.ts';
import type { Labels } from '../labels.ts';
import type { ProblemWords } from '../problems.ts';
import { bidBookProblems } from './problems/bid-book.ts';
import { bidPriceProblems } from './problems/bid-price.ts';
import { bidRequirementsProblems } from './problems/bid-requirements.ts';
import { bidScoringProblems } from './problems/bid-scoring.ts';
import { bidTenderProblems } from './problems/bid-tender.ts';
import { bidTextProblems } from './problems/bid-text.ts';
import { dealProblems } from './problems/deal.ts';
import { importProblems } from './problems/import.ts';
import { ourProblems } from './problems/ours.ts';
import { peopleProblems } from './problems/people.ts';
import { playbookProblems } from './problems/playbook.ts';
import { projectPlanProblems } from './problems/project-plan.ts';
import { redFlags } from './problems/red-flags.ts';
import { relationshipProblems } from './problems/relationship.ts';
import { targetProblems } from './problems/targets.ts';
import { taskProblems } from './problems/tasks.ts';
import { visitProblems } from './problems/visits.ts';

const targets: Record<ReferenceTarget, string> = {
  account: '客户',
  stakeholder: '客户方人员',
  'team-member': '我方成员',
  factor: '因素',
  project: '客户的项目',
  'information-item': '信息项',
  'playbook-page': '打法库页面',
  stage: '阶段',
  criterion: '评价项或验证标准',
  course: '课程',
  'our-person': '我方人员',
  role: '岗位',
  competitor: '竞争对手',
  pipeline: '打法库流程',
  person: '人员（客户方或我方）',
  task: '任务',
  resource: '资源（我方成员或 resources 条目）',
  goal: '目标',
  strategy: '策略',
  measure: '衡量指标',
  'sales-unit': '销售单位',
  opportunity: '商机',
  volume: '卷',
  section: '章节',
  'library-item': '资料库条目',
  attachment: '附件',
  'bid-item': '评分项或条款',
};
/** Where the ids of bids are kept. */
const keptIn: Partial<Record<ReferenceTarget, string>> = {
  opportunity: '商机的 id 是客户文件夹 opportunities 下的文件名。',
  volume: '卷的 id 写在 bid.mdx 的 volumes 里。',
  section: '可写章节的文件名、“章节#标题”、“章节/附件 id”或资料库条目的 id；标题照目录里的写，空格写成连字符。',
  'library-item': '资料库条目的 id 是 content/library 各类文件夹下的文件名。',
  attachment: '附件的 id 写在本文件或 bid.mdx 的 attachments 里。',
  'bid-item': '评分项与条款的 id 写在 bid.mdx 的 scoring 和 requirements 里。',
};
const types: Record<string, string> = {
  time: '时刻 HH:MM（如 09:30）',
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  tuple: '三个数字的列表',
  'other-length': '项数不对的列表',
  currency: '三个大写字母的货币代码',
  object: '一组键值',
  enum: '规定值中的一个词',
  empty: '空值',
  null: '空值',
  nan: '算不出的值',
};
/** What to write where another type is wanted, by the type. */
const typeHints: Record<string, string> = {
  string: '写成一段文字；数字、true、false 作文字时要加引号，例如 "360"。',
  number: '只写数字，例如 4000000：不加逗号、单位和引号。',
  int: '只写整数，例如 2026。',
  boolean: '写 true 或 false，不加引号。',
  array: '每项一行，以 “- ” 开头；只有一项也要这样写。',
  tuple: '例如 [1000000, 3000000, 5000000]。',
  object: '每行写一个“键: 值”，例如 name: 张伟，并按层次缩进。',
  currency: '例如 CNY、USD。',
};
const type = (name: string): string => types[name] ?? name;
const notKnown = '填写内容；不是必填的键，不知道时把整行删去。';
const facts: Record<string, string> = {
  recipient: '收受方类别',
  amount: '金额',
  purpose: '事由',
  approver: '批准人',
  approvedOn: '批准日期',
};
/** Lists that score each criterion once. */
const scorings = new Set(['scores', 'idealCustomer']);
/** Kibibytes, rounded up, so that what is too large never looks just right. */
const kib = (bytes: number): number => Math.ceil(bytes / 1024);
const did = (nearest: string | null): string => (nearest === null ? '' : `是否想写 ${nearest}？`);

const pdfDetails: Record<string, string> = {
  'page-missing': '网页没有生成。',
  'no-sheet': '网页里没有一页纸的版面。',
  pages: '印出来不止一页。',
};
const pdfDetail = (detail: string): string =>
  pdfDetails[detail] ?? (detail.startsWith('/') ? `站点里没有 ${detail}。` : detail);

const mdxFaults: Record<MdxFault, (found: string, expected: string) => string> = {
  'html-comment': () => '注释请写成 {/* 注释 */}。',
  'angle-address': () => '网址请写成 [文字](网址)。',
  'unclosed-tag': (tag) => `${tag} 没有结束标签。`,
  'crossed-tag': (tag) => `结束标签 ${tag} 和开始标签不在同一层：请各占一行，前后空一行。`,
  'mismatched-tag': (tag, expected) => `结束标签 ${tag} 和开始标签不配对，这里应是 ${expected}。`,
  'closing-without-opening': () => '结束标签前面没有开始标签。',
  'unclosed-brace': () => '花括号 { 没有配对的 }。',
  'less-than': (character) => `< 会被当作标签的开头，后面不能是 ${character}。`,
  'curly-quote': (quote) => `标签里的引号 ${quote} 不是半角直引号，请改成 "。`,
  'unquoted-value': (character) => `属性的值要加半角直引号，写成 name="值"，不能直接以 ${character} 开头。`,
  'bad-character': (character) => `标签里不能有 ${character}。`,
  'unfinished-tag': () => '标签没有写完。',
  'lazy-line': () => '标签跨行时，每行都要有同样的引用符号或缩进。',
  'import-text': () => '以 import 或 export 开头的行会被当作代码，请换一个开头。',
  'bad-expression': () => '花括号里的文字会被当作代码，而它不是。',
  'bad-spread': () => '属性应写成 name="value"。',
  'bad-closing-tag': () => '结束标签只写名称，例如 </Callout>。',
  'lost-tag': () => '标签没有结束，或结束在别处。',
  'too-deep': () => '嵌套层次太深。',
};

/** What takes the place of a tag, by the tag. */
const markdownFor = new Map(
  Object.entries({
    a: '[文字](网址)',
    b: '**文字**',
    strong: '**文字**',
    i: '*文字*',
    em: '*文字*',
    code: '`代码`',
    img: '![说明](./文件名.png)',
    hr: '---',
    li: '- 项目',
    ul: '- 项目',
    ol: '1. 项目',
    table: '| 表头 | 表头 |',
    blockquote: '> 引文',
  }),
);

const yamlDetails: Record<string, string> = {
  BAD_INDENT: '缩进不对：同级的键必须左对齐，下一级多缩进两格。',
  TAB_AS_INDENT: '缩进用了制表符，YAML 只允许空格。',
  MISSING_CHAR: '缺少符号：可能是引号或括号没有配对，或漏了半角冒号或空格。',
  BLOCK_AS_IMPLICIT_KEY: '同一行里有两个半角冒号，或下一行缩进过多：含冒号的文字要加引号，同级的键要左对齐。',
  MULTILINE_IMPLICIT_KEY: '这一行没有半角冒号加空格：写成“键: 值”，全角冒号“：”不算；列表项的 - 后面也要有空格。',
  UNEXPECTED_TOKEN: '这里出现了意外的符号。',
  BAD_SCALAR_START: '文字不能以这个符号开头：请加引号。',
  TAG_RESOLVE_FAILED: '不支持以 ! 开头的标签。',
  ALIAS_PROPS: '别名不能带标签或锚点。',
  BAD_ALIAS: '文字不能以 * 或 & 开头：请加引号。',
  BAD_COLLECTION_TYPE: '列表和键值混在了一起。',
  BAD_DIRECTIVE: '不支持以 % 开头的行：请加引号。',
  BAD_DQ_ESCAPE: '双引号里的反斜杠要写两个；或改用单引号。',
  BAD_PROP_ORDER: '符号 &、! 的位置不对。',
  BLOCK_IN_FLOW: '方括号或花括号里不能另起分行的列表。',
  IMPOSSIBLE: '这里的结构无法识别。',
  KEY_OVER_1024_CHARS: '键太长：可能是漏写了半角冒号。',
  MULTIPLE_ANCHORS: '不支持以 & 开头的锚点。',
  MULTIPLE_DOCS: '只能有一段 YAML：不能单独写一行三个点。',
  MULTIPLE_TAGS: '不支持以 ! 开头的标签。',
  NON_STRING_KEY: '键必须是文字，不能是列表或空值。',
  RESOURCE_EXHAUSTION: '嵌套层次太深。',
};

export const problems = (labels: Labels, format: Format): ProblemWords => ({
  'not-utf8': {
    message: ({ offset }) => `文件不是 UTF-8 编码（第 ${offset + 1} 个字节起无法识别）。`,
    hint: () => '请用编辑器以 UTF-8 编码另存；从 Word 或旧系统导出的文本常为 GBK。',
  },
  'unreadable-file': {
    message: ({ name }) => `${name} 读不出来：它不是普通文件，或没有读取权限。`,
    hint: () => '换成文件；若是文件夹或链接，请改名或删除。',
  },
  'too-large': {
    message: ({ bytes, max }) => `文件太大：${kib(bytes)} KiB，上限 ${kib(max)} KiB。`,
    hint: () => '把细节写进附件（docx、pdf、xlsx 等），放在客户文件夹里，再从正文链接过去；yaml 文件请删去不用的内容。',
  },
  'empty-file': {
    message: () => '文件是空的。',
    hint: ({ of }) =>
      ({
        account: '运行 npm run new account <id> 生成带注释的骨架，再填写内容。',
        visit: '删去空文件，运行 npm run new visit <客户 id> <短名> 生成带注释的骨架，再填写内容。',
        opportunity: '删去空文件，运行 npm run new opportunity <客户 id> <短名> 生成带注释的骨架，再填写内容。',
        playbook: '照同一文件夹里的其他页面写；不需要这一页，就删去文件。',
        bid: '运行 npm run new bid <id> 生成带注释的骨架，再填写内容。',
        chapter: '照同一标的其他章节写；不需要这一章，就删去文件。',
        library: '照资料库里同类条目写；不需要这一条，就删去文件。',
      })[of],
  },
  'missing-frontmatter': {
    message: ({ of }) =>
      `文件开头没有 frontmatter，读不出${{ account: '计划', visit: '拜访记录', opportunity: '商机', playbook: '打法库页面', bid: '投标', chapter: '章节', library: '资料库条目' }[of]}的数据。`,
    hint: ({ of }) =>
      `第一行写 ---，下面写 ${{ account: 'name、owner', visit: 'date、ours、objective', opportunity: 'name、owner、value、stage', playbook: 'title、titleEn、summary', bid: 'name、account、tender、volumes', chapter: 'volume、title、order', library: 'title、owner、updated' }[of]} 等键，再以单独一行 --- 结束。`,
  },
  'unclosed-frontmatter': {
    message: () => 'frontmatter 没有结束。',
    hint: () => '在最后一个键之后另起一行，单独写 ---。',
  },
  'bad-file-name': {
    message: ({ of, name }) =>
      ({
        account: `文件夹名“${name}”不能作为客户 id：网址和引用都要用到它。`,
        visit: `文件名“${name}”不对：拜访记录的文件名由日期和短名组成。`,
        opportunity: `文件名“${name}”不能作为商机 id：网址和引用都要用到它。`,
        playbook: `文件名“${name}”不能作为打法库页面的 id：网址和引用都要用到它。`,
        bid: `文件夹名“${name}”不能作为投标 id：网址和引用都要用到它。`,
        chapter: `文件名“${name}”不能作为章节 id：网址和引用都要用到它。`,
        library: `文件名“${name}”不能作为资料库条目的 id：引用要用到它。`,
      })[of],
    hint: ({ of, suggestion }) =>
      of === 'visit'
        ? `写成“日期-短名”，短名只用小写字母、数字和连字符，例如 ${suggestion}。`
        : `只用小写字母、数字和连字符，例如 ${suggestion}。`,
  },
  'unexpected-file': {
    message: ({ name }) => `${name} 不会生成任何页面。`,
    hint: ({ expected }) => `这里的文件应放在 ${expected.join('、')}；不用的请移走。`,
  },
  'missing-account-file': {
    message: ({ folder }) => `文件夹 ${folder} 里没有 account.mdx。`,
    hint: () => '把计划放进该文件夹，命名为 account.mdx；若文件夹多余，请删除。',
  },
  'yaml-syntax': {
    message: ({ code, detail }) => `YAML 写法有误：${yamlDetails[code] ?? detail}`,
    hint: () => '检查本行和上一行的缩进、半角冒号（后面要有空格）和引号；以 ! * & @ % [ { 开头的文字要加引号。',
  },
  'duplicate-key': { message: ({ key }) => `${key} 写了两次，无法判断以哪个为准。`, hint: () => '删去其中一个。' },
  'yaml-alias': {
    message: ({ name }) => `“*${name}”以 * 开头，会被当作 YAML 别名，这里不支持。`,
    hint: () => '文字以 * 开头时请加引号；想引用上文时，请把内容直接写在这里。',
  },
  'unknown-key': {
    message: ({ key }) => `没有 ${key} 这个键。`,
    hint: ({ nearest, allowed }) =>
      `${did(nearest)}${allowed.length > 0 ? `可用的键：${allowed.join('、')}。` : '请删去。'}`,
  },
  'missing-key': {
    message: ({ key }) => `缺少必填的键 ${key}。`,
    hint: ({ key, about }) => `加上 ${key}: …。${about ? `${key}：${about.zh}` : ''}`,
  },
  'wrong-type': {
    message: ({ expected, received }) => `这里应是${type(expected)}，写的却是${type(received)}。`,
    hint: ({ expected, received, plain }) =>
      plain !== undefined
        ? plain.startsWith('[')
          ? `写成 ${plain}：只有一项也放进方括号。`
          : `写成 ${plain}：只写数字，不加引号、百分号和单位。`
        : received === 'empty'
          ? `${notKnown}以 # 开头的文字要加引号。`
          : (typeHints[expected] ?? notKnown),
  },
  'bad-enum': {
    message: ({ value }) => `“${value}”不是允许的值。`,
    hint: ({ value, allowed, nearest }) =>
      `${did(keyOfLabel(value, allowed) ?? nearest)}可用的值：${allowed.join('、')}。`,
  },
  'number-with-commas': {
    message: ({ value }) => `数字 ${value} 里有逗号。`,
    hint: ({ plain }) => `写成 ${plain}：数字里不加逗号；花括号里的逗号用来分隔各个键。`,
  },
  'bad-date': {
    message: ({ value }) => `“${value}”不是有效日期。`,
    hint: ({ value }) => {
      const day = dayMeant(value);
      return day === null
        ? '按 年-月-日 书写，例如 2026-11-20，月和日都写两位，并且确有这一天。'
        : `写成 ${day}：年、月、日之间用半角连字符，月和日都写两位。`;
    },
  },
  'bad-id': {
    message: ({ value }) => `“${value}”不能作为 id。`,
    hint: ({ suggestion, refersTo }) =>
      refersTo === undefined
        ? `只用小写字母、数字和连字符，例如 ${suggestion || 'zhang-wei'}。`
        : `这里写 id，不写名称：改成 ${refersTo}。`,
  },
  'out-of-range': {
    message: ({ value }) => `${value} 超出允许范围。`,
    hint: ({ min, max }) => (min !== null ? `不得小于 ${min}。` : `不得大于 ${max}。`),
  },
  'control-character': {
    message: ({ code }) => `文字里有看不见的控制符（${code}）。`,
    hint: () => '多半是从别处粘贴带来的：删去后重新输入；一段话写在一行里。',
  },
  'empty-text': { message: () => '内容为空。', hint: () => notKnown },
  'too-long': {
    message: ({ length, max }) => `文字过长：${length} 字，上限 ${max} 字。`,
    hint: () => '压缩成要点；详细内容写到正文里。',
  },
  'no-answer': {
    message: () => '这次问卷只有日期，一个问题都没有答。',
    hint: ({ keys }) => `至少答一问：${keys.join('、')}，答 true 或 false；还没有问过就删去这一项。`,
  },
  'empty-list': { message: () => '列表是空的。', hint: () => '至少写一项，每项以 “- ” 开头。' },
  'too-many': { message: ({ count, max }) => `列表有 ${count} 项，上限 ${max} 项。`, hint: () => '只保留重要的。' },
  'mdx-syntax': {
    message: ({ fault, found, expected }) => `正文语法有误，从这里起无法解析：${mdxFaults[fault](found, expected)}`,
    hint: () => '检查标签和花括号是否成对，没有内容的标签写成 <br />；正文中的 < 请写成 &lt;，{ 请写成 \\{。',
  },
  'mdx-import': {
    message: ({ statement }) => `计划里不能写 ${statement}：计划是数据，不是程序。`,
    hint: () => '删去这一行；可用的组件无须导入。',
  },
  'mdx-expression': {
    message: ({ source }) => `花括号里不能写表达式：{${source}}。`,
    hint: () => '直接写出结果；要显示花括号本身，请写 \\{。',
  },
  'mdx-spread': {
    message: ({ component }) => `<${component}> 里不能用展开语法 {...}。`,
    hint: () => '把属性逐个写出来。',
  },
  'unknown-component': {
    message: ({ name }) => `没有 <${name}> 这个组件。`,
    hint: ({ nearest, allowed }) => `${did(nearest)}可用的组件：${allowed.join('、')}。`,
  },
  'unknown-attribute': {
    message: ({ component, attribute }) => `<${component}> 没有属性 ${attribute}。`,
    hint: ({ nearest, allowed }) =>
      `${did(nearest)}${allowed.length > 0 ? `可用的属性：${allowed.join('、')}。` : '请删去。'}`,
  },
  'missing-attribute': {
    message: ({ component, attribute }) => `<${component}> 缺少属性 ${attribute}。`,
    hint: ({ component, attribute }) => `写成 <${component} ${attribute}="…" />。`,
  },
  'bad-attribute': {
    message: ({ component, attribute, value }) => `<${component}> 的属性 ${attribute} 不能是“${value}”。`,
    hint: ({ value, allowed, nearest }) =>
      `${did(keyOfLabel(value, allowed) ?? nearest)}${allowed.length > 0 ? `可用的值：${allowed.join('、')}。` : '请写一个非空的值；id 只用小写字母、数字和连字符。'}`,
  },
  'html-not-allowed': {
    message: ({ tag }) => `正文里不能用 HTML 标签 <${tag}>。`,
    hint: ({ tag, allowed }) =>
      `${markdownFor.has(tag) ? `写成 ${markdownFor.get(tag)}` : '改用 Markdown'}；可用的标签只有：${allowed.join('、')}。`,
  },
  'unsafe-link': {
    message: ({ url, scheme }) =>
      scheme === '/'
        ? `链接 ${url} 以 / 开头，换个地址就会失效。`
        : scheme === '\\'
          ? `链接 ${url} 含有反斜杠。`
          : /^[a-z]/.test(scheme)
            ? `链接 ${url} 使用了不允许的协议 ${scheme}。`
            : `链接 ${url} 含有不允许的符号 ${scheme}。`,
    hint: ({ scheme }) =>
      scheme === 'http'
        ? '网站支持的话，改成 https:。'
        : scheme === 'file'
          ? '把文件放进客户文件夹，写成 ./文件名。'
          : '用相对路径（如 ../bank/account.mdx 或 ./文件名）、https: 或 mailto:。',
  },
  'remote-image': {
    message: ({ url }) => `图片 ${url} 不在计划的文件夹里：内网站点不从外部取任何内容。`,
    hint: () => '把图片存进客户文件夹，用相对路径引用，例如 ./site.png。',
  },
  'bad-image-type': {
    message: ({ url }) => `不支持图片 ${url} 的格式。`,
    hint: ({ allowed }) => `请另存为 ${allowed.join('、')} 之一。`,
  },
  'broken-link': {
    message: ({ url }) =>
      url === ''
        ? '链接或图片没有写地址。'
        : url.startsWith('#')
          ? `本页没有 ${url} 所指的标题。`
          : `${url} 打不开：文件不存在，或不能链接到它。`,
    hint: ({ url, nearest }) =>
      did(nearest) +
      (url.startsWith('#')
        ? '写 # 和完整的标题文字：字母小写，空格换成 -，去掉标点。'
        : '其他客户写 ../<id>/account.mdx；图片、pdf、docx、xlsx、pptx、csv、txt 放在本客户的文件夹里，文件名区分大小写。'),
  },
  'mermaid-syntax': {
    message: ({ detail }) => (detail === '' ? 'Mermaid 图是空的。' : `Mermaid 图画不出来，这里读不懂：${detail}`),
    hint: () => '检查本行的箭头、括号和引号；节点文字含标点时请加双引号。',
  },
  'mermaid-too-large': {
    message: () => '这幅 Mermaid 图太大，10 秒内画不完。',
    hint: () => '减少节点和连线，或拆成几幅图。',
  },
  'mermaid-unsafe': {
    message: ({ detail }) => `Mermaid 图里有不能放进网页的内容：${detail}`,
    hint: () => '去掉图中的外部图片、外部链接和脚本。',
  },
  'unknown-reference': {
    message: ({ target, value }) => `没有 id 为 ${value} 的${targets[target]}。`,
    hint: ({ target, nearest, known }) =>
      `${did(nearest)}${keptIn[target] ?? ''}${known.length > 0 ? `已有的 id：${known.join('、')}。` : '请先添加它。'}`,
  },
  'duplicate-id': {
    message: ({ value, list, first }) => `id ${value} 已被 ${list} 的第 ${first} 项使用。`,
    hint: () => '给其中一项换一个 id，并改好引用它的地方；同一项写了两遍的，删去一遍。',
  },
  'listed-twice': {
    message: ({ value, list, first }) =>
      scorings.has(list)
        ? `${value} 已在 ${list} 的第 ${first} 项打过分：同一次评分里每个评价项只打一次分。`
        : `${value} 已写在 ${list} 的第 ${first} 项。`,
    hint: () => '删去其中一项。',
  },
  'conflicting-name': {
    message: ({ id, name, otherName, otherFile }) => `${id} 在这里叫“${name}”，在 ${otherFile} 里叫“${otherName}”。`,
    hint: () => '同一个人在各计划中用同一 id 和姓名；若是两个人，请用不同的 id。',
  },
  'reporting-cycle': {
    message: ({ cycle }) => `汇报关系成了环：${[...cycle, cycle[0]].join(' → ')}。`,
    hint: () => '去掉其中一个 reportsTo。',
  },
  'tree-cycle': {
    message: ({ cycle }) => `客户树成了环：${[...cycle, cycle[0]].join(' → ')}。`,
    hint: () => '去掉其中一个 parent。',
  },
  'spend-exceeds-buying-power': {
    message: ({ year, ourSales, buyingPower }) =>
      `${year} 年我方销售额 ${format.money(ourSales)} 大于客户采购总额 ${format.money(buyingPower)}。`,
    hint: () => '核对单位（元）和口径；采购总额应包含我方部分。',
  },
  'buying-power-zero': {
    message: ({ year }) => `${year} 年采购总额为 0，算不出份额。`,
    hint: () => '若是未知，请删去 buyingPower 这一行；若当年确无采购，请删去这一年。',
  },
  'buying-power-unknown': {
    message: ({ year }) => `${year} 年采购总额未知，当年没有份额。`,
    hint: () => '向信息部门、年报或集成商了解后补上，并写明来源与日期。',
    advice: () => '向信息部门、年报或集成商了解客户当年一共采购多少，并记下来源与日期。',
  },
  'duplicate-year': { message: ({ year }) => `${year} 年写了两次。`, hint: () => '合并成一项。' },
  'no-complete-year': {
    message: ({ currentYear }) => `没有 ${currentYear} 年以前的完整年度，定不出 RADP 格。`,
    hint: () => '补上去年的采购总额和我方销售额。',
    advice: () => '查清去年客户的采购总额与我方销售额。',
  },
  'designated-user-unit': {
    message: ({ designation }) => `使用单元不能列为${labels.designation[designation]}：它不做采购决策。`,
    hint: () => '把 designation 移到上级决策单元，或把 unit 改为 dmu。',
  },
  'designation-unmet': {
    message: ({ designation, unmet }) =>
      `列为${labels.designation[designation]}，但未达到：${format.list(unmet.map((test) => labels.designationTest[test]))}。`,
    hint: ({ designation }) =>
      designation === 'top'
        ? '顶级客户应为 R 或 D、采购额达标、连续三年份额居前；否则取消列名或补齐数据。'
        : '战略客户应为 A 或 P、采购额达标、行业标杆、连续三年份额偏低；否则取消列名或补齐数据。',
    advice: ({ designation }) =>
      designation === 'top'
        ? '顶级客户应为 R 或 D、采购额达标、连续三年份额居前：补齐数据，或不再列为顶级客户。'
        : '战略客户应为 A 或 P、采购额达标、行业标杆、连续三年份额偏低：补齐数据，或不再列为战略客户。',
  },
  'designation-quota': {
    message: ({ owner, designation, count, quota }) =>
      `${owner} 列了 ${count} 个${labels.designation[designation]}，应为 ${quota} 个。`,
    hint: ({ accounts, count, quota }) =>
      count > quota
        ? `现有：${accounts.join('、')}。请取舍。`
        : '从名下客户中选定；名额可在 content/settings.yaml 调整。',
    advice: ({ count, quota }) => (count > quota ? '名额有限，请取舍。' : '从名下客户中选定。'),
  },
  'action-overdue': {
    message: ({ action, due, days }) => `“${action}”已逾期 ${days} 天（应于 ${due} 完成）。`,
    hint: () => '已完成就填 done 和 assessment；未完成就重定 due 并说明原因。',
    advice: () => '已经做完：评估并记录结果；还没做：重定期限，说明原因。',
  },
  'action-unassessed': {
    message: ({ action, done }) => `“${action}”已于 ${done} 完成，尚未评估。`,
    hint: () => '填写 assessment：得到了什么承诺，下一步是什么。',
    advice: () => '安排评估并记录结果：得到了什么承诺，下一步是什么。',
  },
  'action-done-in-future': {
    message: ({ done, today }) => `完成日期 ${done} 晚于今天（${today}）。`,
    hint: () => '尚未完成的行动不要写 done；计划日期写在 due。',
  },
  'compliance-missing': {
    message: ({ way, missing }) =>
      `${labels.way[way]}缺少合规信息：${format.list(missing.map((key) => facts[key] ?? key))}。`,
    hint: ({ missing }) => `在 compliance 下补上 ${missing.join('、')}；没有批准的活动不得写进计划。`,
  },
  'compliance-over-limit': {
    message: ({ amount, limit }) => `每人 ${format.money(amount)}，超过上限 ${format.money(limit)}。`,
    hint: () => '降低标准，或由合规负责人批准后调整 content/settings.yaml 中的上限。',
    advice: () => '降低标准；确有必要，先请合规负责人批准。',
  },
  ...redFlags(labels, format),
  ...bidScoringProblems(labels, format),
  ...bidPriceProblems(labels, format),
  ...bidTenderProblems(labels, format),
  ...bidRequirementsProblems(labels, format),
  ...bidTextProblems(labels, format),
  ...bidBookProblems(labels, format),
  ...relationshipProblems(labels, format),
  ...peopleProblems(labels, format),
  ...visitProblems(labels),
  ...taskProblems(labels, format),
  ...projectPlanProblems(labels, format),
  ...dealProblems(labels, format),
  ...targetProblems(labels, format),
  ...importProblems(labels, format),

  ...ourProblems(format),
  ...playbookProblems,
  'skeleton-text': {
    message: ({ key, value }) => `${key === 'body' ? '正文' : key} 还是骨架里的原样“${value}”。`,
    hint: ({ key }) =>
      key === 'owner'
        ? '换成负责人的 id，并与客户计划 team 中的 id 一致。'
        : key === 'value'
          ? '写上预计金额；还只是估计的，先写估计数，并在正文里说明。'
          : '换成实际内容；不是必填的键，不知道时把整行删去。',
  },
  'settings-order': {
    message: ({ key }) => `${key} 的大小次序不对。`,
    hint: ({ key }) =>
      key === 'radp.retainable'
        ? 'retainable 必须大于 developable，例如 0.5 与 0.1。'
        : key === 'health.bands'
          ? '两个分数由低到高，例如 [34, 67]：前者起算中，后者起算高。'
          : '三个金额由低到高，例如 [1000000, 3000000, 5000000]。',
  },
  'sheet-overflow': {
    message: ({ plan, parts }) => `${plan} 的一页纸计划放不下${parts.length > 0 ? `：${format.list(parts)}` : ''}。`,
    hint: () => '缩短 summary、objective 或各表中的长句。',
  },
  'sheet-fonts': {
    message: ({ plan, detail }) => `${plan} 的 PDF 含有内嵌字体里没有的字：${detail}`,
    hint: () => '去掉表情符号和生僻符号，或改用常用字。',
  },
  'pdf-failed': {
    message: ({ plan, detail }) => `${plan} 的 PDF 没有印出来：${pdfDetail(detail)}`,
    hint: () => '再运行一次 npm run pdf；仍不成功，请把这条信息发给维护者。上一次的 PDF 保持不变。',
  },
});
