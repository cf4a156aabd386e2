import { compileStageModel, type PipelineResult } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import type { Deal, StageChange } from "../../src/records/index.js";
import { change, sale } from "./sale.js";

const model = compileStageModel({ ...sale, metrics: [{ kind: "winRate", id: "winRate", minimum: 1 }] });

/** What one deal counts as at the end of March, and how many wins and losses of March it makes. */
function standing(
  deal: Omit<Deal, "id">,
  changes: readonly StageChange[] = [],
): readonly [string, string, number] {
  const result = model.evaluate({ period: "2026-03", deals: [{ ...deal, id: "d" }], changes });
  return [totalWith(result), stageWith(result), result.metrics[0]?.sample ?? 0];
}

function totalWith({ totals }: PipelineResult): string {
  return totals.find(({ count }) => count > 0)?.id ?? "none";
}

function stageWith({ stages }: PipelineResult): string {
  return stages.find(({ count }) => count > 0)?.id ?? "none";
}

describe("a deal without changes", () => {
  test.each<[string, Omit<Deal, "id">, readonly [string, string, number]]>([
    ["open", { stageId: "offer" }, ["open", "offer", 0]],
    ["on hold counts as open", { stageId: "paused" }, ["open", "paused", 0]],
    ["won in the month", { stageId: "signed", closedOn: "2026-03-31" }, ["won", "signed", 1]],
    ["won on its first day", { stageId: "signed", closedOn: "2026-03-01" }, ["won", "signed", 1]],
    ["won before it", { stageId: "signed", closedOn: "2026-02-28" }, ["won", "signed", 0]],
    [
      "won on the day behind it: still open",
      { stageId: "signed", closedOn: "2026-04-01" },
      ["open", "none", 0],
    ],
    ["lost behind it: still open", { stageId: "lost", closedOn: "2026-04-02" }, ["open", "none", 0]],
    ["won on an unknown day", { stageId: "signed" }, ["won", "signed", 0]],
    ["post-sale counts as won", { stageId: "service", closedOn: "2026-03-02" }, ["won", "service", 1]],
    ["lost", { stageId: "lost", closedOn: "2026-03-02" }, ["lost", "lost", 1]],
    ["void", { stageId: "junk", closedOn: "2026-03-02" }, ["void", "junk", 0]],
    [
      "open with a day of closing that is expected",
      { stageId: "offer", closedOn: "2026-03-02" },
      ["open", "offer", 0],
    ],
    ["in a stage that the model does not know", { stageId: "demo" }, ["unmapped", "none", 0]],
    ["in no stage", {}, ["unmapped", "none", 0]],
    ["in an empty stage", { stageId: "" }, ["unmapped", "none", 0]],
    ["created on the last day", { stageId: "offer", createdOn: "2026-03-31" }, ["open", "offer", 0]],
    [
      "created behind the month: not counted",
      { stageId: "offer", createdOn: "2026-04-01" },
      ["none", "none", 0],
    ],
  ])("%s", (_name, deal, expected) => {
    expect(standing(deal)).toEqual(expected);
  });
});

describe("a deal with changes", () => {
  test.each<[string, Omit<Deal, "id">, readonly StageChange[], readonly [string, string, number]]>([
    [
      "stands where the last one moved it",
      { stageId: "contact" },
      [change("d", "2026-03-05", "offer")],
      ["open", "offer", 0],
    ],
    [
      "is won in the month of the change, whatever it says itself",
      { stageId: "signed", closedOn: "2026-02-01" },
      [change("d", "2026-03-05", "signed")],
      ["won", "signed", 1],
    ],
    [
      "is not won again by going on to after-sales",
      { stageId: "service" },
      [change("d", "2026-02-05", "signed"), change("d", "2026-03-05", "service")],
      ["won", "service", 0],
    ],
    [
      "is won by entering after-sales where that is the first won stage it meets",
      { stageId: "service" },
      [change("d", "2026-03-05", "service", "offer")],
      ["won", "service", 1],
    ],
    [
      "that was won and opened again is open, and no win",
      { stageId: "offer" },
      [change("d", "2026-03-05", "signed"), change("d", "2026-03-06", "offer")],
      ["open", "offer", 0],
    ],
    [
      "that was won twice is won once, the last time",
      { stageId: "signed" },
      [
        change("d", "2026-02-05", "signed"),
        change("d", "2026-02-06", "offer"),
        change("d", "2026-03-01", "signed"),
      ],
      ["won", "signed", 1],
    ],
    [
      "that goes from lost to void is void from then on",
      { stageId: "junk" },
      [change("d", "2026-03-01", "lost"), change("d", "2026-03-02", "junk")],
      ["void", "junk", 0],
    ],
    [
      "whose history begins behind the win takes the day that it says itself",
      { stageId: "service", closedOn: "2026-03-04" },
      [change("d", "2026-03-05", "service", "signed")],
      ["won", "service", 1],
    ],
    [
      "whose history begins behind the win, and that says a later day, has no day of closing",
      { stageId: "service", closedOn: "2026-03-06" },
      [change("d", "2026-03-05", "service", "signed")],
      ["won", "service", 0],
    ],
    [
      "into a stage that the model does not know is unmapped",
      { stageId: "demo" },
      [change("d", "2026-03-05", "demo")],
      ["unmapped", "none", 0],
    ],
  ])("%s", (_name, deal, changes, expected) => {
    expect(standing(deal, changes)).toEqual(expected);
  });

  test("on one day are taken in the order of their ids, wherever they stand", () => {
    const changes = [
      { id: "2", dealId: "d", changedOn: "2026-03-05", stageId: "signed" },
      { id: "1", dealId: "d", changedOn: "2026-03-05", stageId: "offer" },
    ];
    expect(standing({}, changes)).toEqual(["won", "signed", 1]);
    expect(standing({}, [...changes].reverse())).toEqual(["won", "signed", 1]);
  });
});

describe("changes behind the period", () => {
  test.each<[string, Omit<Deal, "id">, readonly StageChange[], readonly [string, string, number]]>([
    [
      "do not undo what stood at its end",
      { stageId: "signed" },
      [change("d", "2026-03-05", "offer"), change("d", "2026-04-01", "signed", "offer")],
      ["open", "offer", 0],
    ],
    [
      "tell where a deal stood that had not moved before",
      { stageId: "signed" },
      [change("d", "2026-04-01", "signed", "contact")],
      ["open", "contact", 0],
    ],
    [
      "leave a deal open, in no stage, where they do not tell what they moved it from",
      { stageId: "signed" },
      [change("d", "2026-04-01", "signed")],
      ["open", "none", 0],
    ],
    [
      "leave a deal open, in no stage, also where they led to an open one",
      { stageId: "offer" },
      [change("d", "2026-04-01", "offer")],
      ["open", "none", 0],
    ],
    [
      "leave a deal won that says that it was closed before, though they do not tell",
      { stageId: "service", closedOn: "2026-03-20" },
      [change("d", "2026-04-01", "service")],
      ["won", "service", 1],
    ],
    [
      "leave a deal won that says itself that it was before",
      { stageId: "service", closedOn: "2026-03-20" },
      [change("d", "2026-04-01", "service", "signed")],
      ["won", "signed", 1],
    ],
    [
      "leave a deal open that was closed between the end and the first of them",
      { stageId: "service", closedOn: "2026-04-01" },
      [change("d", "2026-04-05", "service", "signed")],
      ["open", "none", 0],
    ],
    [
      "leave a deal won that they opened again, and that was won again",
      { stageId: "signed", closedOn: "2026-04-09" },
      [change("d", "2026-04-05", "offer", "signed"), change("d", "2026-04-09", "signed", "offer")],
      ["won", "signed", 0],
    ],
    [
      "leave a deal won on an unknown day where they moved it from there",
      { stageId: "offer" },
      [change("d", "2026-04-01", "offer", "signed")],
      ["won", "signed", 0],
    ],
  ])("%s", (_name, deal, changes, expected) => {
    expect(standing(deal, changes)).toEqual(expected);
  });
});
