import type { Process } from "../../kernel/index.js";
import { deepFreeze } from "../../kernel/issue/index.js";

/**
 * Feedback and improvement as a process: collect what customers say, find the cause, plan what to change, carry it out,
 * check whether it helped, and tell the customers. Where it did not help, it is planned again; afterwards it goes round.
 *
 * Guards look at `feedbacks` (how many were collected since it began to collect), `cause`, `measure` and `dueOn` (what is
 * to be changed, and by when), `carriedOutOn`, and `isImproved` (the check came out well). The check waits for 30 days
 * (`position.days`, counted from the position), because an effect takes time. Roles and days are proposals; the steps are
 * those of the plan-do-check-act cycle with the customer at both ends.
 *
 * @example
 * ```ts
 * import { compileProcess } from "attainment/kernel";
 * import { feedbackAndImprovement } from "attainment/pipeline";
 * const improvement = compileProcess(feedbackAndImprovement);
 * const position = { stateId: "check", since: "2026-03-02" };
 * const early = improvement.move(position, { moveId: "report", on: "2026-03-20", attributes: { isImproved: true } });
 * early.refusals.map(({ id }) => id); // => ["waited"]
 * improvement.move(position, { moveId: "report", on: "2026-04-01", attributes: { isImproved: true } }).value; // => "report"
 * ```
 * Source of the cycle: https://en.wikipedia.org/wiki/PDCA
 * @since 0.1.0
 */
export const feedbackAndImprovement: Process = /* @__PURE__ */ deepFreeze({
  kind: "process",
  id: "feedbackAndImprovement",
  title: "Feedback and improvement",
  version: "1",
  startStateId: "collect",
  states: [
    { id: "collect", title: "Collect feedback", role: "customerService", dueAfterDays: 30 },
    { id: "analyze", title: "Find the cause", role: "teamLeader", dueAfterDays: 7 },
    { id: "plan", title: "Plan the improvement", role: "teamLeader", dueAfterDays: 7 },
    { id: "carryOut", title: "Carry it out", role: "salesConsultant", dueAfterDays: 30 },
    { id: "check", title: "Check the effect", role: "teamLeader", dueAfterDays: 45 },
    { id: "report", title: "Tell the customers", role: "customerService", dueAfterDays: 7 },
  ],
  moves: [
    {
      id: "analyze",
      title: "There is feedback",
      from: "collect",
      to: "analyze",
      guards: [
        {
          id: "collected",
          when: { field: "feedbacks", gte: "1" },
          message: "Collect feedback first (feedbacks).",
        },
      ],
    },
    {
      id: "plan",
      title: "The cause is known",
      from: "analyze",
      to: "plan",
      guards: [{ id: "cause", when: { field: "cause", exists: true }, message: "Name the cause (cause)." }],
    },
    {
      id: "carryOut",
      title: "The improvement is planned",
      from: "plan",
      to: "carryOut",
      guards: [
        {
          id: "measure",
          when: { field: "measure", exists: true },
          message: "Say what is to be changed (measure).",
        },
        { id: "dueOn", when: { field: "dueOn", exists: true }, message: "Say by when (dueOn)." },
      ],
    },
    {
      id: "check",
      title: "The improvement is carried out",
      from: "carryOut",
      to: "check",
      guards: [
        {
          id: "carriedOut",
          when: { field: "carriedOutOn", exists: true },
          message: "Say when it was carried out (carriedOutOn).",
        },
      ],
    },
    {
      id: "planAgain",
      title: "It did not help",
      from: "check",
      to: "plan",
      guards: [
        {
          id: "notImproved",
          when: { field: "isImproved", is: false },
          message: "Plan again where it did not help.",
        },
      ],
    },
    {
      id: "report",
      title: "It helped",
      from: "check",
      to: "report",
      guards: [
        {
          id: "improved",
          when: { field: "isImproved", is: true },
          message: "Tell the customers once it helped.",
        },
        {
          id: "waited",
          when: { field: "position.days", gte: "30" },
          message: "Wait 30 days before the effect is judged.",
        },
      ],
      actions: [{ id: "thank", title: "Thank the customers", role: "customerService", dueAfterDays: 3 }],
    },
    { id: "collectAgain", title: "The customers know", from: "report", to: "collect" },
  ],
});
