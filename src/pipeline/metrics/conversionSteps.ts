import type { PlacedDeal } from "../counting/bookOf.js";
import type { Stage } from "../types.js";
import type { MetricFacts } from "./metricFacts.js";
import type { ConversionCohort, ConversionDefinition } from "./stageTypes.js";

/** One step of a conversion: from an open stage to the next, or to the win. */
export interface ConversionStep {
  readonly id: string;
  readonly toId: string;
  /** The deals that could take it, once for each time that they could, and those that did. */
  readonly entered: PlacedDeal[];
  readonly passed: PlacedDeal[];
  /** Deals that came to the next step without this one. */
  skipped: number;
  won: number;
  lost: number;
}

/** A conversion before it is divided: its steps, and what came through all of them. */
export interface Conversion {
  readonly steps: readonly ConversionStep[];
  readonly entered: PlacedDeal[];
  readonly through: PlacedDeal[];
  /** Deals of the cohort that were never in the first stage. */
  readonly elsewhere: PlacedDeal[];
}

/** Where a conversion ends. */
export const WIN = "won";

/** The deals that a conversion looks at. */
export function cohortOf({ book }: MetricFacts, cohort: ConversionCohort): readonly PlacedDeal[] {
  if (cohort === "created") return book.created;
  return cohort === "all" ? book.deals : [...book.won, ...book.lost];
}

/** The stages on the way. One that is archived is no stop on it, or else nothing would come through since it was. */
function stepsOf(stages: readonly Stage[]): readonly string[] {
  return stages.flatMap(({ id, kind, archived }) => (kind === "open" && archived !== true ? [id] : []));
}

/** Follows each deal through the open stages, in one pass. */
export function conversionSteps(
  facts: MetricFacts,
  definition: ConversionDefinition,
  deals: readonly PlacedDeal[],
): Conversion {
  const ids = stepsOf(facts.model.stages);
  const steps = ids.map((id, index): ConversionStep => {
    const toId = ids[index + 1] ?? WIN;
    return { id, toId, entered: [], passed: [], skipped: 0, won: 0, lost: 0 };
  });
  const conversion: Conversion = { steps, entered: [], through: [], elsewhere: [] };
  const ranks = new Map(ids.map((id, index) => [id, index]));
  for (const deal of deals) {
    const path = pathOf(deal, ranks);
    const touched = new Set(path);
    if (definition === "direct") takeVisits(deal, path, steps);
    takeWhole(deal, touched, definition, conversion);
    for (const [index, step] of steps.entries()) takeStep({ deal, step, index, touched, definition });
  }
  return conversion;
}

/**
 * The steps that a deal stood on, one after the other: the places of open stages, the number of steps for the win that
 * stands, -1 for anything else. A time on hold, in an archived stage or in none that is told is no step and parts none.
 */
function pathOf(
  { history: { stays }, standing }: PlacedDeal,
  ranks: ReadonlyMap<string, number>,
): readonly number[] {
  const path: number[] = [];
  const isWon = standing.meaning === "won";
  let wonFrom = isWon ? stays.length : Number.POSITIVE_INFINITY;
  while (isWon && wonFrom > 0 && stays[wonFrom - 1]?.meaning === "won") wonFrom -= 1;
  for (const [index, { stageId, meaning }] of stays.entries()) {
    const rank = stageId === null ? undefined : ranks.get(stageId);
    if (rank === undefined && meaning === "open") continue;
    const place = rank ?? (index >= wonFrom ? ranks.size : -1);
    if (path.at(-1) !== place) path.push(place);
  }
  return path;
}

interface StepTaking {
  readonly deal: PlacedDeal;
  readonly step: ConversionStep;
  readonly index: number;
  readonly touched: ReadonlySet<number>;
  readonly definition: ConversionDefinition;
}

function takeStep({ deal, step, index, touched, definition }: StepTaking): void {
  const isIn = definition === "fallThrough" ? touchedAll(touched, index) : touched.has(index);
  const goesOn = touched.has(index + 1);
  if (definition === "closedCohort") {
    step.entered.push(deal);
    if (isIn) step.passed.push(deal);
  } else if (definition !== "direct") {
    if (isIn) step.entered.push(deal);
    if (isIn && goesOn) step.passed.push(deal);
  }
  if (!isIn && goesOn) step.skipped += 1;
  if (isIn && deal.standing.meaning === "won") step.won += 1;
  if (isIn && deal.standing.meaning === "lost") step.lost += 1;
}

function takeVisits(deal: PlacedDeal, path: readonly number[], steps: readonly ConversionStep[]): void {
  for (const [at, place] of path.entries()) {
    const step = steps[place];
    if (step === undefined) continue;
    step.entered.push(deal);
    if (path[at + 1] === place + 1) step.passed.push(deal);
  }
}

function takeWhole(
  deal: PlacedDeal,
  touched: ReadonlySet<number>,
  definition: ConversionDefinition,
  { steps, entered, through, elsewhere }: Conversion,
): void {
  if (definition !== "closedCohort" && !touched.has(0)) {
    elsewhere.push(deal);
    return;
  }
  entered.push(deal);
  const isThrough =
    definition === "fallThrough" ? touchedAll(touched, steps.length) : touched.has(steps.length);
  if (isThrough) through.push(deal);
}

function touchedAll(touched: ReadonlySet<number>, last: number): boolean {
  for (let index = 0; index <= last; index += 1) if (!touched.has(index)) return false;
  return true;
}
