import type { BubbleChart } from './bubble.ts';
import type { CourseChart } from './course.ts';
import type { FunnelChart } from './funnel.ts';
import type { ParetoChart } from './pareto.ts';
import type { PriceCourseChart } from './price-course.ts';
import type { RadarChart } from './radar.ts';
import type { SCurveChart } from './s-curve.ts';
import type { StackChart } from './stack.ts';
import type { TrendChart } from './trend.ts';

/** What a chart shows, as plain data with its words in the language of the page. A table beside it says the same. */
export type Chart =
  | RadarChart
  | TrendChart
  | BubbleChart
  | ParetoChart
  | FunnelChart
  | StackChart
  | CourseChart
  | SCurveChart
  | PriceCourseChart;
export type {
  BubbleChart,
  CourseChart,
  FunnelChart,
  ParetoChart,
  PriceCourseChart,
  RadarChart,
  SCurveChart,
  StackChart,
  TrendChart,
};

/** Said to those who don't see the chart. */
export interface ChartWords {
  title: string;
  description: string;
}
