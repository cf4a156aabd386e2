import type { Readings } from "../../kernel/condition/index.js";
import { type Fraction, formatDecimal, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import type { FieldValue } from "../../kernel/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { readRules } from "../buildRules.js";
import { onScale } from "../ruleCoverage/fieldScales.js";
import type { SegmentFunction } from "../segmentFunction.js";
import type { ReadCustomer } from "./readSnapshots.js";
import type { FieldMove, SegmentMover } from "./types.js";

type Values = ReadonlyMap<string, FieldValue>;

/** Says why customers moved. */
export type ReasonFinder = (
  before: ReadCustomer,
  after: ReadCustomer,
) => Pick<SegmentMover, "cause" | "fields">;

/** Opens a finder of reasons; without a segmentation it tells what changed, and no more. */
export function reasonFinder(segmentation: SegmentFunction | null): ReasonFinder {
  const cause = causeFinder(segmentation);
  return ({ segmentId, fields: opening }, { fields: closing }) => {
    if (opening === null || closing === null) return { cause: null, fields: [] };
    const names = segmentation?.fields ?? [...new Set([...opening.keys(), ...closing.keys()])];
    const changed = [...names]
      .sort(compareTexts)
      .filter((name) => textAt(opening, name) !== textAt(closing, name));
    const moveOf = (field: string): FieldMove => {
      const alone = placeWith(segmentation, opening, closing, field);
      return {
        field,
        before: textAt(opening, field),
        after: textAt(closing, field),
        alone,
        moves: segmentation === null ? null : alone !== segmentId,
      };
    };
    return { cause: cause(segmentId, closing), fields: changed.map(moveOf) };
  };
}

function causeFinder(
  segmentation: SegmentFunction | null,
): (segmentId: string, closing: Values) => SegmentMover["cause"] {
  if (segmentation === null) return () => null;
  if (!("segments" in segmentation.document)) return () => "score";
  const read = readRules(segmentation.document, "");
  if (!read.ok) return () => null;
  const { rules, scales } = read.data;
  const known = new Map(rules.map(({ segment, when }) => [segment.id, when]));
  return (segmentId, closing) => {
    const rule = known.get(segmentId);
    // Who fell to `otherwise` before was kept there by no rule: one that fits now is ahead of it.
    if (rule === undefined) return "earlierRule";
    const fits = rule.judge(onScale(scales, readingsOf(closing), [])) === "met";
    return fits ? "earlierRule" : "ruleStopped";
  };
}

/** The segment with one field as it is now, and all others as they were. */
function placeWith(
  segmentation: SegmentFunction | null,
  opening: Values,
  closing: Values,
  field: string,
): string | null {
  if (segmentation === null) return null;
  const values = new Map(opening).set(field, closing.get(field) ?? null);
  return segmentation.place("", readingsOf(values), null).value;
}

/** Numbers stand as measures, all else as attributes, as for every evaluation. */
function readingsOf(values: Values): Readings {
  const measures = new Map<string, Fraction | null>();
  const attributes = new Map<string, string | boolean | null>();
  for (const [name, value] of values) {
    if (typeof value === "number" || typeof value === "bigint") {
      const decimal = parseDecimal(value);
      if (typeof decimal !== "string") measures.set(name, fractionOf(decimal));
    } else attributes.set(name, value);
  }
  return { measures, attributes };
}

/** A value as it is told: 5, "5" and "5.0" are the same. */
function textAt(values: Values, name: string): string | null {
  const value = values.get(name) ?? null;
  if (value === null) return null;
  const decimal = parseDecimal(value);
  return typeof decimal === "string" ? String(value) : formatDecimal(decimal);
}
