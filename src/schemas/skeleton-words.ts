/** What stands in a new file until its author writes his own, by language and field: as long as it stands there, nothing is said of the customer. */
export const skeletonWords = {
  'zh-CN': {
    name: '客户全称',
    shortName: '简称',
    industry: '行业',
    summary: '用一两句话写清我们处境如何、想要什么。',
    objective: '目标：做到多少、何时',
    member: '姓名',
    title: '职务',
    visit: '拜访目的，一句话',
    opportunity: '商机名称：卖什么',
    progress: '进展到哪里、下一步是什么，一两句话。',
    bidProgress: '刚拿到招标文件，正在摘录评分办法与条款。',
    bidder: '我方公司全称',
    tenderNumber: '项目编号',
    chapter: '新的一章',
    certificate: '证书名称',
    case: '项目名称',
    customer: '客户全称',
    delivered: '主要内容',
    nameAndRole: '姓名与岗位',
    section: '章节标题',
    chapterText: '正文用 Markdown，标题从 ## 起，编号自动生成。',
    sectionText: '正文。用',
  },
  en: {
    name: 'Full name of the customer',
    shortName: 'Short name',
    industry: 'Industry',
    summary: 'Where we stand and what we want, in one or two sentences.',
    objective: 'What we want to reach, how much and by when',
    member: 'Name',
    title: 'Job title',
    visit: 'What the visit is for, in a sentence',
    opportunity: 'Name of the opportunity: what is to be sold',
    progress: 'Where the deal stands and what comes next, in one or two sentences.',
    bidProgress: 'The tender has arrived; we take down its scoring rule and requirements.',
    bidder: 'Full name of our company',
    tenderNumber: 'Number of the tender',
    chapter: 'A new chapter',
    certificate: 'Name of the certificate',
    case: 'Name of the project',
    customer: 'Full name of the customer',
    delivered: 'What was delivered',
    nameAndRole: 'Name and role',
    section: 'Title of the section',
    chapterText: 'Write Markdown; headings begin with ## and are numbered for you.',
    sectionText: 'Text. Print the name of the bidder by',
  },
} as const;
export type SkeletonField = keyof (typeof skeletonWords)['en'];

/** The account manager of a new plan, in either language. */
export const skeletonOwner = 'my-id';

/** The value of a new opportunity: no deal is worth nothing. */
export const skeletonValue = 0;

const all: ReadonlySet<string> = new Set(Object.values(skeletonWords).flatMap((words) => Object.values(words)));

/** Whether a value is only what a skeleton holds: then it names nobody and nothing. */
export const isSkeletonWord = (value: string): boolean => all.has(value.trim());

const texts = Object.values(skeletonWords).flatMap(({ chapterText, sectionText }) => [chapterText, sectionText]);

/** The beginning of a text that is that of a skeleton; undefined for any other. */
export const skeletonTextIn = (text: string): string | undefined => texts.find((one) => text.trim().startsWith(one));
