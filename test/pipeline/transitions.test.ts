import {
  compileStageModel,
  type DealPosition,
  lintStageModel,
  type Stage,
  type StageModel,
  safeCompileStageModel,
} from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { sale } from "./sale.js";

const since = "2026-03-01";
const on = "2026-03-02";

function modelOf(more: Partial<StageModel>) {
  return compileStageModel({ ...sale, ...more });
}

function move(
  more: Partial<StageModel>,
  stateId: string,
  toStageId: string,
  request: object = {},
  position: Partial<DealPosition> = {},
) {
  return modelOf(more).move({ stateId, since, ...position }, { toStageId, on, ...request });
}

function ids({ refusals }: ReturnType<typeof move>): readonly string[] {
  return refusals.map(({ id }) => id);
}

describe("an explicit graph", () => {
  const graph: Partial<StageModel> = {
    moves: { onlyListed: true },
    transitions: [
      {
        from: "contact",
        to: "offer",
        title: "Send an offer",
        roles: ["seller"],
        guards: [{ id: "budget", when: { field: "budget", gte: "100" } }],
        requiredFields: ["amount"],
        actions: [{ id: "send", dueAfterDays: 2 }],
      },
      { to: "lost", requiredFields: ["lostReason"] },
      { from: ["lost", "junk"], to: "signed" },
    ],
  };

  test("allows what it lists, and asks for all of it at once", () => {
    expect(ids(move(graph, "contact", "offer"))).toEqual(["role", "required.amount", "budget"]);
    const request = { role: "seller", measures: { budget: 100 }, deal: { id: "d", amount: 5 } };
    const made = move(graph, "contact", "offer", request);
    expect([made.value, made.kind, made.actions.map(({ dueOn }) => dueOn)]).toEqual([
      "offer",
      "advance",
      ["2026-03-04"],
    ]);
    expect(
      modelOf(graph)
        .process.movesFrom("contact")
        .map(({ title, to }) => [title, to]),
    ).toEqual([
      ["Send an offer", "offer"],
      ["close", "lost"],
    ]);
  });

  test("has common transitions from every stage in play, and moves that no kind allows", () => {
    for (const from of ["contact", "offer", "paused"])
      expect(ids(move(graph, from, "lost"))).toEqual(["required.lostReason"]);
    expect(ids(move(graph, "signed", "lost"))).toEqual(["from"]);
    const won = move(graph, "lost", "signed", {}, { lastOpenStageId: "offer" });
    expect([won.event, won.kind, won.position]).toEqual([
      "won",
      "advance",
      { stateId: "signed", since: on, lastOpenStageId: "offer" },
    ]);
  });

  test("refuses what it does not list", () => {
    const refused = move(graph, "offer", "signed");
    expect(refused.refusals[0]?.message).toBe(
      'A move from "offer" to "signed" is refused: no transition of the model allows it.',
    );
    expect([refused.kind, refused.event, refused.position]).toEqual(["advance", null, null]);
  });
});

describe("transitions beside the rules by kind", () => {
  test("forbid one move, or allow one that its kind does not", () => {
    const more: Partial<StageModel> = {
      transitions: [
        { from: "offer", to: "contact", allowed: false },
        { from: "contact", to: "signed" },
        { to: "offer", allowed: false },
        { from: "contact", to: "offer" },
      ],
    };
    const refused = move(more, "offer", "contact");
    expect(refused.refusals[0]?.message).toContain("a transition of the model forbids it");
    expect(ids(move(more, "contact", "signed"))).toEqual([]);
    expect(ids(move(more, "contact", "offer"))).toEqual([]);
    expect(ids(move(more, "paused", "offer", {}, { lastOpenStageId: "offer" }))).toEqual(["from"]);
    expect(ids(move(more, "lost", "offer"))).toEqual(["from"]);
  });

  test("keep their guards, fields and actions apart from those of the stages", () => {
    const guard = (id: string) => ({ id, when: { field: id, exists: true } });
    const stages: readonly Stage[] = sale.stages.map((stage) =>
      stage.id === "contact"
        ? { ...stage, exit: [guard("ok")], requiredFields: ["amount"] }
        : stage.id === "offer"
          ? { ...stage, entry: [guard("ok")], actions: [{ id: "call" }] }
          : stage,
    );
    const transition = { guards: [guard("ok")], requiredFields: ["amount"], actions: [{ id: "call" }] };
    const more = { stages, transitions: [{ from: "contact", to: "offer", ...transition }] };
    expect(ids(move(more, "contact", "offer"))).toEqual([
      "ok",
      "required.amount",
      "transition.ok",
      "entry.ok",
    ]);
    const attributes = { ok: true };
    const made = move(more, "contact", "offer", { attributes, deal: { id: "d", amount: 5 } });
    expect(made.actions.map(({ id }) => id)).toEqual(["call", "transition.call"]);
  });

  test.each<[string, object, string, string]>([
    ["an unknown start", { from: ["contact", "x"], to: "offer" }, "unknown_transition_stage", "/from/1"],
    ["an unknown end", { from: "contact", to: "x" }, "unknown_transition_stage", "/to"],
    ["a move to itself", { from: "offer", to: "offer" }, "transition_to_itself", "/from"],
    ["an archived end", { from: "offer", to: "old" }, "transition_to_archived", "/to"],
    ["a second one", { from: ["paused", "contact"], to: "lost" }, "duplicate_transition", ""],
  ])("with %s are a fault", (_name, transition, code, path) => {
    const stages = [...sale.stages, { id: "old", kind: "open", archived: true }];
    const transitions = [{ from: "contact", to: "lost" }, transition];
    const read = safeCompileStageModel({ ...sale, stages, transitions });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([
      [`pipeline.${code}`, `/transitions/1${path}`],
    ]);
  });

  test("from everywhere to one stage stand once, and repeat no name", () => {
    const transitions = [
      { to: "lost", roles: ["a", "a"] },
      { to: "lost", requiredFields: ["b", "b"], guards: [{ id: "g", when: { field: "x", after: "soon" } }] },
    ];
    const read = safeCompileStageModel({ ...sale, transitions });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "document.duplicate_id /transitions/0/roles/1",
      "pipeline.duplicate_transition /transitions/1",
      "date.not_a_date /transitions/1/guards/0/when/after",
      "document.duplicate_id /transitions/1/requiredFields/1",
    ]);
  });
});

describe("on hold", () => {
  const stages: readonly Stage[] = [
    { id: "contact", kind: "open", requiredFields: ["phone"] },
    { id: "demo", kind: "open" },
    { id: "offer", kind: "open" },
    { id: "paused", kind: "onHold" },
    { id: "won", kind: "won" },
    { id: "lost", kind: "lost" },
  ];
  const phone = { deal: { id: "d", phone: "1" } };

  test("a deal remembers where it stood, and goes on from there as if it had not been on hold", () => {
    const model = modelOf({ stages });
    const { position } = model.move({ stateId: "contact", since }, { toStageId: "paused", on });
    expect(position).toEqual({ stateId: "paused", since: on, lastOpenStageId: "contact" });
    if (position === null) return;
    const to = (toStageId: string, request: object = {}) =>
      ids(model.move(position, { toStageId, on, ...request }));
    expect(to("contact")).toEqual([]);
    expect(to("demo")).toEqual(["contact.required.phone"]);
    expect(to("demo", phone)).toEqual([]);
    expect(to("offer", phone)).toEqual(["lastOpenStage"]);
  });

  test("a deal of which nobody knows where it stood has to say so", () => {
    const refused = move({ stages }, "paused", "offer", phone);
    expect(refused.refusals.map(({ id, verdict, message }) => [id, verdict, message])).toEqual([
      [
        "lastOpenStage",
        "missing",
        'It has to have stood last, by lastOpenStageId of its position, in "demo", "offer".',
      ],
    ]);
  });

  test("a deal that was lost may be opened where a move from its last open stage leads, or anywhere where that is not known", () => {
    const more = { stages, moves: { reopen: true } };
    const lost = modelOf(more).move(
      { stateId: "paused", since, lastOpenStageId: "contact" },
      { toStageId: "lost", on },
    );
    expect([lost.event, lost.position?.lastOpenStageId]).toEqual(["lost", "contact"]);
    const from = { lastOpenStageId: "contact" };
    expect(ids(move(more, "lost", "offer", phone, from))).toEqual(["lastOpenStage"]);
    expect(ids(move(more, "lost", "demo", {}, from))).toEqual(["contact.required.phone"]);
    const again = move(more, "lost", "contact", {}, from);
    expect([again.event, again.position]).toEqual(["reopened", { stateId: "contact", since: on }]);
    expect(ids(move(more, "lost", "offer"))).toEqual([]);
  });

  test("the names of the position are its own", () => {
    const read = modelOf({ stages }).safeMove(
      { stateId: "paused", since, lastOpenStageId: "x" },
      { toStageId: "offer", on },
    );
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["pipeline.unknown_stage", "/position/lastOpenStageId"],
    ]);
    const names = { measures: { "position.days": 5 }, attributes: { "position.lastOpenStageId": "offer" } };
    const taken = modelOf({ stages }).safeMove(
      { stateId: "paused", since },
      { toStageId: "offer", on, ...names },
    );
    expect(taken.ok ? [] : taken.issues.map(({ code, path }) => [code, path])).toEqual([
      ["condition.ambiguous_field", "/request/measures/position.days"],
      ["condition.ambiguous_field", "/request/attributes/position.lastOpenStageId"],
    ]);
  });

  test("guards see how long a deal has stood where it stands", () => {
    const waiting = stages.map((stage) =>
      stage.id === "demo"
        ? { ...stage, exit: [{ id: "cool", when: { field: "position.days", gte: "2" } }] }
        : stage,
    );
    expect(ids(move({ stages: waiting }, "demo", "offer"))).toEqual(["cool"]);
    expect(ids(move({ stages: waiting }, "demo", "offer", { on: "2026-03-03" }))).toEqual([]);
    expect(ids(move({ stages: waiting }, "demo", "offer", { on: "2026-02-03" }))).toEqual(["date", "cool"]);
  });
});

describe("an archived stage", () => {
  const stages: readonly Stage[] = [
    { id: "old", kind: "open", role: "seller", archived: true },
    ...sale.stages.slice(0, 1),
    { id: "demo", kind: "open", archived: true, requiredFields: ["x"] },
    ...sale.stages.slice(1),
  ];

  test("is left but not entered, is no stop on the way, and no start", () => {
    expect(modelOf({ stages }).process.start(since).stateId).toBe("contact");
    expect(ids(move({ stages }, "contact", "offer"))).toEqual([]);
    const refused = move({ stages }, "contact", "demo");
    expect(refused.refusals[0]?.message).toContain("the stage is archived, and no move leads there");
    expect(ids(move({ stages }, "demo", "offer", { deal: { id: "d", x: 1 } }))).toEqual([]);
    expect(lintStageModel({ ...sale, stages })).toEqual([]);
  });
});

test("a win is the event of entering the first won stage, and going on to post-sale is none", () => {
  expect(move({}, "offer", "signed").event).toBe("won");
  expect(move({}, "signed", "service").event).toBeNull();
  expect(move({}, "offer", "junk").event).toBe("void");
  expect(move({}, "contact", "offer").event).toBeNull();
  expect(move({}, "offer", "offer").kind).toBeNull();
});

describe("lintStageModel", () => {
  const found = (more: Partial<StageModel>) =>
    lintStageModel({ ...sale, ...more }).map(({ code, path }) => [code, path]);

  test("finds stages that nothing reaches or leaves", () => {
    const transitions = [{ from: "contact", to: "offer" }, { to: "lost" }];
    expect(found({ moves: { onlyListed: true }, transitions })).toEqual([
      ["pipeline.unreachable_stage", "/stages/2"],
      ["pipeline.unreachable_stage", "/stages/3"],
      ["pipeline.unreachable_stage", "/stages/4"],
      ["pipeline.unreachable_stage", "/stages/6"],
    ]);
    const stuck = ["lost", "junk", "signed", "paused"].map((to) => ({ from: "offer", to, allowed: false }));
    const back = { from: "offer", to: "contact", allowed: false };
    expect(found({ transitions: [...stuck, back] })).toContainEqual(["pipeline.dead_end", "/stages/1"]);
  });

  test("finds clocks without a limit", () => {
    const stages = sale.stages.map((stage) =>
      stage.id === "offer" ? ({ ...stage, ageClock: "creation" } as const) : stage,
    );
    const code = "pipeline.clock_without_limit";
    expect(found({ stages, agePausedBy: ["onHold"] })).toEqual([
      [code, "/stages/1"],
      [code, ""],
    ]);
    expect(found({ stages, agePausedBy: ["onHold"], maxAgeDays: 9 })).toEqual([]);
  });
});
