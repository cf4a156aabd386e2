import { disputeProcess } from "attainment/incentives";
import { compileProcess, lintProcess } from "attainment/kernel";
import { describe, expect, test } from "vitest";

describe("disputeProcess", () => {
  const process = compileProcess(disputeProcess);

  test("has nothing to mend, and one role and deadline for every state but the last", () => {
    expect(lintProcess(disputeProcess)).toEqual([]);
    expect(
      disputeProcess.states
        .filter(({ role, dueAfterDays }) => role === undefined || dueAfterDays === undefined)
        .map(({ id }) => id),
    ).toEqual(["closed"]);
    expect(Object.isFrozen(disputeProcess.states)).toBe(true);
  });

  test("leads from filed through rejection and appeal to what is booked", () => {
    const course: readonly (readonly [
      move: string,
      role: string,
      measures: Readonly<Record<string, string>>,
      attributes: Readonly<Record<string, string | boolean>>,
    ])[] = [
      ["takeUp", "salesOperations", {}, {}],
      ["answer", "salesOperations", {}, { assessed: true }],
      ["reject", "teamLeader", {}, { decisionReason: "closed in April" }],
      ["appeal", "salesConsultant", {}, { appealGround: "the contract is of March" }],
      ["grant", "compensationCommittee", {}, { decisionReason: "signed on March 31" }],
      ["close", "payroll", {}, { adjustmentId: "dispute:d-1" }],
    ];
    let position = process.start("2026-04-01");
    const states = course.map(([moveId, role, measures, attributes]) => {
      const made = process.move(position, { moveId, role, on: "2026-04-02", measures, attributes });
      position = made.position ?? position;
      return position.stateId;
    });
    expect(states).toEqual(["inReview", "answered", "rejected", "appealed", "accepted", "closed"]);
  });
});
