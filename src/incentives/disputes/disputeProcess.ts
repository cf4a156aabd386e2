import type { Process } from "../../kernel/index.js";
import { deepFreeze } from "../../kernel/issue/index.js";

/**
 * A dispute as a process: filed, in review, answered, accepted or rejected, appealed, closed, each with the one role that
 * answers for it and the days after which it is late.
 *
 * Guards look at `assessed` (the value was computed again, as with `assessDispute`), `decisionReason`, `appealGround` and
 * `adjustmentId` (what an accepted dispute was booked as). A claim can be withdrawn until it is decided. Whoever decides an
 * appeal is somebody else than who decided first. Roles and days are proposals.
 *
 * @example
 * ```ts
 * import { compileProcess } from "attainment/kernel";
 * import { disputeProcess } from "attainment/incentives";
 * const process = compileProcess(disputeProcess);
 * const filed = process.start("2026-04-01");
 * process.dueOn(filed); // => "2026-04-03"
 * const inReview = process.move(filed, { moveId: "takeUp", on: "2026-04-02", role: "salesOperations" }).position ?? filed;
 * process.move(inReview, { moveId: "answer", on: "2026-04-06", role: "salesOperations" }).refusals.map(({ id }) => id); // => ["assessed"]
 * ```
 * @since 0.1.0
 */
export const disputeProcess: Process = /* @__PURE__ */ deepFreeze({
  kind: "process",
  id: "dispute",
  title: "Dispute",
  version: "1",
  startStateId: "filed",
  states: [
    { id: "filed", title: "Filed", role: "salesOperations", dueAfterDays: 2 },
    { id: "inReview", title: "In review", role: "salesOperations", dueAfterDays: 5 },
    { id: "answered", title: "Answered", role: "teamLeader", dueAfterDays: 5 },
    { id: "accepted", title: "Accepted", role: "payroll", dueAfterDays: 10 },
    { id: "rejected", title: "Rejected", role: "salesConsultant", dueAfterDays: 14 },
    { id: "appealed", title: "Appealed", role: "compensationCommittee", dueAfterDays: 14 },
    { id: "closed", title: "Closed", final: true },
  ],
  moves: [
    { id: "takeUp", title: "Take up the claim", from: "filed", to: "inReview", roles: ["salesOperations"] },
    {
      id: "answer",
      title: "Answer with the computed value and the step where the two part",
      from: "inReview",
      to: "answered",
      roles: ["salesOperations"],
      guards: [
        {
          id: "assessed",
          when: { field: "assessed", is: true },
          message: "Compute the value again first (assessed).",
        },
      ],
      actions: [{ id: "tell", title: "Tell the claimant", role: "salesOperations", dueAfterDays: 1 }],
    },
    {
      id: "accept",
      title: "Accept the claim, in full or in part",
      from: "answered",
      to: "accepted",
      roles: ["teamLeader"],
      guards: [
        {
          id: "reasoned",
          when: { field: "decisionReason", exists: true },
          message: "A decision has a reason (decisionReason).",
        },
      ],
      actions: [{ id: "book", title: "Book the adjustment", role: "payroll", dueAfterDays: 10 }],
    },
    {
      id: "reject",
      title: "Reject the claim",
      from: "answered",
      to: "rejected",
      roles: ["teamLeader"],
      guards: [
        {
          id: "reasoned",
          when: { field: "decisionReason", exists: true },
          message: "A decision has a reason (decisionReason).",
        },
      ],
      actions: [
        { id: "tell", title: "Tell the claimant, and how to appeal", role: "teamLeader", dueAfterDays: 1 },
      ],
    },
    {
      id: "appeal",
      title: "Appeal",
      from: "rejected",
      to: "appealed",
      roles: ["salesConsultant"],
      guards: [
        {
          id: "grounded",
          when: { field: "appealGround", exists: true },
          message: "An appeal says what was overlooked (appealGround).",
        },
      ],
    },
    {
      id: "grant",
      title: "Grant the appeal",
      from: "appealed",
      to: "accepted",
      roles: ["compensationCommittee"],
      guards: [
        {
          id: "reasoned",
          when: { field: "decisionReason", exists: true },
          message: "A decision has a reason (decisionReason).",
        },
      ],
      actions: [{ id: "book", title: "Book the adjustment", role: "payroll", dueAfterDays: 10 }],
    },
    {
      id: "dismiss",
      title: "Dismiss the appeal",
      from: "appealed",
      to: "closed",
      roles: ["compensationCommittee"],
      guards: [
        {
          id: "reasoned",
          when: { field: "decisionReason", exists: true },
          message: "A decision has a reason (decisionReason).",
        },
      ],
    },
    {
      id: "close",
      title: "Close what was booked",
      from: "accepted",
      to: "closed",
      roles: ["payroll"],
      guards: [
        {
          id: "booked",
          when: { field: "adjustmentId", exists: true },
          message: "Book the adjustment first (adjustmentId).",
        },
      ],
    },
    {
      id: "letRest",
      title: "Let it rest",
      from: "rejected",
      to: "closed",
      roles: ["salesConsultant", "salesOperations"],
    },
    {
      id: "withdraw",
      title: "Withdraw the claim",
      from: ["filed", "inReview", "answered", "appealed"],
      to: "closed",
      roles: ["salesConsultant"],
    },
  ],
});
