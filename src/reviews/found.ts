import type { GroupOutcome } from "./aggregation/aggregateGroup.js";
import type { Pool } from "./aggregation/pools.js";
import type { Score } from "./aggregation/scoreOf.js";
import type { PlacedAnswer } from "./answers/clashes.js";
import type { Told } from "./published/told.js";

/** What a result is written from. */
export interface Found {
  readonly groups: readonly GroupOutcome[];
  readonly score: Score;
  readonly answers: readonly PlacedAnswer[];
  readonly told: Told;
  readonly pools: readonly Pool[];
}
