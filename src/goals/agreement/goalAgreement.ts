import type { Process } from "../../kernel/index.js";
import { deepFreeze } from "../../kernel/issue/index.js";

/**
 * The process by which a goal is agreed: one side proposes, the other agrees or counters, and what is agreed may be
 * amended later. A ready-made document for `compileProcess`, which says which moves are open and what is due.
 *
 * Its states are `draft`, `proposed`, `countered`, `agreed`, `inForce`, `amended` and `closed`.
 *
 * @example
 * ```ts
 * import { goalAgreement } from "attainment/goals";
 * import { compileProcess } from "attainment/kernel";
 * const process = compileProcess(goalAgreement);
 * const proposed = process.move(process.start("2026-06-15"), { moveId: "propose", on: "2026-06-20" });
 * proposed.position; // => { stateId: "proposed", since: "2026-06-20" }
 * process.movesFrom("proposed").map(({ id }) => id); // => ["counter", "agree", "close"]
 * process.dueOn({ stateId: "proposed", since: "2026-06-20" }); // => "2026-06-25"
 * ```
 * @since 0.1.0
 */
export const goalAgreement: Process = deepFreeze({
  kind: "process",
  id: "goal-agreement",
  title: "Agreement on a goal",
  states: [
    { id: "draft", role: "manager" },
    { id: "proposed", role: "owner", dueAfterDays: 5 },
    { id: "countered", role: "manager", dueAfterDays: 5 },
    { id: "agreed", role: "manager" },
    { id: "inForce", role: "owner" },
    { id: "amended", role: "owner", dueAfterDays: 5 },
    { id: "closed", role: "manager", final: true },
  ],
  moves: [
    { id: "propose", from: ["draft", "countered"], to: "proposed" },
    { id: "counter", from: "proposed", to: "countered" },
    { id: "agree", from: ["proposed", "countered", "amended"], to: "agreed" },
    { id: "start", from: "agreed", to: "inForce" },
    { id: "amend", from: ["agreed", "inForce"], to: "amended" },
    { id: "withdraw", from: "amended", to: "inForce" },
    {
      id: "close",
      from: ["draft", "proposed", "countered", "agreed", "inForce", "amended"],
      to: "closed",
    },
  ],
});
