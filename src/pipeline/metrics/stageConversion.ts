import { wholeFraction } from "../../kernel/decimal/index.js";
import { type Conversion, type ConversionStep, cohortOf, conversionSteps } from "./conversionSteps.js";
import type { Figured, FiguredRow, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { dealsApart, enough, quotientRow } from "./rowOf.js";
import type { ConversionCohort, ConversionDefinition } from "./stageTypes.js";
import { countTerm, productTerm, quotientTerm, type Term } from "./term.js";

/** How a conversion is told. */
export interface ConversionTerms {
  readonly definition?: ConversionDefinition | undefined;
  readonly cohort?: ConversionCohort | undefined;
}

const NO_COHORT = {
  created: "no_created_deals",
  closed: "no_closed_deals",
  all: "no_deals",
} as const satisfies Record<ConversionCohort, FigureReason>;

/** The share of deals that go on from each stage to the next; see {@link ConversionDefinition}. */
export function stageConversion(
  id: string,
  { definition = "anyTouch", cohort = "created" }: ConversionTerms,
  minimum: number,
  facts: MetricFacts,
): Figured {
  const isClosed = definition === "closedCohort";
  const of = isClosed ? "closed" : cohort;
  const deals = cohortOf(facts, of);
  const conversion = conversionSteps(facts, definition, deals);
  const whole = definition === "direct" ? directWhole(id, conversion, minimum) : wholeOf(id, conversion);
  return {
    choices: isClosed ? [definition] : [definition, of],
    sample: conversion.entered.length,
    outcome: deals.length === 0 ? NO_COHORT[of] : enough(whole, conversion.entered.length, minimum),
    rows: conversion.steps.map((step) => rowOf(step, isClosed, minimum)),
    apart: [dealsApart("notInFirstStage", conversion.elsewhere)],
  };
}

/** One step as a term; its id is that of the stage. */
export function stepTerm(id: string, step: ConversionStep, minimum: number): Term | FigureReason {
  const { entered, passed } = step;
  if (entered.length === 0) return "stage_not_reached";
  const of = `${id}.step.${step.id}`;
  const term = quotientTerm(of, countTerm(`${of}.passed`, passed), countTerm(`${of}.entered`, entered));
  return enough(term, entered.length, minimum);
}

function rowOf(step: ConversionStep, isClosed: boolean, minimum: number): FiguredRow {
  const { id, toId, entered, passed, skipped, won, lost } = step;
  const head = { id, ...(isClosed ? {} : { toId, skipped }), sample: entered.length, won, lost };
  const counts = [wholeFraction(passed.length), wholeFraction(entered.length)] as const;
  return quotientRow(head, ...counts, { minimum, empty: "stage_not_reached" });
}

function wholeOf(id: string, { entered, through }: Conversion): Term | FigureReason {
  if (entered.length === 0) return "stage_not_reached";
  return quotientTerm(id, countTerm(`${id}.through`, through), countTerm(`${id}.entered`, entered));
}

/** What the steps multiply up to: visits do not add up to a share of deals. */
function directWhole(id: string, { steps }: Conversion, minimum: number): Term | FigureReason {
  const terms: Term[] = [];
  for (const step of steps) {
    const term = stepTerm(id, step, minimum);
    if (typeof term === "string") return term;
    terms.push(term);
  }
  const [first, ...rest] = terms;
  return first === undefined ? "stage_not_reached" : productTerm(id, first, ...rest);
}
