import { lintHistory } from "../../kernel/calendar/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { lintSteps } from "../../kernel/steps/index.js";
import { lintPlanScale } from "../accumulation/lintPlanScale.js";
import { lintClawback } from "../clawback/lintClawback.js";
import type { CompiledVersion } from "../compileVersion.js";
import { componentSteps, lintComponent } from "../components/registry.js";
import { lintSettlement } from "../settlement/lintSettlement.js";
import { lintTime } from "../time/lintTime.js";
import { type Followed, follow, followedScales } from "./followed.js";
import { lintBandsBeyondCap } from "./lintBandsBeyondCap.js";
import { lintCaps } from "./lintCaps.js";
import { lintCapsAtTarget } from "./lintCapsAtTarget.js";
import { lintConditions } from "./lintConditions.js";
import { lintDeadZones } from "./lintDeadZones.js";
import { lintDraws } from "./lintDraws.js";
import { lintFalls } from "./lintFalls.js";
import { lintMeasures } from "./lintMeasures.js";
import { lintQuotaBounds } from "./lintQuotaBounds.js";
import { lintRamps } from "./lintRamps.js";
import { lintRates } from "./lintRates.js";
import { lintShares } from "./lintShares.js";
import { lintTarget } from "./lintTarget.js";
import { targetPaysOf } from "./targetPays.js";
import { toldOnce } from "./toldOnce.js";

/** What is probably not meant in the versions of a plan, and between them. */
export function lintVersions(versions: readonly CompiledVersion[]): readonly Issue[] {
  const gaps = lintHistory(
    versions.map(({ plan }) => plan),
    (index) => versions[index]?.at ?? "",
  );
  return [...versions.flatMap(lintVersion), ...gaps];
}

function lintVersion(version: CompiledVersion): readonly Issue[] {
  const { plan, at } = version;
  const target = targetPaysOf(version);
  const followed = follow(version);
  const found = [
    ...lintParts(version),
    ...lintSteps(plan.steps ?? [], `${at}/steps`),
    ...lintClawback(plan.clawback, at),
    ...lintCourses(followed, version),
    ...lintCaps(version),
    ...lintRates(version),
    ...lintMeasures(version),
    ...lintConditions(version),
    ...lintCapsAtTarget(version, target),
    ...lintTarget(version, target),
    ...lintShares(version, target),
    ...lintSettlement(version),
    ...lintDraws(version, target.total),
    ...lintTime(plan, at),
    ...lintRamps(plan, at),
  ];
  return toldOnce(found, followedScales(followed, version));
}

/** What each scale and each component has to say about itself. */
function lintParts({ plan, at, contexts }: CompiledVersion): readonly Issue[] {
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
  return [...scales, ...components];
}

/** What shows when pay is followed along its measures. */
function lintCourses(followed: readonly Followed[], version: CompiledVersion): readonly Issue[] {
  return [
    ...lintFalls(followed, version),
    ...lintDeadZones(followed),
    ...lintQuotaBounds(followed),
    ...lintBandsBeyondCap(followed),
  ];
}
