import { describe, expect, test } from "vitest";
import { type CreditRule, type CreditTo, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { deal, facts, sales, team } from "./sales.js";

const twice: readonly CreditRule[] = [
  { id: "first", to: { kind: "owner" } },
  { id: "second", to: { kind: "owner", field: "secondId" } },
];

function rolledUp(
  rules: readonly CreditRule[],
  people = team,
  change: Readonly<Record<string, string>> = {},
): readonly string[] {
  const document = sales(rules, { precedence: { winners: "all" } });
  const { credits } = compileCrediting(document).evaluate(
    facts([deal({ secondId: "bob", ...change })], { people }),
  );
  return credits
    .filter(({ role }) => role === "rollup")
    .map(({ personId, level, amount, id }) => `${personId} ${level} ${amount} ${id}`);
}

function up(
  levels: number | readonly number[],
  more: Partial<Extract<CreditTo, { kind: "rollup" }>> = {},
): CreditRule {
  return { id: "up", to: { kind: "rollup", levels, ...more } };
}

describe("rollup", () => {
  test.each<[string, readonly CreditRule[], readonly string[]]>([
    ["to the next manager", [...twice.slice(0, 1), up(1)], ["max 1 1000.00 d-1#up@1"]],
    ["up two levels", [...twice.slice(0, 1), up(2)], ["eve 2 1000.00 d-1#up@2", "max 1 1000.00 d-1#up@1"]],
    ["to the levels that are listed", [...twice.slice(0, 1), up([2])], ["eve 2 1000.00 d-1#up@2"]],
    ["no farther than there are managers", [...twice.slice(0, 1), up([3, 4])], []],
    [
      "xactly-rollup-duplicate: two people with all of one order are it once to their manager",
      [...twice, up(2)],
      ["eve 2 1000.00 d-1#up@2", "max 1 1000.00 d-1#up@1"],
    ],
    [
      "once, whatever rules it comes through",
      [...twice, up(1), { ...up(1), id: "again" }],
      ["max 1 1000.00 d-1#up@1"],
    ],
    [
      "with a share",
      [...twice, { ...up(1), measures: [{ measure: "bookings", share: "0.5" }] }],
      ["max 1 500.00 d-1#up@1"],
    ],
    [
      "overlays only where they are named, and then on top",
      [
        ...twice,
        { id: "se", to: { kind: "overlay", shares: [{ personId: "bob", share: "0.3" }] } },
        up(1, { of: ["owner", "overlay"] }),
      ],
      ["max 1 1300.00 d-1#up@1"],
    ],
  ])("%s", (_name, rules, expected) => {
    expect(rolledUp(rules)).toEqual(expected);
  });

  const uneven = [
    { id: "ann", assignments: [{ from: "2025-01-01", managerId: "max" }] },
    { id: "bob", assignments: [{ from: "2025-01-01", managerId: "ann" }] },
    { id: "max" },
  ];

  test.each<[string, "level" | "manager", readonly string[]]>([
    [
      "once within each level",
      "level",
      ["ann 1 1000.00 d-1#up@1", "max 1 1000.00 d-1#up@1", "max 2 1000.00 d-1#up@2"],
    ],
    ["once for each manager", "manager", ["ann 1 1000.00 d-1#up@1", "max 1 1000.00 d-1#up@1"]],
  ])("a manager by two paths of two lengths: %s", (_name, once, expected) => {
    expect(rolledUp([...twice, up(2, { once })], uneven)).toEqual(expected);
  });

  test("two rules by two ids give quota credit and pay credit, each once", () => {
    const [quota, pay] = ["quota", "pay"].map(
      (id): CreditRule => ({
        ...up(1),
        id,
        measures: [{ measure: "bookings", as: `${id}Team`, share: "0.5" }],
      }),
    );
    if (quota === undefined || pay === undefined) throw new Error("There are two rules.");
    expect(rolledUp([...twice, quota, pay, { ...pay, id: "again" }])).toEqual([
      "max 1 500.00 d-1#pay@1",
      "max 1 500.00 d-1#quota@1",
    ]);
  });

  test("as many levels as there are numbers cost no more than there are managers", () => {
    expect(rolledUp([...twice, up(Number.MAX_SAFE_INTEGER)])).toEqual([
      "eve 2 1000.00 d-1#up@2",
      "max 1 1000.00 d-1#up@1",
    ]);
  });

  test("a negative record is rolled up to no more than itself", () => {
    expect(rolledUp([...twice, up(1)], team, { amount: "-1000" })).toEqual(["max 1 -1000.00 d-1#up@1"]);
  });

  test("the manager of the credit date counts", () => {
    const [, ...others] = team;
    const ann = {
      id: "ann",
      assignments: [
        { from: "2025-01-01", to: "2026-02-03", managerId: "eve" },
        { from: "2026-02-03", managerId: "max" },
      ],
    };
    const rules = [...twice.slice(0, 1), up(1)];
    expect(rolledUp(rules, [ann, ...others])).toEqual(["max 1 1000.00 d-1#up@1"]);
    expect(rolledUp(rules, [ann, ...others], { closedOn: "2026-02-02" })).toEqual(["eve 1 1000.00 d-1#up@1"]);
  });

  test("people who lead each other in a circle are an error that names them", () => {
    const circle = [
      { id: "ann", assignments: [{ from: "2025-01-01", managerId: "max" }] },
      { id: "max", assignments: [{ from: "2025-01-01", managerId: "ann" }] },
    ];
    const crediting = compileCrediting(sales([...twice.slice(0, 1), up(1)]));
    const read = crediting.safeEvaluate(facts([deal()], { people: circle }));
    expect(read.ok ? [] : read.issues.map(({ code, path, params }) => [code, path, params])).toEqual([
      ["crediting.hierarchy_cycle", "/records/deals/0", { people: ["ann", "max"], date: "2026-02-03" }],
    ]);
    const reported = crediting.evaluate(facts([deal()], { people: circle }), { onInvalid: "report" });
    expect(reported.credits).toEqual([]);
    expect(reported.reconciliation.measures[0]).toMatchObject({ source: "1000.00", leftOut: "1000.00" });
    expect(compileCrediting(sales()).evaluate(facts([deal()], { people: circle })).value).toBe("1000.00");
  });

  test("a manager who is not known is warned of", () => {
    const crediting = compileCrediting(sales([...twice.slice(0, 1), up(1)]));
    const { issues } = crediting.evaluate(facts([deal()], { people: team.slice(0, 2) }));
    expect(issues.map(({ code, params }) => [code, params.personId])).toEqual([
      ["crediting.unknown_payee", "max"],
    ]);
  });
});
