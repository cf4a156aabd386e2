import { compileStageModel, type Stage, type StageMoves } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { moveKind } from "../../src/pipeline/moves/moveKind.js";
import { sale, stages } from "./sale.js";

const guarded: readonly Stage[] = stages.map((stage): Stage => {
  if (stage.id === "offer") {
    return {
      ...stage,
      maxAgeDays: 14,
      requiredFields: ["amount", "productId"],
      exit: [{ id: "agreed", when: { field: "deal.agreed", is: true }, message: "Agree on the terms." }],
      entry: [{ id: "budget", when: { field: "budget", gte: "1000" } }],
      actions: [{ id: "send", title: "Send the offer", dueAfterDays: 2 }],
    };
  }
  if (stage.id === "lost")
    return { ...stage, entry: [{ id: "why", when: { field: "deal.why", exists: true } }] };
  return stage;
});

function modelOf(moves?: StageMoves) {
  return compileStageModel({ ...sale, stages: guarded, ...(moves === undefined ? {} : { moves }) });
}

const model = modelOf();
const all = modelOf({ skip: true, reopen: true });
const since = "2026-03-01";
const on = "2026-03-02";

function refusals(stateId: string, request: object, of = model): readonly string[] {
  const moved = of.safeMove({ stateId, since }, { on, ...request });
  if (!moved.ok) throw new Error(JSON.stringify(moved.issues));
  return moved.data.refusals.map(({ id }) => id);
}

describe("the kinds of moves between stages", () => {
  test.each([
    ["contact", "offer", "advance"],
    ["contact", "signed", "skip"],
    ["offer", "signed", "advance"],
    ["offer", "service", "skip"],
    ["signed", "service", "advance"],
    ["offer", "contact", "back"],
    ["service", "signed", "back"],
    ["signed", "offer", "reopen"],
    ["lost", "contact", "reopen"],
    ["junk", "offer", "reopen"],
    ["contact", "lost", "close"],
    ["paused", "junk", "close"],
    ["contact", "paused", "hold"],
    ["paused", "contact", "resume"],
    ["paused", "offer", "resume"],
    ["paused", "signed", "advance"],
    ["signed", "lost", "close"],
    ["lost", "junk", "close"],
    ["lost", "signed", "advance"],
    ["signed", "paused", "reopen"],
    ["offer", "offer", null],
  ])("%s to %s is %s", (from, to, kind) => {
    const indexOf = (id: string) => stages.findIndex((stage) => stage.id === id);
    expect(moveKind(stages, indexOf(from), indexOf(to))).toBe(kind);
  });

  test("an open stage behind a won one is no stop on the way", () => {
    const odd: readonly Stage[] = [
      { id: "won", kind: "won" },
      { id: "late", kind: "open" },
      { id: "care", kind: "postSale" },
    ];
    expect([moveKind(odd, 0, 2), moveKind(odd, 0, 1), moveKind(odd, 1, 2)]).toEqual([
      "advance",
      "reopen",
      "advance",
    ]);
  });
});

describe("a move of a deal", () => {
  test("goes on with its actions where everything is there", () => {
    const request = { toStageId: "offer", on, measures: { budget: "1000" } };
    expect(model.move({ stateId: "contact", since }, request)).toEqual({
      value: "offer",
      issues: [],
      position: { stateId: "offer", since: on },
      actions: [{ id: "send", title: "Send the offer", dueAfterDays: 2, dueOn: "2026-03-04" }],
      refusals: [],
      kind: "advance",
      event: null,
    });
  });

  test("is refused with one reason for each thing that lacks", () => {
    const deal = { id: "d", amount: null, productId: "", agreed: false };
    const result = model.move({ stateId: "offer", since }, { toStageId: "signed", on: "2026-02-28", deal });
    expect(result.refusals.map(({ id, verdict, message }) => [id, verdict, message])).toEqual([
      ["date", "unmet", "The move is of 2026-02-28, but it has stood there only since 2026-03-01."],
      ["agreed", "unmet", "Agree on the terms."],
      ["required.amount", "unmet", "The deal needs a value in amount."],
      ["required.productId", "unmet", "The deal needs a value in productId."],
    ]);
    expect([result.value, result.reason, result.position]).toEqual([null, "refused", null]);
  });

  test("without the deal lacks all its fields", () => {
    expect(refusals("offer", { toStageId: "signed" })).toEqual([
      "agreed",
      "required.amount",
      "required.productId",
    ]);
  });

  test("with zero and false has values", () => {
    const deal = { id: "d", amount: 0, productId: false, agreed: true };
    expect(refusals("offer", { toStageId: "signed", deal })).toEqual([]);
  });

  test("back, onto hold and into a closed stage asks for no exit", () => {
    expect(refusals("offer", { toStageId: "contact" })).toEqual([]);
    expect(refusals("offer", { toStageId: "paused" })).toEqual([]);
    expect(refusals("offer", { toStageId: "junk" })).toEqual([]);
  });

  test("into a stage always asks for its entry guards", () => {
    expect(refusals("offer", { toStageId: "lost" })).toEqual(["why"]);
    expect(refusals("offer", { toStageId: "lost", deal: { id: "d", why: "price" } })).toEqual([]);
    const position = { stateId: "paused", since, lastOpenStageId: "offer" };
    const resumed = model.move(position, { toStageId: "offer", on });
    expect(resumed.refusals.map(({ id }) => id)).toEqual(["budget"]);
  });

  test.each<[string, string, object, string]>([
    ["over a stage", "contact", { toStageId: "signed" }, "skip"],
    ["out of a closed stage", "lost", { toStageId: "contact" }, "reopen"],
  ])("%s needs the document's leave", (_name, from, request) => {
    expect(refusals(from, request)).toEqual(["from"]);
    expect(refusals(from, request, all)).toEqual([]);
  });

  test("that the model forbids is told what else it lacks", () => {
    const forbidden = compileStageModel({
      ...sale,
      stages: guarded.map((stage) =>
        stage.id === "contact" ? { ...stage, requiredFields: ["phone"] } : stage,
      ),
    });
    const { refusals: found } = forbidden.move({ stateId: "contact", since }, { toStageId: "signed", on });
    expect(found.map(({ id }) => id)).toEqual(["from", "required.phone"]);
    const reopened = forbidden.move({ stateId: "lost", since }, { toStageId: "offer", on: "2026-02-28" });
    expect(reopened.refusals.map(({ id }) => id)).toEqual(["from", "date", "budget"]);
    const both = { measures: { budget: 1 }, attributes: { budget: 1 } };
    const read = forbidden.safeMove({ stateId: "lost", since }, { toStageId: "offer", on, ...both });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["condition.ambiguous_field"]);
  });

  test("back can be forbidden", () => {
    expect(refusals("offer", { toStageId: "contact" }, modelOf({ back: false }))).toEqual(["from"]);
  });

  test.each([
    ["contact", "signed", "it goes over stages in between, which the model does not allow"],
    ["lost", "contact", "it opens a closed deal again, which the model does not allow"],
    ["lost", "signed", "it is closed and has to be opened again first"],
    ["signed", "lost", "it is closed and has to be opened again first"],
    ["paused", "signed", "it is on hold and has to come off it first"],
    ["offer", "offer", "it stands there already"],
  ])("from %s to %s is told why it is not allowed", (stateId, toStageId, why) => {
    const { refusals: found } = model.move({ stateId, since }, { toStageId, on: "2026-02-01" });
    expect(found.map(({ id }) => id)).toEqual(["from", "date"]);
    expect(found[0]?.message).toBe(`A move from "${stateId}" to "${toStageId}" is refused: ${why}.`);
  });

  test("with a faulty request is an error that names every fault", () => {
    const read = model.safeMove(
      { stateId: "gone", since },
      { toStageId: "nowhere", on, by: 1, deal: { id: "d", tags: [] }, attributes: { "deal.id": "x" } },
    );
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["pipeline.unknown_stage", "/position/stateId"],
      ["document.unknown_field", "/request/by"],
      ["pipeline.unknown_stage", "/request/toStageId"],
      ["condition.ambiguous_field", "/request/attributes/deal.id"],
      ["document.wrong_type", "/request/deal/tags"],
    ]);
    expect(() => model.move({ stateId: "gone", since }, { toStageId: "offer", on })).toThrow();
    const both = model.safeMove(
      { stateId: "contact", since },
      { toStageId: "offer", on, measures: { budget: 1 }, attributes: { budget: 1 } },
    );
    expect(both.ok ? [] : both.issues.map(({ code }) => code)).toEqual(["condition.ambiguous_field"]);
  });

  test("keeps guards apart that two stages call by one name", () => {
    const named = compileStageModel({
      kind: "stageModel",
      id: "m",
      stages: [
        { id: "a", kind: "open", exit: [{ id: "ok", when: { field: "x", is: true } }] },
        { id: "b", kind: "won", entry: [{ id: "ok", when: { field: "y", is: true } }] },
      ],
    });
    expect(refusals("a", { toStageId: "b" }, named)).toEqual(["ok", "entry.ok"]);
  });

  test("keeps guards apart that are called as a required field or a renamed guard would be", () => {
    const guard = (id: string) => ({ id, when: { field: id, exists: true } });
    const named = compileStageModel({
      kind: "stageModel",
      id: "m",
      stages: [
        {
          id: "a",
          kind: "open",
          exit: [guard("required.amount"), guard("ok"), guard("entry.ok")],
          requiredFields: ["amount"],
        },
        { id: "b", kind: "won", entry: [guard("ok"), guard("entry.ok")] },
      ],
    });
    const ids = ["required.amount", "ok", "entry.ok", "required.required.amount"];
    expect(refusals("a", { toStageId: "b" }, named)).toEqual([
      ...ids,
      "entry.entry.ok",
      "entry.entry.entry.ok",
    ]);
  });
});

describe("the model as a process", () => {
  test("lists the moves that are allowed from a stage", () => {
    expect(model.process.movesFrom("offer").map(({ title, to }) => [title, to])).toEqual([
      ["back", "contact"],
      ["hold", "paused"],
      ["advance", "signed"],
      ["close", "lost"],
      ["close", "junk"],
    ]);
    expect(model.process.movesFrom("signed").map(({ title, to }) => [title, to])).toEqual([
      ["advance", "service"],
    ]);
  });

  test("tells when a deal is late", () => {
    expect(model.process.dueOn({ stateId: "offer", since })).toBe("2026-03-15");
    expect(model.process.dueOn({ stateId: "contact", since })).toBeNull();
  });

  test("makes the same moves", () => {
    const attributes = { "deal.agreed": true, "deal.amount": "5", "deal.productId": "p" };
    const moved = model.process.move({ stateId: "offer", since }, { moveId: "offer/signed", on, attributes });
    const deal = { id: "d", agreed: true, amount: "5", productId: "p" };
    const { kind, event, ...made } = model.move(
      { stateId: "offer", since },
      { toStageId: "signed", on, deal },
    );
    expect({ ...made, position: { stateId: "signed", since: on } }).toEqual(moved);
    expect([kind, event, made.position?.lastOpenStageId]).toEqual(["advance", "won", "offer"]);
  });
});
