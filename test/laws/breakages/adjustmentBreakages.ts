import type { Breakage } from "./breakage.js";
import { broken, changed, rubric, swapped } from "./rubricBreaking.js";

type Adjusting =
  | "limitsHold"
  | "levelCapsHold"
  | "pointsStayInBounds"
  | "incidentsBalance"
  | "orderOfIncidentsIsIrrelevant";

const limits = [{ id: "base", when: { field: "violations", gte: "1" }, at: "0.9" }];
const limited = { ...rubric, limits };

const grades = {
  kind: "bands",
  bands: [
    { id: "C", from: "0" },
    { id: "B", from: "60" },
    { id: "A", from: "80" },
  ],
};
const levelCaps = [{ id: "no-training", when: { field: "violations", gte: "1" }, grade: "C" }];
const capped = { ...rubric, grades, levelCaps };

const points = { kind: "points", id: "bonus", amount: { measure: "points" }, least: "-3", most: "5" };
const adding = { ...rubric, steps: [points] };

const rules = [
  { id: "complaint", effect: "negative", points: "2", repeats: ["3"] },
  { id: "rescue", effect: "positive", points: "4" },
];
const incidents = { rules, mostBonus: "6", mostDeduction: "4" };
const counting = {
  ...rubric,
  incidents,
  steps: [{ kind: "add", id: "incidents", amount: { measure: "incidents.points" } }],
};

/** For each law of what adjusts a score, faults that it has to find. */
export const adjustmentBreakages: Readonly<Record<Adjusting, readonly Breakage[]>> = {
  limitsHold: [
    broken("a limit that is lost", limited, swapped({ ...limited, limits: [] })),
    broken("a limit that is higher", limited, swapped({ ...limited, limits: [{ ...limits[0], at: "1" }] })),
    broken(
      "a limit for one that is for all",
      limited,
      swapped({ ...limited, limits: [{ ...limits[0], indicators: ["exam"] }] }),
    ),
  ],
  levelCapsHold: [
    broken("a level cap that is lost", capped, swapped({ ...capped, levelCaps: [] })),
    broken(
      "a bound of a level cap that is flipped",
      capped,
      swapped({ ...capped, levelCaps: [{ ...levelCaps[0], when: { field: "violations", gt: "1" } }] }),
    ),
    broken(
      "bonus points behind a level cap",
      capped,
      changed((result) => (result.grade === "C" ? { ...result, grade: "B" } : result)),
    ),
  ],
  pointsStayInBounds: [
    broken("a bound that is lost", adding, swapped({ ...rubric, steps: [{ ...points, most: "50" }] })),
    broken("deductions without end", adding, swapped({ ...rubric, steps: [{ ...points, least: "-50" }] })),
  ],
  incidentsBalance: [
    broken(
      "a bound of deductions that is lost",
      counting,
      swapped({ ...counting, incidents: { rules, mostBonus: "6" } }),
    ),
    broken(
      "a sign that is lost",
      counting,
      swapped({
        ...counting,
        incidents: { ...incidents, rules: rules.map((each) => ({ ...each, effect: "positive" })) },
      }),
    ),
  ],
  orderOfIncidentsIsIrrelevant: [
    broken("incidents that count in the order they come in", counting, (sound) => (facts, options) => {
      const [first] = facts.incidents ?? [];
      return { ...sound.evaluate(facts, options), period: first?.id ?? "none" };
    }),
  ],
};
