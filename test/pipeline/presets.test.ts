import {
  compileStageModel,
  customerCare,
  eightStepSale,
  feedbackAndImprovement,
  fxiaokeSale,
  hubSpotSale,
  lintStageModel,
  salesforceSale,
  sixStepSale,
  zohoSale,
} from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { compileProcess } from "../../src/kernel/process/index.js";

const since = "2026-03-02";

describe("the six-step sale", () => {
  test("has its steps in order, and is won by the purchase that leads to after-sales", () => {
    expect(sixStepSale.stages.map(({ id, kind }) => [id, kind])).toEqual([
      ["prospecting", "open"],
      ["contact", "open"],
      ["needsAnalysis", "open"],
      ["presentation", "open"],
      ["negotiation", "open"],
      ["afterSales", "postSale"],
      ["lost", "lost"],
      ["void", "void"],
    ]);
    const model = compileStageModel(sixStepSale);
    const deals = [{ id: "d", stageId: "afterSales", createdOn: since }];
    const changes = [{ id: "c", dealId: "d", stageId: "afterSales", changedOn: "2026-03-05" }];
    expect(model.evaluate({ period: "2026-03", deals, changes }).metrics[0]?.sample).toBe(1);
  });

  test("leads a deal from the first step to the last, and asks for its checklist", () => {
    const model = compileStageModel(sixStepSale);
    const deal = {
      id: "d",
      customerId: "c",
      decisionMaker: "Wang",
      needsConfirmed: true,
      productId: "p",
      amount: "5000",
      termsAgreed: true,
    };
    const way = ["contact", "needsAnalysis", "presentation", "negotiation", "afterSales"];
    const lacking: string[] = [];
    let position = model.process.start(since);
    for (const toStageId of way) {
      const without = model.move(position, { toStageId, on: since, deal: { id: "d" } });
      lacking.push(...without.refusals.map(({ id }) => id));
      const moved = model.move(position, { toStageId, on: since, deal });
      position = moved.position ?? position;
    }
    expect(position.stateId).toBe("afterSales");
    expect(lacking).toEqual([
      "required.customerId",
      "decisionMaker",
      "needsConfirmed",
      "required.productId",
      "required.amount",
      "termsAgreed",
      "required.amount",
    ]);
  });
});

test.each([sixStepSale, eightStepSale])(
  "the $id lets nobody hide a loss: lost and void ask why",
  (preset) => {
    const model = compileStageModel(preset);
    const lacks = (toStageId: string, deal: object) =>
      model
        .move({ stateId: "contact", since }, { toStageId, on: since, deal: { id: "d", ...deal } })
        .refusals.map(({ id }) => id);
    expect([lacks("lost", {}), lacks("void", { voidReason: "" })]).toEqual([["lostReason"], ["voidReason"]]);
    expect([lacks("lost", { lostReason: "price" }), lacks("void", { voidReason: "a test" })]).toEqual([
      [],
      [],
    ]);
  },
);

describe("the eight-step sale", () => {
  test("has a quotation before the negotiation and a contract behind it, with which it is won", () => {
    expect(eightStepSale.stages.slice(4, 8).map(({ id, kind }) => [id, kind])).toEqual([
      ["quotation", "open"],
      ["negotiation", "open"],
      ["contractSigning", "won"],
      ["afterSales", "postSale"],
    ]);
    const model = compileStageModel(eightStepSale);
    const deal = { id: "d", amount: "1", termsAgreed: true };
    const position = { stateId: "negotiation", since };
    const request = { toStageId: "contractSigning", on: since };
    expect(model.move(position, { ...request, deal }).refusals.map(({ id }) => id)).toEqual([
      "contractSigned",
    ]);
    expect(model.move(position, { ...request, deal: { ...deal, contractSigned: true } }).value).toBe(
      "contractSigning",
    );
  });

  test("gives the same figures as the six-step sale", () => {
    const ids = ({ metrics = [] }: typeof sixStepSale) => metrics.map(({ id }) => id);
    expect(ids(eightStepSale)).toEqual(["winRate", "cycle", "medianCycle", "velocity"]);
    expect(ids(sixStepSale)).toEqual(ids(eightStepSale));
  });
});

describe("customer care", () => {
  const care = compileProcess(customerCare);

  test("has one role and a deadline in each of its five steps", () => {
    expect(customerCare.states.map(({ id, role, dueAfterDays }) => [id, role, dueAfterDays])).toEqual([
      ["record", "salesConsultant", 2],
      ["classify", "teamLeader", 5],
      ["followUp", "salesConsultant", 14],
      ["maintain", "customerService", 90],
      ["feedback", "customerService", 14],
    ]);
  });

  test("goes round, by way of a repair where the feedback is bad", () => {
    const at = (stateId: string) => ({ stateId, since });
    const attributes = { grade: "A" };
    const moves = [
      ["record", "classify", undefined],
      ["classify", "followUp", undefined],
      ["followUp", "maintain", undefined],
      ["maintain", "askForFeedback", undefined],
      ["feedback", "repair", "2.9"],
      ["feedback", "classifyAgain", "3"],
    ] as const;
    const values = moves.map(([from, moveId, satisfaction]) => {
      const measures = { contacts: 1, ...(satisfaction === undefined ? {} : { satisfaction }) };
      return care.move(at(from), { moveId, on: since, attributes, measures }).value;
    });
    expect(values).toEqual(["classify", "followUp", "maintain", "feedback", "followUp", "classify"]);
    const satisfied = care.move(at("feedback"), {
      moveId: "repair",
      on: since,
      measures: { satisfaction: 3 },
    });
    expect(satisfied.refusals.map(({ id }) => id)).toEqual(["dissatisfied"]);
  });
});

describe("feedback and improvement", () => {
  const improvement = compileProcess(feedbackAndImprovement);
  const facts = {
    measures: { feedbacks: 2 },
    attributes: { cause: "slow reply", measure: "call back", dueOn: since, carriedOutOn: since },
  };

  test("goes round, and asks in each step for what the next one stands on", () => {
    let position = improvement.start(since);
    const lacking: string[] = [];
    const way: readonly [string, string, object][] = [
      ["analyze", since, {}],
      ["plan", since, {}],
      ["carryOut", since, {}],
      ["check", since, {}],
      ["planAgain", since, { isImproved: false }],
      ["carryOut", since, {}],
      ["check", since, {}],
      ["report", "2026-04-01", { isImproved: true }],
      ["collectAgain", "2026-04-01", {}],
    ];
    for (const [moveId, on, more] of way) {
      lacking.push(...improvement.move(position, { moveId, on }).refusals.map(({ id }) => id));
      const attributes = { ...facts.attributes, ...more };
      const moved = improvement.move(position, { moveId, on, ...facts, attributes });
      expect([moveId, moved.refusals]).toEqual([moveId, []]);
      position = moved.position ?? position;
    }
    expect(position).toEqual({ stateId: "collect", since: "2026-04-01" });
    expect(lacking).toEqual([
      "collected",
      "cause",
      "measure",
      "dueOn",
      "carriedOut",
      "notImproved",
      "measure",
      "dueOn",
      "carriedOut",
      "improved",
    ]);
  });

  test("judges the effect only after 30 days", () => {
    const request = { moveId: "report", attributes: { isImproved: true } };
    const position = { stateId: "check", since };
    const refused = (on: string) =>
      improvement.move(position, { ...request, on }).refusals.map(({ id }) => id);
    expect([refused("2026-03-31"), refused("2026-04-01")]).toEqual([["waited"], []]);
  });
});

describe("the pipelines of CRMs", () => {
  test.each<[string, typeof zohoSale, readonly (string | undefined)[]]>([
    [
      "Salesforce (KlachkoAlexander/Event-registration-app, OpportunityStage)",
      salesforceSale,
      ["0.1", "0.1", "0.2", "0.5", "0.6", "0.7", "0.75", "0.9", "1", "0"],
    ],
    [
      "Zoho CRM (standard pipeline)",
      zohoSale,
      ["0.1", "0.2", "0.4", "0.6", "0.75", undefined, undefined, undefined, undefined],
    ],
    ["HubSpot (default pipeline)", hubSpotSale, ["0.2", "0.4", "0.6", "0.8", "0.9", "1", "0"]],
    ["Fxiaoke (商机2.0)", fxiaokeSale, new Array(9).fill(undefined)],
  ])("%s has the published probabilities and nothing that is made up", (_name, preset, probabilities) => {
    expect(preset.stages.map(({ probability }) => probability)).toEqual(probabilities);
    const fields = new Set(preset.stages.flatMap((stage) => Object.keys(stage)));
    const known = ["id", "title", "kind", "probability", "forecastCategory"];
    expect([...fields].filter((field) => !known.includes(field))).toEqual([]);
    expect(new Set(lintStageModel(preset).map(({ code }) => code))).toEqual(
      new Set(["pipeline.stage_without_role"]),
    );
    expect(compileStageModel(preset).evaluate({ period: "2026-03", deals: [] }).value).toBe("0");
  });

  test("are won and lost in the stages that the CRM closes deals in", () => {
    const closed = ({ stages }: typeof zohoSale) =>
      stages.filter(({ kind }) => kind !== "open").map(({ id, kind }) => `${id}: ${kind}`);
    expect([salesforceSale, zohoSale, hubSpotSale, fxiaokeSale].map(closed)).toEqual([
      ["Closed Won: won", "Closed Lost: lost"],
      ["Closed Won: won", "Closed Lost: lost", "Closed Lost to Competition: lost"],
      ["closedwon: won", "closedlost: lost"],
      ["赢单: won", "输单: lost", "无效: void"],
    ]);
  });
});

test("ready-made documents are frozen through and through", () => {
  const sales = [sixStepSale, eightStepSale, salesforceSale, zohoSale, hubSpotSale, fxiaokeSale];
  for (const preset of [...sales, customerCare, feedbackAndImprovement]) {
    expect(Object.isFrozen(preset)).toBe(true);
    expect(Object.values(preset).every(Object.isFrozen)).toBe(true);
  }
  expect(sixStepSale.stages.every(Object.isFrozen)).toBe(true);
});
