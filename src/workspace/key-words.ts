import { nearest } from '../nearest.ts';

/** What authors call the common keys in their own words, in lower case. Of two keys with one word the first that the group has is meant. */
const words: Record<string, readonly string[]> = {
  name: ['名称', '姓名', '客户名称', '客户全称', '全称', '名字'],
  shortName: ['简称', '客户简称'],
  title: ['职务', '职位', '标题', '名称', 'position', 'job title'],
  industry: ['行业', '所属行业', 'sector'],
  location: ['地点', '所在地', '地区'],
  owner: ['客户经理', '负责人', 'account manager', 'responsible'],
  updated: ['更新', '更新日期', '复核日期', 'reviewed'],
  summary: ['摘要', '概要', '概况', '简介'],
  unit: ['单元', '决策单元'],
  mode: ['模式', '销售模式'],
  lifecycle: ['生命周期', '客户阶段'],
  objective: ['目标', '目的', '拜访目的', 'goal'],
  parent: ['上级', '上级客户'],
  stakeholders: ['关键人', '人员', '客户人员', '联系人', 'people', 'contacts'],
  team: ['团队', '我方团队'],
  factors: ['因素'],
  actions: ['行动', '行动计划', '措施'],
  competitors: ['竞争对手', '对手', '竞争者'],
  spend: ['采购额', '采购', '采购总额'],
  buyingPower: ['采购总额', '采购额'],
  ourSales: ['我方销售额', '销售额'],
  source: ['来源'],
  asOf: ['截至', '日期', '截至日期'],
  date: ['日期', '拜访日期'],
  due: ['期限', '到期', 'deadline'],
  department: ['部门'],
  role: ['角色'],
  style: ['风格', '性格'],
  relation: ['关系', '关系等级'],
  contact: ['交往', '接触'],
  circle: ['圈层', '圈子'],
  layer: ['层级', '层次'],
  reportsTo: ['汇报', '上级', '汇报给'],
  text: ['内容', '文字'],
  ours: ['我方', '我方人员'],
  theirs: ['对方', '客户方', '对方人员'],
};

/** The key of `allowed` that an author meant by another word: one in his own language, or a slip of the keyboard. Null where none comes near. */
export function keyMeant(written: string, allowed: readonly string[]): string | null {
  const word = written.trim().toLowerCase();
  return allowed.find((key) => words[key]?.includes(word)) ?? nearest(written, allowed);
}
