import type { Process } from "../../kernel/index.js";
import { deepFreeze } from "../../kernel/issue/index.js";

const REVIEWED = {
  id: "reviewed",
  when: { field: "reviewed", is: true },
  message: "Hold the review with the person first (reviewed).",
} as const;

/**
 * An improvement plan as a process: open, extended, passed, failed or withdrawn.
 *
 * Guards look at `reviewed` (the last review was held with the person) and, before a plan may fail, at `supported` (the
 * help that the plan promises was given). Roles and days are proposals; copy the document where yours differ.
 *
 * @example
 * ```ts
 * import { compileProcess } from "attainment/kernel";
 * import { improvementProcess } from "attainment/tiers";
 * const process = compileProcess(improvementProcess);
 * const open = process.start("2026-04-01");
 * const request = { moveId: "fail", on: "2026-06-29", role: "teamLeader", attributes: { reviewed: true, supported: false } };
 * process.move(open, request).refusals.map(({ id }) => id); // => ["supported"]
 * ```
 * @since 0.1.0
 */
export const improvementProcess: Process = /* @__PURE__ */ deepFreeze({
  kind: "process",
  id: "improvementPlan",
  title: "Improvement plan",
  version: "1",
  startStateId: "open",
  states: [
    { id: "open", title: "Open", role: "teamLeader" },
    { id: "extended", title: "Extended", role: "teamLeader" },
    { id: "passed", title: "Passed", final: true },
    { id: "failed", title: "Failed", final: true },
    { id: "withdrawn", title: "Withdrawn", final: true },
  ],
  moves: [
    {
      id: "extend",
      title: "Extend the plan",
      from: ["open", "extended"],
      to: "extended",
      roles: ["teamLeader", "humanResources"],
      guards: [REVIEWED],
      actions: [{ id: "tell", title: "Tell the person the new date", role: "teamLeader", dueAfterDays: 1 }],
    },
    {
      id: "pass",
      title: "The goal is reached",
      from: ["open", "extended"],
      to: "passed",
      roles: ["teamLeader", "humanResources"],
      guards: [REVIEWED],
      actions: [{ id: "tell", title: "Tell the person", role: "teamLeader", dueAfterDays: 1 }],
    },
    {
      id: "fail",
      title: "The goal is not reached",
      from: ["open", "extended"],
      to: "failed",
      roles: ["teamLeader", "humanResources"],
      guards: [
        REVIEWED,
        {
          id: "supported",
          when: { field: "supported", is: true },
          message: "Give the help that the plan promises first (supported).",
        },
      ],
      actions: [
        {
          id: "hear",
          title: "Hear the person before anything follows",
          role: "humanResources",
          dueAfterDays: 5,
        },
      ],
    },
    {
      id: "withdraw",
      title: "Withdraw the plan",
      from: ["open", "extended"],
      to: "withdrawn",
      roles: ["teamLeader", "humanResources"],
    },
  ],
});
