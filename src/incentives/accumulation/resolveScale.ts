import type { Scale } from "../../kernel/index.js";
import { type DocumentCode, issueOf, quoted } from "../../kernel/issue/index.js";
import { buildScale } from "../../kernel/scale/index.js";
import type { PlanDocumentCode } from "../codes.js";
import type { ComponentContext, PlanScale } from "../components/definition.js";

/** How a component says by what it pays. */
export interface ScaleChoice {
  readonly scale?: Scale;
  readonly scaleId?: string;
}

/** The scale that a component pays by: its own, or a shared one; null where there is none to be had. */
export function resolveScale({ scale, scaleId }: ScaleChoice, context: ComponentContext): PlanScale | null {
  const { ref, issues } = context;
  if (scale !== undefined && scaleId !== undefined) {
    const message = "The component has a scale of its own and names a shared one. Keep one of the two.";
    issues.push(issueOf<PlanDocumentCode>("incentives.two_scales", `${ref}/scaleId`, message));
  }
  if (scale !== undefined) return ownScale(scale, context);
  if (scaleId !== undefined) return sharedScale(scaleId, context);
  const message =
    "The component has no scale to pay by. Write one in scale, or name one of the plan's scales in scaleId.";
  issues.push(issueOf<PlanDocumentCode>("incentives.no_scale", ref, message));
  return null;
}

/** A scale of grades pays nothing. */
export function refuseGrades({ scale, ref }: PlanScale, { issues }: ComponentContext): void {
  if (!scale.grades) return;
  const message =
    "No band of this scale has a rate or an amount, so that it gives grades and no pay. Add rates or amounts.";
  issues.push(issueOf<PlanDocumentCode>("incentives.scale_of_grades", ref, message));
}

/** Bounds in multiples of a quota have no meaning where none is asked for; `why` says so in a sentence. */
export function refuseQuotaBounds(
  { document, ref }: PlanScale,
  why: string,
  { issues }: ComponentContext,
): void {
  if (document.boundsIn !== "quota") return;
  const message = `${why} Remove boundsIn.`;
  issues.push(issueOf<PlanDocumentCode>("incentives.bounds_in_quota", `${ref}/boundsIn`, message));
}

function ownScale(document: PlanScale["document"], { ref, issues }: ComponentContext): PlanScale | null {
  const built = buildScale(document, `${ref}/scale`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok ? { document, ref: `${ref}/scale`, scale: built.data } : null;
}

/** One that exists and could not be built was reported where it stands. */
function sharedScale(scaleId: string, { plan, ref, scales, issues }: ComponentContext): PlanScale | null {
  if (!(plan.scales ?? []).some((each) => each.id === scaleId)) {
    const message = `No scale of the plan has the id ${quoted(scaleId)}. Correct the id, or add the scale.`;
    issues.push(
      issueOf<DocumentCode>("document.unknown_reference", `${ref}/scaleId`, message, {
        id: scaleId.slice(0, 80),
      }),
    );
  }
  return scales.get(scaleId) ?? null;
}
