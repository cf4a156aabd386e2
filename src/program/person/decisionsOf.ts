import { readText } from "../../kernel/facts/index.js";
import type { ImprovementStanding } from "../../tiers/improvement/standing.js";
import { readEffective } from "../../tiers/readDecision.js";
import { readStanding } from "../../tiers/readPlanStanding.js";
import type { TierDecision } from "../../tiers/types.js";
import type { ProgramFunction } from "../programFunction.js";
import { readByLadder } from "./readByLadder.js";
import type { ReadShard } from "./readShard.js";

/** What people decided about the tiers of somebody, and where improvement plans stand; by ladder. */
export interface Decisions {
  readonly tiers: ReadonlyMap<string, TierDecision>;
  readonly plans: ReadonlyMap<string, ImprovementStanding>;
}

/** Reads what was decided in this period about one person. `judged` are the ladders that fall due. */
export function decisionsOf(
  program: ProgramFunction,
  shard: Pick<ReadShard, "lists" | "period" | "faults">,
  judged: ReadonlySet<string>,
): Decisions {
  return {
    tiers: readByLadder<TierDecision>(program, shard, judged, shard.faults, {
      list: "decisions",
      own: ["toTierId", "effectiveOn"],
      read: (fields, ladder, path, issues) => {
        const toTierId = readText(fields, "toTierId", path, issues);
        if (toTierId === null) return null;
        issues.push(...ladder.checkDecision(toTierId, path));
        const effectiveOn = fields.has("effectiveOn")
          ? readEffective(fields, shard.period, path, issues)
          : null;
        return { toTierId, ...(effectiveOn === null ? {} : { effectiveOn }) };
      },
    }),
    plans: readByLadder<ImprovementStanding>(program, shard, judged, shard.faults, {
      list: "improvementPlans",
      own: ["standing"],
      read: (fields, _ladder, path, issues) =>
        readStanding(fields.get("standing"), `${path}/standing`, issues),
    }),
  };
}
