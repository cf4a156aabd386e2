import * as all from "attainment";
import * as explain from "attainment/explain";
import { compilePlan, type Plan } from "attainment/incentives";
import * as kernel from "attainment/kernel";
import * as chinese from "attainment/locales/zh-CN";
import * as testing from "attainment/testing";

export const document: Plan = { kind: "plan", id: "p", currency: "USD", components: [] };
export const pay: string | null = compilePlan(document).evaluate({ period: "2026-Q3", measures: {} }).value;
export const entries: readonly object[] = [all, explain, kernel, chinese, testing];
