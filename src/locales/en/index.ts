import type { Locale } from "../types.js";
import { awards, components, moves } from "./domainWords.js";
import { parts } from "./parts.js";
import { phrases, reasons, redacted, verdicts } from "./phrases.js";
import { pipelineChoices, pipelineParts, units } from "./pipelineWords.js";
import { domainReasons } from "./reasons/index.js";

/**
 * English: the language that explanations are written in by default.
 *
 * @since 0.1.0
 */
export const en: Locale = {
  tag: "en",
  phrases,
  redacted,
  verdicts,
  steps: {
    multiply: "multiply",
    add: "add",
    cap: "cap",
    floor: "floor",
    gate: "gate",
    replace: "replace",
    round: "round",
  },
  components,
  awards,
  moves,
  parts,
  pipelineParts,
  pipelineChoices,
  units,
  headings: {
    person: "Person",
    period: "Period",
    plan: "Plan",
    line: "Line",
    measured: "Measured",
    quota: "Quota",
    attainment: "Attainment",
    pay: "Pay",
    total: "Total",
    payable: "Payable now",
    accrued: "Accrued",
    deal: "Deal",
    date: "Date",
    amount: "Amount",
    reason: "Reason",
    explanation: "Explanation",
    goal: "Goal",
    winRate: "Win rate",
    kpi: "KPI score",
    grade: "Grade",
    review: "360 review",
    tier: "Tier",
    proposal: "Proposal",
    reasons: "Reasons",
    commission: "Commission",
    bonus: "Bonus",
    recognition: "Recognition",
    training: "Training",
    team: "Team",
    rank: "Rank",
    cost: "Cost",
    people: "People",
    distribution: "Distribution",
    move: "Move",
  },
  reasons: { ...reasons, ...domainReasons },
};
