import { type DocumentCode, issueOf, quoted } from "../../kernel/issue/index.js";
import { buildScale } from "../../kernel/scale/index.js";
import type { PlanDocumentCode } from "../codes.js";
import type { ComponentContext, PlanScale } from "../components/definition.js";
import type { CommissionComponent, PayoutCurveComponent } from "../types.js";

/** The scale that a component pays by: its own, or a shared one; null where there is none to be had. */
export function resolveScale(
  component: CommissionComponent | PayoutCurveComponent,
  context: ComponentContext,
): PlanScale | null {
  const { scale, scaleId } = component;
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
