// Three weighted indicators; one violation on record and the score is zero.
import { compileRubric } from "attainment/kpi";

const rubric = compileRubric({
  kind: "rubric",
  id: "consultant-2026",
  indicators: [
    { id: "sales", measure: "goal.sales", weight: "0.6" },
    { id: "visits", measure: "goal.visits", weight: "0.25" },
    { id: "satisfaction", measure: "goal.satisfaction", weight: "0.15" },
  ],
  steps: [
    { kind: "gate", id: "no-violation", when: { field: "violations", gte: "1" }, set: "0" },
    { kind: "round", id: "score", places: 2, mode: "halfUp" },
  ],
});

const score = rubric.evaluate({
  period: "2026-Q3",
  measures: { "goal.sales": "1.1", "goal.visits": "0.8", "goal.satisfaction": "0.9", violations: "0" },
});

console.log(score.value);
