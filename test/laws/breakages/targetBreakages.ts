import { setTarget, setTargets, type TargetRequest, type TargetsResult } from "attainment/goals";
import { add } from "attainment/kernel";
import { type TargetLawId, type TargetLawOptions, targetLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

const requests: readonly TargetRequest[] = [
  {
    id: "ann",
    basis: {
      kind: "blend",
      parts: [
        {
          id: "history",
          weight: "0.6",
          basis: { kind: "history", values: ["400000", "500000"], growth: "0.1" },
        },
        { id: "market", weight: "0.4", basis: { kind: "potential", potential: "6000000", share: "0.1" } },
      ],
    },
    factors: [{ id: "tier", by: "1.1" }],
    steps: [{ kind: "round", id: "thousands", step: "1000", mode: "halfUp" }],
    weight: "2",
  },
  {
    id: "bob",
    basis: { kind: "forecast", value: "300000" },
    factors: [{ id: "tier", by: "0.9" }],
    weight: "1",
  },
];

function broken(fault: string, options: TargetLawOptions): Breakage {
  return { fault, sound: targetLaws(requests), broken: targetLaws(requests, options) };
}

/** A fault in the result of several; `round` counts the calls. */
function brokenAll(
  fault: string,
  breakIt: (result: TargetsResult, round: number) => TargetsResult,
): Breakage {
  let round = 0;
  return broken(fault, {
    setTargets: (...given) => {
      round += 1;
      return breakIt(setTargets(...given), round);
    },
  });
}

/** For each law of targets, faults that it has to find. */
export const targetBreakages: Readonly<Record<TargetLawId, readonly Breakage[]>> = {
  amountsTimesANumberScaleTheBasis: [
    broken("a unit added to every target", {
      setTarget: (...given) => {
        const result = setTarget(...given);
        return { ...result, value: result.value === null ? null : add(result.value, "1") };
      },
    }),
  ],
  factorsMultiply: [
    broken("the factors left out", {
      setTarget: ({ factors: _, ...request }, options) => {
        const factors = setTarget({ ...request, factors: [{ id: "tier", by: "2" }] }).factors;
        return { ...setTarget(request, options), factors };
      },
    }),
  ],
  blendLiesWithinItsParts: [
    broken("a sum in place of a mean", {
      setTarget: (...given) => {
        const result = setTarget(...given);
        const sum = (result.parts ?? []).reduce((all, { value }) => add(all, value ?? "0"), "0");
        return result.parts === undefined ? result : { ...result, value: sum };
      },
    }),
  ],
  reconciledTargetsSumToTheWhole: [
    brokenAll("a cent lost", ({ targets, ...result }) => ({
      ...result,
      targets: targets.map((each, index) =>
        index === 0 && each.target !== null ? { ...each, target: add(each.target, "-0.01") } : each,
      ),
    })),
    broken("the gap closed in full where half was asked for", {
      setTargets: (all, options = {}) => setTargets(all, { ...options, closes: "1" }),
    }),
  ],
  ownTargetsAreThoseSetAlone: [
    brokenAll("final targets told as one's own", ({ targets, ...result }) => ({
      ...result,
      targets: targets.map((each) => ({ ...each, bottomUp: each.target })),
    })),
  ],
  tracedEqualsUntraced: [
    broken("a target lost in the trace", {
      setTargets: (all, options = {}) => {
        const result = setTargets(all, options);
        return options.trace === true ? { ...result, targets: result.targets.slice(1) } : result;
      },
    }),
  ],
  traceReplays: [
    brokenAll("a number of the trace changed", (result) =>
      changedNodes(result, (node) =>
        node.children.length === 0 && node.value !== null ? { ...node, value: add(node.value, "1") } : node,
      ),
    ),
  ],
  runsAreEqual: [brokenAll("a count of runs", (result, round) => ({ ...result, gap: String(round) }))],
  inputStaysAsItWas: [
    broken("a request written over", {
      setTargets: (all, options) => {
        const result = setTargets(all, options);
        Reflect.set(all[0] ?? {}, "id", "nobody");
        return result;
      },
    }),
  ],
};
