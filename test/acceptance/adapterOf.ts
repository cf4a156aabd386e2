import { allocations } from "./adapters/allocations.js";
import { blocks } from "./adapters/blocks.js";
import { curves } from "./adapters/curves.js";
import { grades } from "./adapters/grades.js";
import { graduated } from "./adapters/graduated.js";
import { incremental } from "./adapters/incremental.js";
import { lookups } from "./adapters/lookups.js";
import { marginalRates } from "./adapters/marginalRates.js";
import { multiMetric } from "./adapters/multiMetric.js";
import { ranks } from "./adapters/ranks.js";
import { rateScales } from "./adapters/rateScales.js";
import { roundings } from "./adapters/roundings.js";
import { stepScores } from "./adapters/stepScores.js";
import { tierTables } from "./adapters/tierTables.js";
import { volume } from "./adapters/volume.js";
import type { Adapter } from "./facts.js";

const families = [
  allocations,
  blocks,
  curves,
  grades,
  graduated,
  incremental,
  lookups,
  marginalRates,
  multiMetric,
  ranks,
  rateScales,
  roundings,
  stepScores,
  tierTables,
  volume,
];

const byMechanic = new Map<string, Adapter>(families.flatMap((family) => Object.entries(family)));

/** The adapter of a mechanic; undefined where no issue has brought one yet. */
export function adapterOf(mechanic: string): Adapter | undefined {
  return byMechanic.get(mechanic);
}
