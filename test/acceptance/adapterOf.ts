import { accelerators } from "./adapters/accelerators.js";
import { allocations } from "./adapters/allocations.js";
import { annualizations } from "./adapters/annualizations.js";
import { appraisals } from "./adapters/appraisals.js";
import { blocks } from "./adapters/blocks.js";
import { clawbacks } from "./adapters/clawbacks.js";
import { cohorts } from "./adapters/cohorts.js";
import { curves } from "./adapters/curves.js";
import { customers } from "./adapters/customers.js";
import { effectiveRules } from "./adapters/effectiveRules.js";
import { flatRates } from "./adapters/flatRates.js";
import { freeQuotas } from "./adapters/freeQuotas.js";
import { goalMetrics } from "./adapters/goalMetrics.js";
import { goalTrees } from "./adapters/goalTrees.js";
import { grades } from "./adapters/grades.js";
import { graduated } from "./adapters/graduated.js";
import { incremental } from "./adapters/incremental.js";
import { lookups } from "./adapters/lookups.js";
import { marginalRates } from "./adapters/marginalRates.js";
import { multiMetric } from "./adapters/multiMetric.js";
import { overrides } from "./adapters/overrides.js";
import { pacing } from "./adapters/pacing.js";
import { packages } from "./adapters/packages.js";
import { people } from "./adapters/people.js";
import { periodLimits } from "./adapters/periodLimits.js";
import { progressOverDays } from "./adapters/progressOverDays.js";
import { proratedTiers } from "./adapters/proratedTiers.js";
import { ranks } from "./adapters/ranks.js";
import { rateChecks } from "./adapters/rateChecks.js";
import { rateScales } from "./adapters/rateScales.js";
import { recomputations } from "./adapters/recomputations.js";
import { releases } from "./adapters/releases.js";
import { reRatings } from "./adapters/reRatings.js";
import { residuals } from "./adapters/residuals.js";
import { roundings } from "./adapters/roundings.js";
import { rules } from "./adapters/rules.js";
import { segmentRates } from "./adapters/segmentRates.js";
import { stepScores } from "./adapters/stepScores.js";
import { tierTables } from "./adapters/tierTables.js";
import { volume } from "./adapters/volume.js";
import { weights } from "./adapters/weights.js";
import { written } from "./adapters/written.js";
import { type Adapter, type Row, textOf } from "./facts.js";

const families = [
  accelerators,
  allocations,
  annualizations,
  appraisals,
  blocks,
  clawbacks,
  cohorts,
  curves,
  effectiveRules,
  flatRates,
  freeQuotas,
  goalMetrics,
  goalTrees,
  grades,
  graduated,
  incremental,
  lookups,
  marginalRates,
  multiMetric,
  overrides,
  packages,
  pacing,
  periodLimits,
  progressOverDays,
  proratedTiers,
  ranks,
  rateChecks,
  rateScales,
  reRatings,
  recomputations,
  releases,
  residuals,
  roundings,
  rules,
  segmentRates,
  stepScores,
  tierTables,
  volume,
  weights,
];

const byMechanic = new Map<string, Adapter>(families.flatMap((family) => Object.entries(family)));

/** The adapter of a mechanic; undefined where no issue has brought one yet. */
export function adapterOf(mechanic: string): Adapter | undefined {
  return byMechanic.get(mechanic);
}

/** The adapter of what was written by hand for a case. */
export function adapterOfDocument({ shape }: Row): Adapter {
  const adapter = { ...written, ...people, ...customers }[textOf(shape)];
  if (adapter === undefined) throw new TypeError(`no adapter for documents of the shape ${textOf(shape)}`);
  return adapter;
}
