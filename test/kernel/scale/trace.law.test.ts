import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileScale, type Scale } from "../../../src/kernel/scale/index.js";
import type { TraceNode } from "../../../src/kernel/trace/index.js";
import type { ScaleSample } from "../../../src/testing/arbitraries/scaleInputs.js";
import { scales } from "../../../src/testing/arbitraries/scales.js";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { runs, seed } from "../../seed.js";
import { samplesOf } from "./samples.js";

/** One property of a scale with any steps, an input, and the trace of it. */
function law(name: string, check: (scale: Scale, input: ScaleSample, trace: TraceNode) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(samplesOf(scales()), ({ scale, inputs }) => {
        const compiled = compileScale(scale);
        for (const input of inputs) {
          const { trace } = compiled.evaluate(input, { trace: true });
          if (trace === undefined) throw new Error("a traced evaluation has a trace");
          check(scale, input, trace);
        }
      }),
      { seed, numRuns: runs * 2 },
    );
  });
}

describe("the trace of a scale", () => {
  law("changes nothing", (scale, input, trace) => {
    const compiled = compileScale(scale);
    const { trace: _, ...traced } = compiled.evaluate(input, { trace: true });
    expect(traced).toEqual(compiled.evaluate(input));
    expect(trace).toEqual(compiled.evaluate(input, { trace: true }).trace);
  });

  law("has the value at its root", (scale, input, trace) => {
    expect(trace.value).toBe(compileScale(scale).evaluate(input).value);
  });

  law("is replayed node by node from what the node holds", (_scale, _input, trace) => {
    for (const node of nodesOf(trace))
      expect({ id: node.id, value: replayTrace(node) }).toEqual({ id: node.id, value: node.value });
  });

  law("refers to places of the document", (scale, _input, trace) => {
    for (const { ref } of nodesOf(trace)) expect(at(scale, ref), ref).toBeDefined();
  });

  law("has one node per band, the band reached marked, and every id once", (scale, input, trace) => {
    const nodes = nodesOf(trace);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    const bands = nodes.filter(({ kind, ref }) => kind === "band" && /\/bands\/\d+$/.test(ref));
    const reached = bands.filter(({ params }) => params.reached === true).map(({ ref }) => ref);
    const { band } = compileScale(scale).evaluate(input);
    const isSum =
      scale.kind === "bands" && nodes.some(({ kind, children }) => kind === "scale" && children.length > 0);
    expect(bands.length).toBe(isSum ? scale.bands.length : 0);
    if (isSum) expect(reached).toEqual(band === null ? [] : [`/bands/${band.index}`]);
  });
});

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function at(document: unknown, ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
      document,
    );
}
