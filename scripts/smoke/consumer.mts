import * as all from "attainment";
import * as explain from "attainment/explain";
import * as goals from "attainment/goals";
import { compilePlan, type Plan } from "attainment/incentives";
import * as kernel from "attainment/kernel";
import * as kpi from "attainment/kpi";
import * as chinese from "attainment/locales/zh-CN";
import * as pipeline from "attainment/pipeline";
import * as program from "attainment/program";
import * as reviews from "attainment/reviews";
import * as segments from "attainment/segments";
import * as testing from "attainment/testing";
import * as tiers from "attainment/tiers";

export const document: Plan = { kind: "plan", id: "p", currency: "USD", components: [] };
export const pay: string | null = compilePlan(document).evaluate({ period: "2026-Q3", measures: {} }).value;
export const entries: readonly object[] = [
  all,
  explain,
  goals,
  kernel,
  kpi,
  chinese,
  pipeline,
  program,
  reviews,
  segments,
  testing,
  tiers,
];
