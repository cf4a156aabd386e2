import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileCrediting } from "../../../src/incentives/crediting/index.js";
import type { TraceNode } from "../../../src/kernel/index.js";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { seed } from "../../seed.js";
import { books, documents } from "./books.js";
import { deal, facts, sales } from "./sales.js";

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** What a JSON pointer leads to; undefined where it leads nowhere. */
function resolve(document: unknown, ref: string): unknown {
  let here: unknown = document;
  for (const step of ref.split("/").slice(1))
    here = here === null || typeof here !== "object" ? undefined : Reflect.get(here, step);
  return here;
}

describe("the trace of one record", () => {
  test("tells its value, the conditions, how it was dealt, and ends with what was credited", () => {
    const document = sales(
      [
        {
          id: "pair",
          when: { field: "region", is: "east" },
          to: {
            kind: "split",
            shares: [
              { personId: "ann", share: "0.6" },
              { personId: "bob", share: "0.4" },
            ],
          },
          measures: [{ measure: "bookings", share: "0.9" }],
        },
        { id: "up", to: { kind: "rollup", levels: 1 }, measures: [{ measure: "bookings", as: "team" }] },
      ],
      {
        fx: {
          table: { kind: "rateTable", rates: [{ from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08" }] },
        },
      },
    );
    const given = facts([deal({ region: "east", currency: "EUR", tax: "100" })]);
    const { trace } = compileCrediting(document).evaluate(given, { trace: true, only: ["d-1"] });
    const shown = (trace?.children ?? []).map(({ id, kind, value }) => `${kind} ${id} ${value}`);
    expect([trace?.kind, trace?.value]).toEqual(["close", "874.80"]);
    expect(shown).toEqual([
      "round d-1.bookings 972.00",
      "condition d-1.pair met",
      "round d-1.pair.bookings.whole 874.80",
      "allocate d-1.pair.bookings 874.80",
      "sum d-1.bookings.rollup 874.80",
      "sum d-1.bookings.primary 874.80",
    ]);
  });

  test("changes nothing, replays from its own parts, and points into the document", () => {
    fc.assert(
      fc.property(documents, books, fc.nat({ max: 7 }), (document, given, at) => {
        const record = (given.records.deals ?? [])[at];
        if (record === undefined) return;
        const crediting = compileCrediting(document);
        const { trace, ...traced } = crediting.evaluate(given, { trace: true, only: [record.id] });
        expect(traced).toEqual(crediting.evaluate(given, { only: [record.id] }));
        for (const node of trace === undefined ? [] : nodesOf(trace)) {
          expect(replayTrace(node), `${node.kind} ${node.id}`).toBe(node.value);
          expect(resolve(document, node.ref), `${node.id} ${node.ref}`).not.toBe(undefined);
        }
        const own = traced.credits.filter(
          ({ measure, role }) => measure === "bookings" && (role === "direct" || role === "split"),
        );
        expect(Number(trace?.value ?? 0)).toBeCloseTo(
          own.reduce((sum, { amount }) => sum + Number(amount), 0),
          6,
        );
      }),
      { seed, numRuns: 100 },
    );
  });
});
