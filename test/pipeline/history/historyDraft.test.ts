import fc from "fast-check";
import { expect, test } from "vitest";
import { historyDraft } from "../../../src/pipeline/history/historyDraft.js";
import { seed } from "../../seed.js";

const deal = { id: "d", stageId: null, createdOn: null, closedOn: null };

test("every stay tells the number of its visit, in short histories and in long ones", () => {
  const stages = fc.array(fc.constantFrom("a", "b", "c", "d", "e", null), { maxLength: 60, size: "max" });
  fc.assert(
    fc.property(stages, (stageIds) => {
      const draft = historyDraft(deal, "2027-01-01");
      for (const stageId of stageIds) draft.enter(stageId, "open", null, "2026-01-01");
      const { stays } = draft.finish();
      expect(stays.map(({ stageId }) => stageId)).toEqual(stageIds);
      const visitOf = (at: number) =>
        stageIds.slice(0, at + 1).filter((each) => each === stageIds[at]).length;
      expect(stays.map(({ visit }) => visit)).toEqual(stageIds.map((_, at) => visitOf(at)));
    }),
    { seed, numRuns: 200 },
  );
});
