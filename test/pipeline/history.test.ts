import { compileStageModel, type DealHistory, type StageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import type { Deal, StageChange } from "../../src/records/index.js";
import { change, sale } from "./sale.js";

function historyOf(
  changes: readonly StageChange[],
  deal: Omit<Deal, "id"> = {},
  model: Partial<StageModel> = {},
): DealHistory {
  const facts = { asOf: "2026-12-31", deals: [{ ...deal, id: "d" }], changes };
  const [history] = compileStageModel({ ...sale, ...model }).history(facts).histories;
  if (history === undefined) throw new Error("no history");
  return history;
}

/** Each stay as a line: stage, visit, from, to, days. */
function lines({ stays }: DealHistory): readonly string[] {
  return stays.map(
    ({ stageId, visit, enteredOn, leftOn, days }) =>
      `${stageId} ${visit}: ${enteredOn ?? "?"} to ${leftOn ?? "?"}, ${days ?? "?"}`,
  );
}

/** Each closing as a line. */
function closings({ closings: all }: DealHistory): readonly string[] {
  return all.map(
    ({ meaning, stageId, closedOn, reversedOn }) =>
      `${meaning} in ${stageId}: ${closedOn ?? "?"}${reversedOn === null ? "" : `, reversed ${reversedOn}`}`,
  );
}

describe("the stays of a deal", () => {
  test("adjoin, and are counted by visit where it comes back", () => {
    const changes = [
      change("d", "2026-03-01", "contact"),
      change("d", "2026-03-05", "offer", "contact"),
      change("d", "2026-03-05", "contact", "offer"),
      change("d", "2026-03-20", "offer", "contact"),
    ].map((each, sequence) => ({ ...each, id: `${9 - sequence}`, sequence }));
    expect(lines(historyOf(changes))).toEqual([
      "contact 1: 2026-03-01 to 2026-03-05, 4",
      "offer 1: 2026-03-05 to 2026-03-05, 0",
      "contact 2: 2026-03-05 to 2026-03-20, 15",
      "offer 2: 2026-03-20 to ?, ?",
    ]);
  });

  test("have an unknown start where the history begins in the middle", () => {
    const changes = [change("d", "2026-03-05", "offer", "contact")];
    expect(lines(historyOf(changes, { createdOn: "2026-02-01" }))).toEqual([
      "contact 1: ? to 2026-03-05, ?",
      "offer 1: 2026-03-05 to ?, ?",
    ]);
  });

  test("begin with the creation where the model says so, but never in a closed stage", () => {
    const model = { firstStay: "creation" } as const;
    const deal = { createdOn: "2026-02-01" };
    const open = [change("d", "2026-03-05", "offer", "contact")];
    expect(lines(historyOf(open, deal, model))[0]).toBe("contact 1: 2026-02-01 to 2026-03-05, 32");
    const won = [change("d", "2026-03-05", "service", "signed")];
    expect(lines(historyOf(won, deal, model))[0]).toBe("signed 1: ? to 2026-03-05, ?");
    expect(lines(historyOf([], { ...deal, stageId: "offer" }, model))).toEqual([
      "offer 1: 2026-02-01 to ?, ?",
    ]);
    expect(lines(historyOf([], { ...deal, stageId: "signed" }, model))).toEqual(["signed 1: ? to ?, ?"]);
  });

  test("collapse rows that move a deal to where it stands", () => {
    const changes = [
      change("d", "2026-03-01", "contact", "contact"),
      change("d", "2026-03-05", "offer"),
      change("d", "2026-03-07", "offer", "offer"),
      change("d", "2026-03-09", "offer"),
    ];
    expect(lines(historyOf(changes))).toEqual([
      "contact 1: ? to 2026-03-05, ?",
      "offer 1: 2026-03-05 to ?, ?",
    ]);
  });

  test("have unknown bounds at a gap, which is told", () => {
    const changes = [
      change("d", "2026-03-01", "contact"),
      change("d", "2026-03-20", "signed", "offer"),
      change("d", "2026-03-25", "service", "service"),
    ];
    expect(lines(historyOf(changes))).toEqual([
      "contact 1: 2026-03-01 to ?, ?",
      "offer 1: ? to 2026-03-20, ?",
      "signed 1: 2026-03-20 to ?, ?",
      "service 1: ? to ?, ?",
    ]);
    const told = compileStageModel(sale).history({ asOf: "2026-03-31", deals: [{ id: "d" }], changes });
    expect(
      told.issues.map(({ code, severity, path, params }) => [code, severity, path, params.count]),
    ).toEqual([["pipeline.history_gap", "warning", "/deals/0", 2]]);
    const before = compileStageModel(sale).history({ asOf: "2026-03-19", deals: [{ id: "d" }], changes });
    expect([before.issues, before.histories[0]?.stays.length]).toEqual([[], 1]);
    const counted = compileStageModel(sale).evaluate({ period: "2026-03", deals: [{ id: "d" }], changes });
    expect(counted.issues.map(({ code }) => code)).toEqual([
      "pipeline.history_gap",
      "pipeline.missing_amount",
    ]);
  });

  test("in an archived stage keep their meaning", () => {
    const stages = [...sale.stages, { id: "demo", kind: "open", archived: true } as const];
    const changes = [change("d", "2026-03-01", "demo"), change("d", "2026-03-09", "offer", "demo")];
    expect(historyOf(changes, {}, { stages }).stays.map(({ meaning }) => meaning)).toEqual(["open", "open"]);
    expect(historyOf(changes).stays.map(({ meaning }) => meaning)).toEqual(["unmapped", "open"]);
  });
});

describe("the closings of a deal", () => {
  test("end where it is opened again, and begin anew where it is closed again", () => {
    const changes = [
      change("d", "2026-01-10", "signed", "offer"),
      change("d", "2026-01-12", "service", "signed"),
      change("d", "2026-02-03", "offer", "service"),
      change("d", "2026-04-01", "signed", "offer"),
    ];
    expect(closings(historyOf(changes))).toEqual([
      "won in signed: 2026-01-10, reversed 2026-02-03",
      "won in signed: 2026-04-01",
    ]);
  });

  test("end where it is closed as something else, or nobody knows as what", () => {
    const changes = [
      change("d", "2026-01-10", "lost"),
      change("d", "2026-01-12", "junk"),
      change("d", "2026-01-14", "elsewhere"),
    ];
    expect(closings(historyOf(changes))).toEqual([
      "lost in lost: 2026-01-10, reversed 2026-01-12",
      "void in junk: 2026-01-12, reversed 2026-01-14",
    ]);
  });

  test("in a gap take the day that the deal says itself, where that fits, and are seen reversed on the day behind it", () => {
    const changes = [change("d", "2026-03-01", "offer"), change("d", "2026-03-20", "offer", "signed")];
    const won = (closedOn: string) => closings(historyOf(changes, { closedOn }));
    expect(won("2026-03-09")).toEqual(["won in signed: 2026-03-09, reversed 2026-03-20"]);
    expect(won("2026-03-01")).toEqual(["won in signed: 2026-03-01, reversed 2026-03-20"]);
    expect(won("2026-02-28")).toEqual(["won in signed: ?, reversed 2026-03-20"]);
    expect(won("2026-03-21")).toEqual(["won in signed: ?, reversed 2026-03-20"]);
  });
});

describe("wins that were reversed", () => {
  const model = compileStageModel(sale);
  const deals = [{ id: "d", amount: "500.00" }];
  const changes = [
    change("d", "2026-01-10", "signed", "offer"),
    change("d", "2026-02-03", "offer", "signed"),
    change("d", "2026-02-05", "signed", "offer"),
    change("d", "2026-02-27", "lost", "signed"),
  ];
  const of = (period: string) => model.evaluate({ period, deals, changes });

  test("are told once, in the period that reversed them", () => {
    expect(of("2026-01").reversedWins).toEqual([]);
    expect(of("2026-02").reversedWins).toEqual([
      { dealId: "d", closedOn: "2026-01-10", reversedOn: "2026-02-03", amount: "500" },
      { dealId: "d", closedOn: "2026-02-05", reversedOn: "2026-02-27", amount: "500" },
    ]);
    expect(of("2026-03").reversedWins).toEqual([]);
  });

  test("leave a closed month as it was", () => {
    expect(of("2026-01").totals[1]).toEqual({ id: "won", count: 1, amount: "500", withoutAmount: 0 });
    expect(of("2026-02").totals[2]?.count).toBe(1);
  });
});

describe("histories of many deals", () => {
  const model = compileStageModel(sale);
  const deals = [
    { id: "b", stageId: "offer" },
    { id: "a", stageId: "offer" },
    { id: "c", createdOn: "2026-05-01" },
  ];

  test("are told by id, without deals created later, and only of the deals asked for", () => {
    const all = model.history({ asOf: "2026-04-30", deals });
    expect([all.value, all.asOf, all.modelId]).toEqual(["2", "2026-04-30", "sale"]);
    expect(all.histories.map(({ dealId }) => dealId)).toEqual(["a", "b"]);
    expect(model.history({ asOf: "9999-12-31", deals }, { only: ["c"] }).histories).toHaveLength(1);
  });

  test("name every fault of the facts", () => {
    const read = model.safeHistory(
      { asOf: "2026-02-30", changes: [{ ...change("x", "2026-01-01", "offer"), sequence: 1.5 }], more: 1 },
      { only: ["x"], onInvalid: "report" },
    );
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "document.unknown_field /more",
      "date.not_a_date /asOf",
      "document.missing_field /deals",
      "pipeline.unknown_deal /options/only/0",
      "document.wrong_type /changes/0/sequence",
      "pipeline.unknown_deal /changes/0/dealId",
    ]);
    const traced = model.safeHistory({ asOf: "2026-02-03", deals }, JSON.parse('{"trace":true}'));
    expect(traced.ok ? [] : traced.issues.map(({ path }) => path)).toEqual(["/options/trace"]);
    expect(model.safeHistory({ deals }, JSON.parse('{"onInvalid":"maybe"}')).ok).toBe(false);
  });

  test("leave faulty records out and tell them", () => {
    const facts = { asOf: "2026-04-30", deals: [...deals, { id: "e", probability: "20" }] };
    const result = model.history(facts, { onInvalid: "report", only: ["a", "e"] });
    expect(result.leftOut?.map(({ id, reason }) => [id, reason])).toEqual([
      ["e", "pipeline.probability_out_of_range"],
    ]);
    expect(result.histories.map(({ dealId }) => dealId)).toEqual(["a"]);
    expect(() => model.history(facts)).toThrow();
  });
});
