import { lintHistory } from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { lintSteps } from "../../kernel/steps/index.js";
import { lintPlanScale } from "../accumulation/lintPlanScale.js";
import { lintClawback } from "../clawback/lintClawback.js";
import type { CompiledVersion } from "../compileVersion.js";
import { componentSteps, lintComponent } from "../components/registry.js";
import { lintCaps } from "./lintCaps.js";
import { lintMeasures } from "./lintMeasures.js";
import { lintRates } from "./lintRates.js";
import { lintTarget } from "./lintTarget.js";
import { lintSettlement } from "../settlement/lintSettlement.js";
import { lintTime } from "../time/lintTime.js";

/** What is probably not meant in the versions of a plan, and between them. */
export function lintVersions(versions: readonly CompiledVersion[]): readonly Issue[] {
  const gaps = lintHistory(
    versions.map(({ plan }) => plan),
    (index) => versions[index]?.at ?? "",
  );
  return [...versions.flatMap(lintVersion), ...gaps];
}

function lintVersion(version: CompiledVersion): readonly Issue[] {
  const { plan, at, contexts } = version;
  const scales = (plan.scales ?? []).flatMap((document, index) =>
    lintPlanScale({ document, ref: `${at}/scales/${index}` }),
  );
  const components = plan.components.flatMap((component, index) => {
    const context = contexts[index];
    if (context === undefined) return [];
    return [
      ...lintComponent(component, context),
      ...lintSteps(componentSteps(component), `${context.ref}/steps`),
    ];
  });
  return [
    ...scales,
    ...components,
    ...lintSteps(plan.steps ?? [], `${at}/steps`),
    ...lintClawback(plan.clawback, at),
    ...lintCaps(version),
    ...lintRates(version),
    ...lintMeasures(version),
    ...lintTarget(version),
    ...lintSettlement(version),
    ...lintTime(plan, at),
  ];
}
