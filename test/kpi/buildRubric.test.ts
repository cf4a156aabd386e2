import { expect, test } from "vitest";
import { formatFraction } from "../../src/kernel/decimal/index.js";
import { readPersonFacts } from "../../src/kernel/facts/index.js";
import { recorder } from "../../src/kernel/trace/index.js";
import { buildRubric } from "../../src/kpi/buildRubric.js";
import type { Rubric } from "../../src/kpi/index.js";
import { nodesOf } from "./rate.js";

const rubric: Rubric = {
  kind: "rubric",
  id: "r",
  outOf: "10",
  dimensions: [
    {
      id: "d",
      weight: "1",
      indicators: [
        {
          id: "i",
          measure: "x",
          weight: "1",
          target: "3",
          curve: { kind: "steps", size: "1", of: "target", points: "0.1" },
          appliesWhen: { field: "role", is: "seller" },
        },
      ],
    },
  ],
  steps: [{ kind: "add", id: "bonus", amount: "1" }],
  coefficients: {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "3", value: "1" },
    ],
    outside: { above: "extend" },
  },
};

test("a rubric within another document points into that one, and hands on exact numbers", () => {
  const built = buildRubric(rubric, "/rubrics/2");
  const facts = readPersonFacts({ period: "2026-Q3", measures: { x: "3" }, attributes: { role: "seller" } });
  if (!built.ok || !facts.ok) throw new Error("not built");
  expect(built.data.needs).toEqual({ measures: ["x"], fields: ["role"] });
  const trace = recorder();
  const { result, score, coefficient } = built.data.score(facts.data.reading, trace);
  expect(result).toMatchObject({ value: "11.00", coefficient: "3.666666666666666666666666666666667" });
  expect(score === null ? null : formatFraction(score)).toBe("11");
  expect(coefficient?.denominator).not.toEqual({ units: 1, places: 0 });
  const refs = nodesOf(trace.finish()).map(({ ref }) => ref);
  expect(refs.filter((ref) => !ref.startsWith("/rubrics/2"))).toEqual([]);
  expect(trace.mark()).toBe(1);
});

test("faults within another document are found at their place in it", () => {
  const built = buildRubric({ ...rubric, outOf: "0", missing: { moveTo: "j" } }, "/rubrics/2");
  expect(built.ok ? [] : built.issues.map(({ path }) => path)).toEqual([
    "/rubrics/2/outOf",
    "/rubrics/2/missing/moveTo",
  ]);
});
