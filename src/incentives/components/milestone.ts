import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { addFractions, comparison, type Decimal, negateFraction, ZERO } from "../../kernel/decimal/index.js";
import type { BandScale } from "../../kernel/index.js";
import { issueOf } from "../../kernel/issue/index.js";
import { buildScale } from "../../kernel/scale/index.js";
import type { Outcome } from "../../kernel/trace/index.js";
import { quotaPeriodSchema, sourceSchema } from "../accumulation/accumulatorFields.js";
import { criticalValues } from "../accumulation/criticalValues.js";
import { leastMeasure } from "../accumulation/leastMeasure.js";
import { measuresOf, readSource } from "../accumulation/readSource.js";
import { buildStepList } from "../buildStepList.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { ComponentsCode } from "./codes.js";
import { componentFields } from "./componentFields.js";
import type { CompiledComponent, ComponentContext, ComponentDefinition } from "./definition.js";
import { lintMilestone } from "./lintMilestone.js";
import { milestoneLine, withheldMilestone } from "./milestoneLine.js";
import { type Milestone, milestoneAtTarget } from "./milestonePay.js";
import { lineAt, standOf } from "./milestoneStand.js";
import { checkQuotaPeriod } from "./quotaTotal.js";
import type { MilestoneComponent } from "./types.js";

/** A milestone: amounts that are paid once within a quota period, when a measure has reached a bound in it. */
export const milestone: ComponentDefinition<MilestoneComponent> = {
  personal: ["quota", "target", "rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...componentFields(),
      kind: z.literal("milestone"),
      measure: z.string().min(1),
      bands: z.array(bandSchema()).min(1, "A milestone needs a bound to reach. Add one."),
      pays: z.enum(["each", "highest"]),
      target: sourceSchema().exactOptional(),
      boundsIn: z.enum(["value", "quota"]).exactOptional(),
      quota: sourceSchema().exactOptional(),
      quotaPeriod: quotaPeriodSchema().exactOptional(),
      whenLost: z.enum(["takeBack", "keep"]).exactOptional(),
    }),
  inputs: ({ measure, quota, target }) => [measure, ...measuresOf(quota, target)],
  compile: (document, context) => {
    const built = buildMilestone(document, context);
    return built === null ? null : componentOf(built);
  },
  lint: lintMilestone,
};

function bandSchema(): z.ZodType<MilestoneComponent["bands"][number]> {
  return z.strictObject({
    id: z.string().min(1).exactOptional(),
    title: z.string().exactOptional(),
    from: decimalLiteralSchema(),
    amount: decimalLiteralSchema(),
  });
}

/** Amounts that are paid once each add up as graduated bands do; the highest alone is what a whole band pays. */
export function scaleOfMilestone({ bands, boundsIn, pays }: MilestoneComponent): BandScale {
  const mode = pays === "each" ? "graduated" : "whole";
  return { kind: "bands", mode, ...(boundsIn === undefined ? {} : { boundsIn }), bands };
}

function buildMilestone(document: MilestoneComponent, context: ComponentContext): Milestone | null {
  const { ref, issues, rounding } = context;
  const before = issues.length;
  const written = scaleOfMilestone(document);
  const scale = buildScale(written, ref);
  if (!scale.ok) for (const issue of scale.issues) issues.push(issue);
  if (document.boundsIn === "quota" && document.quota === undefined) {
    const message =
      "The bounds are multiples of a quota, and the milestone names none. Add quota, or leave boundsIn out.";
    issues.push(issueOf<ComponentsCode>("incentives.quota_required", `${ref}/quota`, message));
  }
  const quota = readSource(document.quota, `${ref}/quota`, issues);
  const target = readSource(document.target, `${ref}/target`, issues);
  const steps = buildStepList(document.steps, ref, issues);
  if (!scale.ok || steps === null || issues.length > before) return null;
  const { quotaPeriod } = document;
  const calendar =
    typeof quotaPeriod === "string" ? { unit: quotaPeriod, fiscalYear: undefined } : (quotaPeriod ?? null);
  return {
    document,
    context,
    scale: { document: written, ref, scale: scale.data },
    quota,
    target,
    calendar,
    steps,
    rounding,
  };
}

function componentOf(built: Milestone): CompiledComponent {
  const { document, context, steps, calendar } = built;
  const { id, title, measure } = document;
  return {
    id,
    ref: context.ref,
    title,
    measure,
    measures: [...milestone.inputs(document), ...steps.measures],
    fields: steps.fields,
    check: ({ period }) => checkQuotaPeriod(id, calendar, period),
    line: (situation) => milestoneLine(built, situation),
    withheld: (situation, reason, amount) => withheldMilestone(built, situation, reason, amount),
    inverse: (wanted, reading, places) => inverseOf(built, wanted, reading, places),
    target: targetOf(built),
    payAtTarget: (readings) => milestoneAtTarget(built, readings),
  };
}

function inverseOf(built: Milestone, wanted: Decimal, reading: PlanReading, places: number): Outcome {
  const { document, scale } = built;
  const { measure, steps = [] } = document;
  const stand = standOf(built, reading);
  const course = { measure, scale, written: steps, byRatio: false };
  const { ofTotal, ofPeriod } = criticalValues(course, stand.terms.quotaValue);
  const { opening } = stand;
  const values = [
    ...ofTotal.map((bound) => addFractions(bound, negateFraction(opening.measured))),
    ...ofPeriod,
  ];
  return leastMeasure(values, wanted, places, (value) => lineAt(built, stand, value));
}

/** The measure and its value at 100 %, where the document fixes it. */
function targetOf({ document, quota }: Milestone): CompiledComponent["target"] {
  if (quota === null || !("constant" in quota)) return null;
  const { constant } = quota;
  return comparison(constant.numerator, ZERO) > 0 ? { measure: document.measure, value: constant } : null;
}
