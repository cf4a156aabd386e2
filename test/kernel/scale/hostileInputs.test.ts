import { describe, expect, test } from "vitest";
import { compileScale } from "../../../src/kernel/scale/index.js";

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
