import {
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  ONE,
  subtractFractions,
} from "../decimal/index.js";
import { meanOf } from "../weighting/index.js";
import type { CellValue } from "./cellValue.js";
import { expressionFacts } from "./expressionFacts.js";
import { expressionValue } from "./expressionValue.js";
import type { DerivedNode, RelatedNode } from "./measureNode.js";
import type { Cell, Slot } from "./planCells.js";
import { valueOfTally } from "./tally.js";
import type { MeasureReason } from "./types.js";

/** The value of a cell out of records, or out of the values of its parts. */
export function valueOfCell(cell: Cell, person: string, parts: readonly CellValue[]): CellValue {
  const { node, slot } = cell;
  if (slot !== null) return ofRecords(slot, person);
  switch (node.kind) {
    case "records":
      return absent;
    case "given":
      return notGiven;
    case "derived":
      return ofExpression(node, parts);
    default:
      return ofParts(node, parts);
  }
}

/** A value that was given as a fact. */
export function givenValue(value: Fraction | null): CellValue {
  return value === null
    ? { value, reason: "given_as_null", count: 0, isGiven: true }
    : { value, count: 0, isGiven: true };
}

/** The quotient of two values, or the reason why there is none. */
export function quotientOf(above: CellValue, below: CellValue): CellValue {
  if (above.value === null) return none(above.reason, below.count);
  if (below.value === null) return none(below.reason, below.count);
  if (isZeroFraction(below.value)) return none("zero_denominator", below.count);
  return { value: divideFractions(above.value, below.value), count: below.count, isGiven: false };
}

const absent: CellValue = { value: null, reason: "no_records", count: 0, isGiven: false };
const notGiven: CellValue = { value: null, reason: "not_given", count: 0, isGiven: true };

/** A measure that is named several times counts its records once. */
function ofExpression(node: DerivedNode, parts: readonly CellValue[]): CellValue {
  const worked = expressionValue(node.expression, expressionFacts(node, parts));
  const named = new Map(node.references.map(({ id }, place) => [id, parts[place]?.count ?? 0]));
  const count = [...named.values()].reduce((sum, each) => sum + each, 0);
  return { ...worked, count, isGiven: false };
}

function ofRecords(slot: Slot, person: string): CellValue {
  const tally = slot.tallies.get(person);
  const value = valueOfTally(slot.node.aggregate, tally);
  return value === null ? absent : { value, count: tally?.count ?? 0, isGiven: false };
}

function ofParts(node: RelatedNode, parts: readonly CellValue[]): CellValue {
  const [first = absent, second = absent] = parts;
  if (node.kind === "ratio") return quotientOf(first, second);
  if (node.kind === "growth") return growthOf(first, second);
  const quotients = node.terms.map((_, index) =>
    quotientOf(parts[2 * index] ?? absent, parts[2 * index + 1] ?? absent),
  );
  const count = quotients.reduce((sum, each) => sum + each.count, 0);
  const { value } = meanOf(
    node.weights,
    quotients.map((each) => each.value),
    "refuse",
  );
  if (value !== null) return { value, count, isGiven: false };
  return none(quotients.find((each) => each.value === null)?.reason, count);
}

/** now / base - 1; a base below zero would turn its sign around. */
function growthOf(now: CellValue, base: CellValue): CellValue {
  if (now.value === null) return none(now.reason, now.count);
  if (base.value === null) return none(base.reason, now.count);
  if (isZeroFraction(base.value)) return none("zero_base", now.count);
  if (base.value.numerator.units < 0) return none("negative_base", now.count);
  const value = subtractFractions(divideFractions(now.value, base.value), fractionOf(ONE));
  return { value, count: now.count, isGiven: false };
}

function none(reason: MeasureReason | undefined, count: number): CellValue {
  return { value: null, reason: reason ?? "no_records", count, isGiven: false };
}
