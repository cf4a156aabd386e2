import type { Process } from "../../kernel/index.js";
import { deepFreeze } from "../../kernel/issue/index.js";

/**
 * Customer care as a process: record, classify, follow up, maintain, feedback, each with one role and a deadline. It goes
 * round: after the feedback the customer is classified again, or followed up at once where the feedback is bad.
 *
 * Guards look at `grade` (the customer's grade is known), `contacts` (how many there were since the customer came to the
 * follow-up, so that an old one does not count the second time round) and `satisfaction`
 * (the score of the feedback, 1 to 5). Roles and days are proposals; the five steps are those of common handbooks of
 * customer management.
 *
 * @example
 * ```ts
 * import { compileProcess } from "attainment/kernel";
 * import { customerCare } from "attainment/pipeline";
 * const care = compileProcess(customerCare);
 * const position = care.start("2026-03-02");
 * position; // => { stateId: "record", since: "2026-03-02" }
 * care.dueOn(position); // => "2026-03-04"
 * const classified = care.move(position, { moveId: "classify", on: "2026-03-03" });
 * classified.actions.map(({ id, dueOn }) => [id, dueOn]); // => [["grade", "2026-03-06"]]
 * ```
 * @since 0.1.0
 */
export const customerCare: Process = /* @__PURE__ */ deepFreeze({
  kind: "process",
  id: "customerCare",
  title: "Customer care",
  version: "1",
  startStateId: "record",
  states: [
    { id: "record", title: "Record the customer", role: "salesConsultant", dueAfterDays: 2 },
    { id: "classify", title: "Classify the customer", role: "teamLeader", dueAfterDays: 5 },
    { id: "followUp", title: "Follow up", role: "salesConsultant", dueAfterDays: 14 },
    { id: "maintain", title: "Maintain the relationship", role: "customerService", dueAfterDays: 90 },
    { id: "feedback", title: "Ask for feedback", role: "customerService", dueAfterDays: 14 },
  ],
  moves: [
    {
      id: "classify",
      title: "The customer is recorded",
      from: "record",
      to: "classify",
      actions: [{ id: "grade", title: "Grade the customer", role: "teamLeader", dueAfterDays: 3 }],
    },
    {
      id: "followUp",
      title: "The customer is classified",
      from: "classify",
      to: "followUp",
      guards: [
        {
          id: "graded",
          when: { field: "grade", exists: true },
          message: "Grade the customer first (grade).",
        },
      ],
      actions: [
        { id: "call", title: "Call or visit the customer", role: "salesConsultant", dueAfterDays: 7 },
      ],
    },
    {
      id: "maintain",
      title: "The customer was followed up",
      from: "followUp",
      to: "maintain",
      guards: [
        {
          id: "contacted",
          when: { field: "contacts", gte: "1" },
          message: "Contact the customer first (contacts).",
        },
      ],
    },
    {
      id: "askForFeedback",
      title: "Ask for feedback",
      from: "maintain",
      to: "feedback",
      actions: [{ id: "survey", title: "Send the survey", role: "customerService", dueAfterDays: 3 }],
    },
    {
      id: "repair",
      title: "The feedback is bad",
      from: "feedback",
      to: "followUp",
      guards: [
        {
          id: "dissatisfied",
          when: { field: "satisfaction", lt: "3" },
          message: "Follow up at once where the satisfaction is under 3.",
        },
      ],
      actions: [{ id: "apologize", title: "Call the customer", role: "teamLeader", dueAfterDays: 2 }],
    },
    {
      id: "classifyAgain",
      title: "The feedback is good",
      from: "feedback",
      to: "classify",
      guards: [
        {
          id: "satisfied",
          when: { field: "satisfaction", gte: "3" },
          message: "Classify again where the satisfaction is 3 or more.",
        },
      ],
    },
  ],
});
