import { describe, expect, test } from "vitest";
import { compileSteps, lintSteps, type Step, safeCompileSteps } from "../../../src/kernel/steps/index.js";
import type { TraceNode } from "../../../src/kernel/trace/index.js";
import { untyped } from "../untyped.js";

const many = (count: number): readonly Step[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "add", id: `s${index}`, amount: "1" }));
const faultsOf = (document: unknown) => {
  const read = safeCompileSteps(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("a list of steps", () => {
  test("of 500 is traced to its depth", () => {
    const { value, trace } = compileSteps(many(500)).evaluate("1", {}, { trace: true });
    expect([value, trace?.value]).toEqual(["501", "501"]);
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  test("of more is refused, because its trace would be too deep to be written", () => {
    expect(faultsOf(many(501))).toEqual(["steps.too_many_steps "]);
    expect(lintSteps(many(501), "/steps").map(({ code, path }) => `${code} ${path}`)).toEqual([
      "steps.too_many_steps /steps",
    ]);
  });

  test("with a condition of many faults is refused in codes, without overflowing the stack", () => {
    const when = { all: Array.from({ length: 200_000 }, () => ({ field: "a", gt: "x" })) };
    const faults = faultsOf([{ kind: "add", id: "a", amount: 1, when }]);
    expect([faults.length, faults[0], faults.at(-1)]).toEqual([
      1001,
      "decimal.not_decimal /0/when/all/0/gt",
      "document.more_issues ",
    ]);
  });
});

describe("options", () => {
  const steps = compileSteps(many(1));

  test("that are none are as good as absent", () => {
    for (const options of [null, 7, "trace", new Proxy({}, { getOwnPropertyDescriptor: () => undefined })])
      expect(steps.safeEvaluate("1", {}, untyped(options))).toEqual(steps.safeEvaluate("1", {}));
    expect(steps.safeEvaluate("1", null)).toMatchObject({
      ok: false,
      issues: [{ code: "document.wrong_type" }],
    });
  });

  test("that say false to a trace get none", () => {
    expect(steps.evaluate("1", {}, { trace: untyped(false) })).not.toHaveProperty("trace");
  });
});

test("nothing of the compiled steps can be changed through a trace", () => {
  const steps = compileSteps([
    { kind: "round", id: "r", places: 2, mode: "halfUp", when: { field: "role", in: ["ae"] } },
  ]);
  const facts = { attributes: { role: "ae" } };
  const traced = () => steps.evaluate("1.005", facts, { trace: true });
  const first = traced();
  const before = JSON.stringify(first);
  spoil(first.trace);
  expect(JSON.stringify(traced())).toBe(before);
});

function spoil(node: TraceNode | undefined): void {
  if (node === undefined) return;
  if (node.rounding !== undefined) Object.assign(node.rounding, { places: 0, mode: "floor" });
  for (const list of Object.values(node.params)) if (Array.isArray(list)) list.push("spoilt");
  node.children.forEach(spoil);
}
