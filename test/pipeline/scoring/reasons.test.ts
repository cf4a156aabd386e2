import { expect, test } from "vitest";
import { leadScoringReasons as english } from "../../../src/locales/en/reasons/leadScoring.js";
import { leadScoringReasons as chinese } from "../../../src/locales/zh-CN/reasons/leadScoring.js";
import type { LeadSignReason } from "../../../src/pipeline/index.js";
import type { LeadScoreReason } from "../../../src/pipeline/scoring/scoreLead.js";

/** A Record, so that a reason that is new has to be entered here. */
const reasons: Readonly<Record<LeadScoreReason | "won_stage" | LeadSignReason, true>> = {
  no_won_leads: true,
  no_lost_leads: true,
  no_evidence: true,
  missing_stage: true,
  won_stage: true,
  unset: true,
  unseen_value: true,
  too_few_leads: true,
  no_counts: true,
};

test.each([
  ["English", english],
  ["Chinese", chinese],
])("%s has words for every reason of a lead score", (_name, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(reasons));
});
