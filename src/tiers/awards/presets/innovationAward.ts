import { deepFreeze } from "../../../kernel/issue/index.js";
import type { AwardRules } from "../types.js";

/**
 * An innovation award by votes: each voter has one vote, not for oneself, and a winner needs three. Who is equal wins
 * together.
 *
 * @example
 * ```ts
 * import { compileAward, innovationAward } from "attainment/tiers";
 * const nominees = [{ personId: "ann" }, { personId: "bob" }];
 * const votes = ["cho", "dee", "eve"].map((voterId) => ({ id: voterId, voterId, nomineeId: "ann" }));
 * compileAward(innovationAward).evaluate({ period: "2026", nominees, votes }).standings.map(({ value, reason }) => [value, reason]); // => [["3", "won"], ["0", "too_few_votes"]]
 * ```
 * @since 0.1.0
 */
export const innovationAward: AwardRules = /* @__PURE__ */ deepFreeze({
  kind: "award",
  id: "innovation",
  title: "Innovation award",
  version: "1",
  votes: { perVoter: 1, minimum: 3, selfVotes: "refuse" },
  notAgainFor: 0,
});
