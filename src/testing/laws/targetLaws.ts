import fc from "fast-check";
import { setTarget, setTargets, type TargetRequest } from "../../goals/index.js";
import {
  aloneFinding,
  blendFinding,
  factorsFinding,
  reconcileScenarios,
  type Setting,
  timesFinding,
  timesScenarios,
  wholeFinding,
} from "./goals/settingLaws.js";
import { type Law, lawOf } from "./law.js";
import { outcomeLaws } from "./outcomeLaws.js";

/**
 * How laws of targets are chosen.
 *
 * @since 0.1.0
 */
export interface TargetLawOptions {
  /** What sets one target; absent: `setTarget`. */
  readonly setTarget?: typeof setTarget;
  /** What sets several; absent: `setTargets`. */
  readonly setTargets?: typeof setTargets;
}

/**
 * The laws that requests for targets have to keep, whatever is asked from above.
 *
 * | law | says |
 * | --- | --- |
 * | `amountsTimesANumberScaleTheBasis` | twice the figures make twice the basis |
 * | `factorsMultiply` | without steps a target is its basis times its factors |
 * | `blendLiesWithinItsParts` | a blend is no less than its least part and no more than its largest |
 * | `reconciledTargetsSumToTheWhole` | final targets sum to what they were reconciled to, to the last step |
 * | `ownTargetsAreThoseSetAlone` | others change nothing about what one sets bottom-up |
 * | `tracedEqualsUntraced`, `traceReplays`, `runsAreEqual`, `inputStaysAsItWas` | as of every result |
 *
 * @param requests - As for `setTargets`.
 * @param options - See {@link TargetLawOptions}.
 * @returns Laws for `checkLaws`.
 * @throws AttainmentError with the issues of `setTargets`, where it refuses the requests.
 * @example
 * ```ts
 * import { checkLaws, targetLaws } from "attainment/testing";
 * const requests = [
 *   { id: "ann", basis: { kind: "history", values: ["500000"], growth: "0.1" }, factors: [{ id: "tier", by: "1.1" }] },
 *   { id: "bob", basis: { kind: "potential", potential: "4000000", share: "0.1" } },
 * ] as const;
 * checkLaws(targetLaws(requests), { seed: 42, runs: 50 }).failures; // => []
 * ```
 * @since 0.1.0
 */
export function targetLaws(
  requests: readonly TargetRequest[],
  options: TargetLawOptions = {},
): readonly Law[] {
  const setting: Setting = { setTarget, setTargets, ...options };
  const reconciled = reconcileScenarios({ setTarget, setTargets }, requests);
  const once = fc.constant({ requests });
  return [
    lawOf(
      "amountsTimesANumberScaleTheBasis",
      "Amounts times a number give a basis times that number.",
      timesScenarios,
      (scenario) => timesFinding(setting, requests, scenario),
    ),
    lawOf("factorsMultiply", "A target without steps is its basis times its factors.", once, () =>
      factorsFinding(setting, requests),
    ),
    lawOf(
      "blendLiesWithinItsParts",
      "A blend lies between the least and the largest of its parts.",
      once,
      () => blendFinding(setting, requests),
    ),
    lawOf(
      "reconciledTargetsSumToTheWhole",
      "Final targets sum to what they were reconciled to, to the last step.",
      reconciled,
      (scenario) => wholeFinding(setting, requests, scenario),
    ),
    lawOf(
      "ownTargetsAreThoseSetAlone",
      "What one sets from its own basis is the same among others and alone.",
      reconciled,
      (scenario) => aloneFinding(setting, requests, scenario),
    ),
    ...outcomeLaws(
      reconciled.map((scenario) => ({ ...scenario, requests })),
      ({ requests: all, options: how }, traced) => setting.setTargets(all, { ...how, ...traced }),
    ),
  ];
}
