import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConditionFacts } from "../../../src/kernel/condition/index.js";
import { decimalOf, fractionOf, quotient, scaled } from "../../../src/kernel/decimal/index.js";
import { unwrap } from "../../../src/kernel/issue/index.js";
import { buildSteps, compileSteps, lintSteps, type Step } from "../../../src/kernel/steps/index.js";
import { recorder, type TraceNode } from "../../../src/kernel/trace/index.js";
import { runs, seed } from "../../seed.js";
import { compareRationals, rational } from "../condition/rational.js";
import { facts, steps, value, worldOf } from "./arbitraries.js";
import { applyByDefinition, printed } from "./oracle.js";
import { replayStep, statedValue } from "./replayStep.js";

type Facts = Required<ConditionFacts>;

function law(name: string, property: (list: readonly Step[], input: string, given: Facts) => void): void {
  test(name, () => fc.assert(fc.property(steps, value, facts, property), { seed, numRuns: runs * 2 }));
}

const compare = (a: string | null, b: string): number =>
  compareRationals(rational(a ?? "no value"), rational(b));

describe("laws of steps", () => {
  law("they are applied in the order of the array, as the definition says", (list, input, given) => {
    const expected = applyByDefinition(list, input, worldOf(given));
    const result = compileSteps(list).evaluate(input, given);
    const last = expected.at(-1);
    expect(result.steps.map(({ after }) => after)).toEqual(expected.slice(1).map(printed));
    expect(result.value).toBe(last && printed(last));
    expect(result.reason).toBe(last && "reason" in last ? last.reason : undefined);
  });

  law(
    "each shows what the one before left, and one that did not act changed nothing or left no value",
    (list, input, given) => {
      const result = compileSteps(list).evaluate(input, given);
      let before = compileSteps([]).evaluate(input).value;
      for (const step of result.steps) {
        expect(step.before).toBe(before);
        if (!step.applied) expect([step.before, null]).toContain(step.after);
        before = step.after;
      }
      expect(result.value).toBe(before);
      expect(result.steps.map(({ id, kind }) => ({ id, kind }))).toEqual(
        list.map(({ id, kind }) => ({ id, kind })),
      );
    },
  );

  law("a value is null with a reason, and else there is none", (list, input, given) => {
    const result = compileSteps(list).evaluate(input, given);
    expect(result.value === null).toBe(result.reason !== undefined);
  });

  law("behind a cap nothing is above it, behind a floor nothing below", (list, input, given) => {
    const capped = compileSteps([...list, { kind: "cap", id: "cap", at: "100" }]).evaluate(input, given);
    const floored = compileSteps([...list, { kind: "floor", id: "floor", at: "100" }]).evaluate(input, given);
    if (capped.value !== null) expect(compare(capped.value, "100")).toBeLessThanOrEqual(0);
    if (floored.value !== null) expect(compare(floored.value, "100")).toBeGreaterThanOrEqual(0);
  });

  law("rounding twice is rounding once, to exactly the places asked for", (list, input, given) => {
    const round = { kind: "round", places: 2, mode: "halfUp" } as const;
    const once = compileSteps([...list, { ...round, id: "r1" }]).evaluate(input, given).value;
    const twice = compileSteps([...list, { ...round, id: "r1" }, { ...round, id: "r2" }]).evaluate(
      input,
      given,
    ).value;
    expect(twice).toBe(once);
    if (once !== null) expect(once).toMatch(/^-?\d+\.\d\d$/);
  });

  law("two lists in a row are one list, save for the places that a value prints", (list, input, given) => {
    const half = Math.floor(list.length / 2);
    const first = compileSteps(list.slice(0, half)).evaluate(input, given).value;
    const whole = compileSteps(list).evaluate(input, given).value;
    const second = first === null ? null : compileSteps(list.slice(half)).evaluate(first, given).value;
    if (whole === null || second === null) expect(second).toBe(whole);
    else expect(compare(second, whole)).toBe(0);
  });

  law("traced equals untraced, and the root is the value", (list, input, given) => {
    const compiled = compileSteps(list);
    const { trace, ...traced } = compiled.evaluate(input, given, { trace: true });
    expect(traced).toEqual(compiled.evaluate(input, given));
    expect(trace?.value).toBe(traced.value);
  });

  law("every node replays, and the chain of first children is the list backwards", (list, input, given) => {
    const result = compileSteps(list).evaluate(input, given, { trace: true });
    const chain = chainOf(result.trace);
    for (const node of chain) expect(isSame(replayStep(node), statedValue(node))).toBe(true);
    expect(chain.map(({ id, value: stated }) => [id, stated])).toEqual([
      ...result.steps.map(({ id, after }) => [id, after]).reverse(),
      ["before", compileSteps([]).evaluate(input).value],
    ]);
  });

  law("the places known from the list alone are those of every value", (list, input, given) => {
    const { fixed } = unwrap(buildSteps(list, ""));
    const result = compileSteps(list).evaluate(input, given).value;
    if (fixed !== undefined && result !== null) expect(result.split(".")[1]?.length ?? 0).toBe(fixed);
  });

  law("where no cap is said to be passed, none is", (list, input, given) => {
    const warned = new Set(lintSteps(list).map(({ params }) => params.cap));
    const result = compileSteps(list).evaluate(input, given);
    for (const [index, step] of list.entries()) {
      const isApplied = result.steps[index]?.applied === true;
      if (step.kind !== "cap" || warned.has(step.id) || !isApplied || result.value === null) continue;
      const at = typeof step.at === "object" ? given.measures[step.at.measure] : step.at;
      // The rule about measures takes them for zero or more, and leaves out what rounding adds.
      const isExcused =
        typeof step.at === "object" &&
        (compare(String(at), "0") < 0 || list.some(({ kind }) => kind === "round"));
      if (!isExcused) expect(compare(result.value, String(at))).toBeLessThanOrEqual(0);
    }
  });
});

describe("numbers whose decimals do not end", () => {
  const part = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(3, 7, 9, 8))
    .map(([n, d]) => quotient(scaled(n, 1), scaled(d, 0)));

  test("go through exactly, and every node replays from its ratio", () => {
    fc.assert(
      fc.property(steps, part, part, part, (list, exact, factor, limit) => {
        const violations = fractionOf(decimalOf("1"));
        const readings = {
          measures: new Map([
            ["factor", factor],
            ["limit", limit],
            ["violations", violations],
          ]),
          attributes: new Map([["role", null]]),
        };
        const built = unwrap(buildSteps(list, "/steps"));
        const recording = recorder();
        expect(built.apply({ exact }, readings, recording)).toEqual(built.apply({ exact }, readings));
        for (const node of chainOf(recording.finish()))
          expect(isSame(replayStep(node), statedValue(node))).toBe(true);
      }),
      { seed, numRuns: runs * 2 },
    );
  });
});

function chainOf(node: TraceNode | undefined): readonly TraceNode[] {
  return node === undefined ? [] : [node, ...chainOf(node.children[0])];
}

function isSame(a: ReturnType<typeof replayStep>, b: ReturnType<typeof replayStep>): boolean {
  return a === null || b === null ? a === b : compareRationals(a, b) === 0;
}
