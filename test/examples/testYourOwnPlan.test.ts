import { describe, expect, test } from "vitest";
import { runExample } from "./runExample.js";

describe("test your own plan", () => {
  test("the sound plan keeps its laws; the slip of the other is shown as a small scenario", () => {
    const lines = runExample("test-your-own-plan/main.ts").split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "plan.json: every law holds",
      "broken-plan.json: 1 broken",
      "More sales never lower pay.",
    ]);
    const scenario = JSON.parse(lines.slice(3).join("\n"));
    expect(Object.keys(scenario)).toEqual(["facts", "more", "expected", "found"]);
    expect(scenario.facts.measures.sales).toMatch(/^119999/);
    // It imports the whole library in a process of its own, which takes its time on a busy machine.
  }, 120_000);
});
