import { type CompiledScale, compileScale } from "../../kernel/index.js";
import { readDocument, unwrap } from "../../kernel/issue/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import { demandedLaws } from "./demandedLaws.js";
import type { Law } from "./law.js";
import type { ScaleLawId } from "./lawNames.js";
import { boundaryDecidesTheBand } from "./scale/boundaryDecidesTheBand.js";
import { differencesTelescope } from "./scale/differencesTelescope.js";
import { inverseIsTheLeast } from "./scale/inverseIsTheLeast.js";
import { manyEqualsOneByOne } from "./scale/manyEqualsOneByOne.js";
import { type ScaleCase, scaleCase } from "./scale/scaleCase.js";
import { slicesNeverBeatTheWhole } from "./scale/slicesNeverBeatTheWhole.js";
import { tracedEqualsUntraced, traceReplays } from "./scale/traceLaws.js";
import { valueNeverFalls } from "./scale/valueNeverFalls.js";
import { valueNeverJumps } from "./scale/valueNeverJumps.js";

/**
 * The laws of scales that not every scale keeps, and that can be demanded of one.
 *
 * @since 0.1.0
 */
export type ConditionalScaleLaw = Extract<
  ScaleLawId,
  "valueNeverFalls" | "valueNeverJumps" | "slicesNeverBeatTheWhole"
>;

/**
 * How laws of a scale are chosen.
 *
 * @since 0.1.0
 */
export interface ScaleLawOptions {
  /** Laws to be kept even though the document does not promise it; a failure then shows where it breaks. */
  readonly expect?: readonly ConditionalScaleLaw[];
  /** What evaluates the document; absent: the document as `compileScale` compiles it. */
  readonly scale?: CompiledScale;
}

type MakeLaw = (subject: ScaleCase, demanded: boolean) => readonly Law[];

/** A Record, so that a law that has a name has its making. */
const makers: Readonly<Record<ScaleLawId, MakeLaw>> = {
  boundaryDecidesTheBand,
  inverseIsTheLeast,
  differencesTelescope,
  manyEqualsOneByOne,
  tracedEqualsUntraced,
  traceReplays,
  valueNeverJumps,
  valueNeverFalls,
  slicesNeverBeatTheWhole,
};

/**
 * The laws that a scale has to keep.
 *
 * | law | holds |
 * | --- | --- |
 * | `boundaryDecidesTheBand` | for every table of bands |
 * | `inverseIsTheLeast`, `differencesTelescope` | for every scale that pays amounts |
 * | `manyEqualsOneByOne`, `tracedEqualsUntraced`, `traceReplays` | always |
 * | `valueNeverJumps` | for curves, and for graduated bands without amounts; without steps |
 * | `valueNeverFalls` | where no rate, amount, point or step makes the value fall |
 * | `slicesNeverBeatTheWhole` | for rising rates without amounts: graduated pays at most what whole pays |
 *
 * The last three are left out where the document does not promise them. `expect` demands them anyway, and a failure
 * then shows the cliff or the fall in figures.
 *
 * @param document - One scale as plain JSON; of a history, one version at a time.
 * @param options - See {@link ScaleLawOptions}.
 * @returns Laws for `checkLaws`, in the order of the table.
 * @throws AttainmentError with the issues of `compileScale`, where the document is no scale; `testing.unknown_law` for a
 * name in `expect` that no law has; `testing.law_without_premise` for one that nothing in the scale is about, such as
 * `slicesNeverBeatTheWhole` of a curve.
 * @example
 * ```ts
 * import { checkLaws, scaleLaws } from "attainment/testing";
 * const scale = {
 *   kind: "bands",
 *   mode: "whole",
 *   bands: [
 *     { from: "0", rate: "0.05" },
 *     { from: "1000", rate: "0.08" },
 *   ],
 * };
 * checkLaws(scaleLaws(scale), { seed: 42, runs: 100 }).failures; // => []
 * const demanded = scaleLaws(scale, { expect: ["valueNeverJumps"] });
 * checkLaws(demanded, { seed: 42, runs: 100 }).failures.map(({ id }) => id); // => ["valueNeverJumps"]
 * ```
 * @since 0.1.0
 */
export function scaleLaws(document: unknown, { expect = [], scale }: ScaleLawOptions = {}): readonly Law[] {
  const reference = compileScale(document);
  const subject = scaleCase(unwrap(readDocument(document, scaleSchema)), scale ?? reference, reference);
  const made = Object.entries(makers).map(
    ([id, make]) => [id, (demanded: boolean) => make(subject, demanded)] as const,
  );
  return demandedLaws(made, expect);
}
