import { measureStageRates } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { model } from "./sale.js";

describe("rates of stages", () => {
  const moves = (id: string, ...stageIds: readonly string[]) =>
    stageIds.map((stageId, index) => ({
      id: `${id}${index}`,
      dealId: id,
      stageId,
      changedOn: `2026-01-0${index + 1}`,
    }));
  const facts = {
    deals: [
      { id: "a", ownerId: "ann", amount: "300" },
      { id: "b", ownerId: "ann", amount: "100" },
      { id: "c", ownerId: "bob", amount: null },
      { id: "d", stageId: "lost", amount: "500" },
      { id: "e", amount: "900" },
      { id: "f", amount: "900" },
    ],
    changes: [
      ...moves("a", "contact", "offer", "contact", "offer", "won"),
      ...moves("b", "contact", "lost"),
      ...moves("c", "offer", "won"),
      ...moves("e", "contact", "offer"),
      ...moves("f", "contact", "void"),
    ],
  };

  test("count each closed deal once in a stage, whatever way it took", () => {
    const found = measureStageRates(facts, { model, minimum: 1 });
    expect(found).toMatchObject({ value: "0.5", won: 2, lost: 2, withoutHistory: 1 });
    expect(found.ratios).toEqual([
      { stageId: "contact", rate: "0.5" },
      { stageId: "offer", rate: "1" },
    ]);
  });

  test("by value, without those of no known amount", () => {
    const found = measureStageRates(facts, { model, by: "value", minimum: 1 });
    expect(found.rates.rates).toEqual([
      { stageId: "contact", sample: 2, reached: "400", won: "300" },
      { stageId: "offer", sample: 1, reached: "300", won: "300" },
    ]);
  });

  test("per owner, beside those of all", () => {
    const found = measureStageRates(facts, { model, per: "ownerId", minimum: 2 });
    expect(found.ratios.slice(2)).toEqual([
      { stageId: "contact", group: "ann", rate: "0.5" },
      { stageId: "offer", group: "ann", rate: null, reason: "insufficient_history" },
      { stageId: "contact", group: "bob", rate: null, reason: "insufficient_history" },
      { stageId: "offer", group: "bob", rate: null, reason: "insufficient_history" },
    ]);
    expect(measureStageRates(facts, { model }).reason).toBe("insufficient_history");
    expect(measureStageRates({ deals: [] }, { model }).reason).toBe("no_closed_deals");
  });

  test("of a period are those of deals closed in it", () => {
    expect(measureStageRates({ ...facts, period: "2026-02" }, { model }).reason).toBe("no_closed_deals");
    expect(measureStageRates({ ...facts, period: "2026-01" }, { model, minimum: 1 })).toMatchObject({
      won: 2,
      lost: 1,
    });
  });

  test("need a field of text to be told apart by", () => {
    const faulty = { deals: [{ id: "a", region: 5 }] };
    expect(() => measureStageRates(faulty, { model, per: "region" })).toThrow(/must be a text/);
    const told = measureStageRates(faulty, { model, per: "region", onInvalid: "report" });
    expect(told.leftOut?.map(({ reason }) => reason)).toEqual(["document.wrong_type"]);
  });
});
