import { lintPlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";

const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] };
const commission = { kind: "commission", id: "c", measure: "sales", scale };

function said(eligibility: object): readonly unknown[] {
  const document = { kind: "plan", id: "plan", currency: "USD", eligibility, components: [commission] };
  return lintPlan(document).map(({ code, severity, path }) => [code, severity, path]);
}

describe("conditions that contradict themselves", () => {
  test.each<[string, object]>([
    [
      "numbers",
      {
        all: [
          { field: "a", gt: "5" },
          { field: "a", lt: "5" },
        ],
      },
    ],
    [
      "an exact number outside of a bound",
      {
        all: [
          { field: "a", equals: "5" },
          { field: "a", gt: "5" },
        ],
      },
    ],
    [
      "dates",
      {
        all: [
          { field: "a", before: "2026-01-01" },
          { field: "a", on: "2026-01-01" },
        ],
      },
    ],
    [
      "a span of dates",
      {
        all: [
          { field: "a", during: { from: "2026-01-01", to: "2026-02-01" } },
          { field: "a", after: "2026-03-01" },
        ],
      },
    ],
    [
      "texts",
      {
        all: [
          { field: "a", is: "x" },
          { field: "a", in: ["y", "z"] },
        ],
      },
    ],
    [
      "a text that is excluded",
      {
        all: [
          { field: "a", is: "x" },
          { field: "a", isNot: "x" },
        ],
      },
    ],
    [
      "every way of an any",
      {
        any: [
          {
            all: [
              { field: "a", is: "x" },
              { field: "a", is: "y" },
            ],
          },
        ],
      },
    ],
    [
      "too few ways",
      {
        atLeast: 2,
        of: [
          { field: "b", gt: "1" },
          {
            all: [
              { field: "a", is: "x" },
              { field: "a", is: "y" },
            ],
          },
        ],
      },
    ],
  ])("a condition that nothing meets: %s", (_name, when) => {
    expect(said(when)).toEqual([["incentives.never_met", "warning", "/eligibility"]]);
  });

  test.each<[string, object]>([
    [
      "of two names",
      {
        all: [
          { field: "a", gt: "5" },
          { field: "b", lt: "5" },
        ],
      },
    ],
    [
      "that touch",
      {
        all: [
          { field: "a", gte: "5" },
          { field: "a", lte: "5" },
        ],
      },
    ],
    [
      "one way of an any",
      {
        any: [
          {
            all: [
              { field: "a", is: "x" },
              { field: "a", is: "y" },
            ],
          },
          { field: "b", gt: "1" },
        ],
      },
    ],
    [
      "a negation",
      {
        not: {
          all: [
            { field: "a", is: "x" },
            { field: "a", is: "y" },
          ],
        },
      },
    ],
  ])("one that something meets: %s", (_name, when) => {
    expect(said(when)).toEqual([]);
  });
});
