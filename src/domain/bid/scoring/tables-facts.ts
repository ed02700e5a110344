/** For tests: the facts of real scoring tables, as they were taken down from the tenders. See tests/cases/scoring/SOURCE.md. */
export interface Tables {
  modes: string[];
  chinese: Table[];
  english: Adjectival[];
}

export interface Table {
  id: string;
  title: string;
  doc_no: string;
  jurisdiction: string;
  category: string;
  method: string;
  scale: 'weight_x_100' | 'points_100' | 'mixed';
  aggregation?: {
    per_criterion_scale?: number;
    outlier_rule?: string;
    no_ties_in_subjective?: boolean;
    not_recommended?: string[];
  };
  gates?: Record<string, string>;
  markers?: { mandatory: string; important: string };
  price: {
    weight?: number | string;
    max?: number;
    formula: Formula;
    policy?: { when: string; deduct_pct: number }[];
    fail_if?: string;
  };
  sections: { name: string; weight?: number | string; max?: number; criteria: Item[] }[];
  tie_break?: string[];
  other?: { bid_validity_days: number; file_size_limit_mb: number; deposit: string; sample_demo: string };
  anomalies: string[];
}

export interface Formula {
  type: string;
  expr: string;
  base?: string;
  trim_high_low?: boolean;
  policy_adjusted?: boolean;
  rounding?: number;
  floor?: number;
}

export interface Band {
  label?: string;
  points?: number | string;
  range?: [number, number];
}
export type Tiers = Record<string, number> | { lte?: number; gt?: number; pct: number }[];

export interface Part {
  type: string;
  per_point?: number;
  points?: number;
  max?: number;
  bands?: Band[];
  tiers?: Tiers;
  items?: number;
  per_person?: number;
  item_max?: number;
}

export interface Item {
  name: string;
  max: number;
  mode: string;
  evaluator: 'objective' | 'subjective' | 'mixed';
  weight?: number;
  parts?: Part[];
  bands?: Band[];
  tiers?: Tiers;
  rule?: string;
  note?: string;
  window?: string;
  dedupe?: string;
  precondition?: string;
  unreadable_evidence?: string;
  evidence?: string;
  depends_on?: string;
  per_item?: number;
  max_items?: number;
  unit?: string;
  cap?: number;
  floor?: number;
  per_negative_deviation?: number;
  step_pct?: number;
  source?: string;
  bidder_evidence_required?: false;
}

export interface Adjectival {
  id: string;
  title: string;
  scale: string;
  phases: { n: number; name: string; criteria?: string[]; pass_at?: string }[];
  relative_importance: string;
  limits: Record<string, number | string>;
  formats: Record<string, string>;
}
