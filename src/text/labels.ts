import type { ActionState } from '../domain/actions.ts';
import type { NoBox, Status } from '../domain/radp.ts';
import type { Quadrant, Strategy } from '../domain/strategy.ts';
import type { InterfaceShape } from '../domain/team-interface.ts';
import type { CalloutKind } from '../mdx/registry.ts';
import type { Designation, DesignationTest } from '../problem.ts';
import type { Lifecycle, Mode, Unit } from '../schemas/account.ts';
import type { RecipientKind, Way } from '../schemas/action.ts';
import type { Control, FactorKind, Priority } from '../schemas/factor.ts';
import type { Screening } from '../schemas/screening.ts';
import type { BuyingInfluence, Circle, Contact, Relation, Role, Style } from '../schemas/stakeholder.ts';
import type { TeamFunction } from '../schemas/team.ts';

/** The field's words for every value that a plan or a rule can hold. */
export interface Labels {
  status: Record<Status, string>;
  noBox: Record<NoBox, string>;
  unit: Record<Unit, string>;
  mode: Record<Mode, string>;
  designation: Record<Designation, string>;
  designationTest: Record<DesignationTest, string>;
  lifecycle: Record<Lifecycle, string>;
  size: Record<NonNullable<Screening['size']>, string>;
  contribution: Record<Screening['contribution'][number], string>;
  coverage: Record<NonNullable<Screening['coverage']>, string>;
  grade: Record<NonNullable<Screening['relationship']>, string>;
  horizon: Record<NonNullable<Screening['horizon']>, string>;
  role: Record<Role, string>;
  style: Record<Style, string>;
  relation: Record<Relation, string>;
  contact: Record<Contact, string>;
  circle: Record<Circle, string>;
  buyingInfluence: Record<BuyingInfluence, string>;
  function: Record<TeamFunction, string>;
  interfaceShape: Record<InterfaceShape, string>;
  factorKind: Record<FactorKind, string>;
  control: Record<Control, string>;
  priority: Record<Priority, string>;
  quadrant: Record<Quadrant, string>;
  strategy: Record<Strategy, string>;
  /** What a strategy means for the way of working. */
  strategyAct: Record<Strategy, string>;
  way: Record<Way, string>;
  recipient: Record<RecipientKind, string>;
  actionState: Record<ActionState, string>;
  callout: Record<CalloutKind, string>;
}
