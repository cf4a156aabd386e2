import { cascadeGoal } from "attainment/goals";
import { isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { above } from "./documents.js";

const company = above({
  id: "company",
  ownerId: "company",
  key: "revenue",
  target: "1000000",
  title: "Revenue",
});
const three = ["a", "b", "c"].map((id) => ({ id, ownerId: id, weight: "1" }));

/** As plain JavaScript may call it. */
const loosely: (...given: readonly unknown[]) => unknown = (...given) =>
  Reflect.apply(cascadeGoal, undefined, given);

function codes(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe("a cascade at fault", () => {
  const rows: readonly (readonly [what: string, given: readonly unknown[], faults: readonly string[]])[] = [
    ["no target", [above({ id: "goal" }), three, {}], ["goals.no_constant_target /goal/target"]],
    [
      "a measured target",
      [{ ...company, target: { measure: "m" } }, three, {}],
      ["goals.no_constant_target /goal/target"],
    ],
    [
      "a range",
      [{ ...company, direction: "inRange", low: "1", high: "2" }, three, {}],
      ["goals.no_constant_target /goal/target"],
    ],
    [
      "a share of half a milestone",
      [
        { ...company, unit: "count", direction: "milestone", target: "3" },
        three.slice(0, 2),
        { step: "0.5" },
      ],
      ["goals.not_whole /shares/0"],
    ],
    [
      "a share that would begin above its target",
      [
        { ...company, direction: "increase", baseline: "90", target: "100" },
        three,
        { overAssignment: "0.8" },
      ],
      ["goals.wrong_direction /shares/0"],
    ],
    ["no shares", [company, [], {}], ["goals.no_shares /shares"]],
    ["no list", [company, {}, {}], ["document.wrong_type /shares"]],
    [
      "weights of zero",
      [company, three.map((share) => ({ ...share, weight: 0 })), {}],
      ["allocation.zero_weights /shares"],
    ],
    [
      "a negative weight",
      [company, [{ id: "a", weight: "-1" }], {}],
      ["allocation.negative_weight /shares/0/weight"],
    ],
    ["no weight", [company, [{ id: "a" }], {}], ["document.missing_field /shares/0/weight"]],
    [
      "an id twice",
      [
        company,
        [
          { id: "a", weight: 1 },
          { id: "a", weight: 1 },
        ],
        {},
      ],
      ["document.duplicate_id /shares/1/id"],
    ],
    [
      "the id of the goal",
      [company, [{ id: "company", weight: 1 }], {}],
      ["document.duplicate_id /shares/0/id"],
    ],
    [
      "a misspelled share",
      [company, [{ id: "a", weight: 1, owner: "x" }], {}],
      ["document.unknown_field /shares/0/owner"],
    ],
    [
      "a scope",
      [company, [{ id: "a", weight: 1, scope: { region: "x" } }], {}],
      ["document.unknown_field /shares/0/scope/region"],
    ],
    [
      "a share's period",
      [company, [{ id: "a", weight: 1, period: "Q3" }], {}],
      ["period.not_a_period /shares/0/period"],
    ],
    [
      "the goal's period",
      [{ ...company, period: "FY2026" }, three, {}],
      ["period.no_fiscal_year /goal/period"],
    ],
    [
      "an over-assignment of zero",
      [company, three, { overAssignment: 0 }],
      ["goals.bad_over_assignment /options/overAssignment"],
    ],
    ["a step of zero", [company, three, { step: "-1" }], ["goals.bad_step /options/step"]],
    ["a step that is none", [company, three, { step: "x" }], ["decimal.not_decimal /options/step"]],
    ["a misspelled option", [company, three, { steps: "1" }], ["document.unknown_field /options/steps"]],
    [
      "parts of a step",
      [company, three, { overAssignment: "1.000000001" }],
      ["goals.not_in_steps /goal/target"],
    ],
    [
      "a goal that is none",
      [{ id: "a" }, three, {}],
      [
        "document.missing_field /goal/unit",
        "document.missing_field /goal/direction",
        "document.missing_field /goal/period",
      ],
    ],
  ];

  test.each(rows)("%s", (_what, given, faults) => {
    expect(codes(() => loosely(...given))).toEqual(faults);
  });

  test("is refused before ratios without end take minutes", () => {
    const long = (nth: number) =>
      `1${String(nth).padStart(4, "0")}${"7".repeat(50)}${nth % 10 === 5 ? 3 : 1}`;
    const shares = Array.from({ length: 20_000 }, (_, nth) => ({
      id: `s${nth}`,
      weight: { numerator: 1, denominator: long(nth) },
    }));
    expect(codes(() => loosely(company, shares, {}))).toEqual(["allocation.too_fine /shares"]);
  });
});
