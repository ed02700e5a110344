import type { ManKey } from '../domain/opportunity/man.ts';
import type { InterfaceShape } from '../domain/people/team-interface.ts';
import type { RiskBand } from '../domain/project/risks.ts';
import type { ActionState } from '../domain/strategy/actions.ts';
import type { Quadrant, Strategy } from '../domain/strategy/strategy.ts';
import type { NoBox, Status } from '../domain/value/radp.ts';
import type { CalloutKind } from '../mdx/registry.ts';
import type { Designation, DesignationTest, FlagSeverity, RedFlagId } from '../problem.ts';
import type { Lifecycle, Mode, Unit } from '../schemas/account.ts';
import type { RecipientKind, Way } from '../schemas/action.ts';
import type { BidJob, BidResult, BidTarget, JobWay } from '../schemas/bid/bid.ts';
import type { ChapterStatus } from '../schemas/bid/chapter.ts';
import type { LibraryKind } from '../schemas/bid/library.ts';
import type { Deviation, RequirementKind } from '../schemas/bid/requirement.ts';
import type { CriterionStanding, DecidedBy, Evaluator, ScoringMode } from '../schemas/bid/scoring.ts';
import type { MarkerMeaning, SubmissionMode, TenderKind, TenderLaw, TenderMethod } from '../schemas/bid/tender.ts';
import type { VolumeKind } from '../schemas/bid/volume.ts';
import type { OrganisationKind } from '../schemas/charter.ts';
import type { Channel, Frequency } from '../schemas/communication.ts';
import type { CrisisSeverity } from '../schemas/crisis.ts';
import type { EvidenceState } from '../schemas/evidence.ts';
import type { Control, FactorKind, Priority } from '../schemas/factor.ts';
import type { NeedKind } from '../schemas/five-steps.ts';
import type { FlagKind } from '../schemas/flag.ts';
import type { InformationLevel, InformationSide, KnownState } from '../schemas/information.ts';
import type { ForecastCategory, OpportunitySource } from '../schemas/opportunity.ts';
import type { PlaybookKind } from '../schemas/playbook.ts';
import type { OrganisedKind, ReplaceabilityQuestion, SellerStage, ServiceAudience } from '../schemas/relationship.ts';
import type { RiskCategory, RiskResponse, RiskState } from '../schemas/risk.ts';
import type { FunnelStage } from '../schemas/sales-objective.ts';
import type { Screening } from '../schemas/screening.ts';
import type {
  BuyingInfluence,
  Circle,
  Contact,
  Degree,
  Layer,
  NeedLevel,
  NeedScope,
  PersonStatus,
  Relation,
  ResponseMode,
  Role,
  Style,
} from '../schemas/stakeholder.ts';
import type { RaciKey } from '../schemas/task.ts';
import type { RelationLevel, TeamFunction } from '../schemas/team.ts';
import type { Outcome, Promiser, VisitStep } from '../schemas/visit.ts';
import type { ReasonEffect, ReasonFactor, ResultState } from '../schemas/win-loss.ts';

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
  evidence: Record<EvidenceState, string>;
  degree: Record<Degree, string>;
  layer: Record<Layer, string>;
  responseMode: Record<ResponseMode, string>;
  needLevel: Record<NeedLevel, string>;
  needScope: Record<NeedScope, string>;
  personStatus: Record<PersonStatus, string>;
  /** What makes a person a buying influence of a kind: its own success criterion. */
  buyingInfluenceSuccess: Record<BuyingInfluence, string>;
  relationLevel: Record<RelationLevel, string>;
  flagKind: Record<FlagKind, string>;
  flagSeverity: Record<FlagSeverity, string>;
  /** Names of the red-flag rules. */
  redFlag: Record<RedFlagId, string>;
  informationLevel: Record<InformationLevel, string>;
  informationSide: Record<InformationSide, string>;
  known: Record<KnownState, string>;
  needKind: Record<NeedKind, string>;
  funnel: Record<FunnelStage, string>;
  replaceability: Record<ReplaceabilityQuestion, string>;
  organised: Record<OrganisedKind, string>;
  sellerStage: Record<SellerStage, string>;
  audience: Record<ServiceAudience, string>;
  crisisSeverity: Record<CrisisSeverity, string>;
  outcome: Record<Outcome, string>;
  visitStep: Record<VisitStep, string>;
  promiser: Record<Promiser, string>;
  playbookKind: Record<PlaybookKind, string>;
  opportunitySource: Record<OpportunitySource, string>;
  forecastCategory: Record<ForecastCategory, string>;
  man: Record<ManKey, string>;
  resultState: Record<ResultState, string>;
  reasonFactor: Record<ReasonFactor, string>;
  reasonEffect: Record<ReasonEffect, string>;
  organisationKind: Record<OrganisationKind, string>;
  /** What a form of organisation means for the people in it. */
  organisationMeaning: Record<OrganisationKind, string>;
  raci: Record<RaciKey, string>;
  riskCategory: Record<RiskCategory, string>;
  riskResponse: Record<RiskResponse, string>;
  riskState: Record<RiskState, string>;
  riskBand: Record<RiskBand, string>;
  channel: Record<Channel, string>;
  frequency: Record<Frequency, string>;
  bidTarget: Record<BidTarget, string>;
  bidJob: Record<BidJob, string>;
  jobWay: Record<JobWay, string>;
  bidResult: Record<BidResult, string>;
  tenderLaw: Record<TenderLaw, string>;
  tenderMethod: Record<TenderMethod, string>;
  tenderKind: Record<TenderKind, string>;
  submissionMode: Record<SubmissionMode, string>;
  markerMeaning: Record<MarkerMeaning, string>;
  requirementKind: Record<RequirementKind, string>;
  deviation: Record<Deviation, string>;
  chapterStatus: Record<ChapterStatus, string>;
  evaluator: Record<Evaluator, string>;
  decidedBy: Record<DecidedBy, string>;
  criterionStanding: Record<CriterionStanding, string>;
  scoringMode: Record<ScoringMode, string>;
  volumeKind: Record<VolumeKind, string>;
  libraryKind: Record<LibraryKind, string>;
}
