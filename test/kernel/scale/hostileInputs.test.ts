import { describe, expect, test } from "vitest";
import { compileScale } from "../../../src/kernel/scale/index.js";
import { untyped } from "../untyped.js";
import { codesThrownBy } from "./codesThrownBy.js";

describe("a revoked proxy", () => {
  const revoked = (): object => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  };
  const scale = compileScale({ kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] });

  test("is a coded fault as an input and as a list of inputs", () => {
    const one = scale.safeEvaluate(revoked());
    expect(one.ok ? [] : one.issues.map(({ code }) => code)).toHaveLength(1);
    expect(scale.safeEvaluateMany(revoked()).values).toEqual([]);
    expect(scale.safeEvaluateMany(revoked()).issues).toHaveLength(1);
    expect(scale.safeEvaluateMany([revoked(), "5"]).values).toEqual([null, "0.5"]);
  });

  test("and a list that throws when an element is read leave no raw error", () => {
    const list = new Proxy(["1"], {
      get: () => {
        throw new Error("read");
      },
    });
    expect(scale.safeEvaluateMany(list).issues.map(({ code }) => code)).toEqual(["scale.bad_input"]);
  });
});

describe("options that are none", () => {
  const scale = compileScale({ kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] });
  const codes = ["document.wrong_type"];

  test.each([[null], ["trace"], [[]], [5]])("are a coded fault of every call: %j", (given) => {
    const options = untyped(given);
    const one = scale.safeEvaluate("5", options);
    expect(one.ok ? [] : one.issues.map(({ code }) => code)).toEqual(codes);
    expect(scale.safeEvaluateMany(["5"], options).issues.map(({ code }) => code)).toEqual(codes);
    for (const call of [
      () => scale.evaluate("5", options),
      () => scale.evaluateMany(["5"], options),
      () => scale.difference("1", "5", options),
    ])
      expect(codesThrownBy(call)).toEqual(codes);
    expect(codesThrownBy(() => scale.inverse("5", options))).toContain("document.wrong_type");
    for (const call of [() => scale.breakpoints(options), () => scale.cliffs(options)])
      expect(codesThrownBy(call)).toEqual(codes);
  });
});
