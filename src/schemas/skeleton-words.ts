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
  },
} as const;
export type SkeletonField = keyof (typeof skeletonWords)['en'];

/** The account manager of a new plan, in either language. */
export const skeletonOwner = 'my-id';

/** The value of a new opportunity: no deal is worth nothing. */
export const skeletonValue = 0;
