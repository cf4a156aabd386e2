import type { Condition, Scale, Step } from "../../kernel/index.js";
import type { Indicator, IndicatorCurve, Rubric } from "../types.js";

/** An indicator that is compared with its target by the ratio. */
export function toTarget(
  id: string,
  title: string,
  category: "result" | "process" | "quality",
  weight: string,
  source: string,
  target: string | { readonly measure: string } = { measure: `${id}Target` },
  curve: IndicatorCurve = { kind: "ratio" },
): Indicator {
  return { id, title, measure: id, source, category, weight, target, curve };
}

/** A competency of a 360-degree review, rated from 1 to 5. */
export function rated(id: string, title: string, weight: string, reviewId: string): Indicator {
  return {
    id,
    title,
    measure: `review.${reviewId}.${id}`,
    source: "360-degree review",
    category: "quality",
    weight,
    rating: { from: "1", to: "5" },
  };
}

/** Fewer is better: the target scores full, `worst` scores nothing, and between them it is linear. */
export function fewer(worst: string): IndicatorCurve {
  return { kind: "worstToTarget", worst };
}

/** Whoever was hired less than three months ago is too new to rate. */
export const TOO_NEW: Condition = { field: "person.serviceMonths", lt: "3" };

/** A breach of the rules costs the whole score (一票否决). */
export const NO_BREACH: Step = {
  kind: "gate",
  id: "no-breach",
  title: "No breach of the rules",
  when: { field: "violations", gte: "1" },
  set: "0",
};

/** D below 60 with the coefficient 0, C 0.7, B from 70 1.0, A from 85 1.2, S from 95 1.5. */
export const GRADES: Scale = {
  kind: "bands",
  mode: "whole",
  bands: [
    { id: "D", from: "0", amount: "0" },
    { id: "C", from: "60", amount: "0.7" },
    { id: "B", from: "70", amount: "1.0" },
    { id: "A", from: "85", amount: "1.2" },
    { id: "S", from: "95", amount: "1.5" },
  ],
};

/** The bounds that a category and a single indicator keep to. */
export const BOUNDS: NonNullable<Rubric["bounds"]> = {
  categories: [{ id: "result", least: "0.35", most: "0.80" }],
  indicator: { least: "0.05", most: "0.30" },
};

/** What every consultant is scored by beside what is sold: 60 % of the weight. */
export const CONSULTANT_INDICATORS: readonly Indicator[] = [
  toTarget("retention", "Customer retention", "result", "0.10", "customer list", "0.9"),
  toTarget("satisfaction", "Customer satisfaction", "result", "0.10", "customer survey", "8"),
  toTarget("visits", "Customer visits", "process", "0.10", "CRM activities"),
  toTarget("followUpRate", "Follow-ups on time", "process", "0.10", "CRM activities", "0.9"),
  toTarget("recordsKept", "Process and records kept", "process", "0.05", "record checks", "0.95"),
  toTarget("productExam", "Product knowledge", "quality", "0.05", "product exam", "80"),
  rated("communication", "Communication", "0.05", "consultantReview"),
  rated("teamwork", "Teamwork", "0.05", "consultantReview"),
];
