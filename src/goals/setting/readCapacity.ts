import {
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  readLiteral,
} from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { BasisFunction } from "./basisFunction.js";
import { readFigure, recordFigure, withoutValue } from "./figures.js";
import type { CapacityBasis } from "./types.js";

interface Person {
  readonly id: string;
  readonly ref: string;
  /** One for each part of the period. */
  readonly ramp: readonly Fraction[];
}

/** Reads a basis of what the people can do. */
export function readCapacity(basis: CapacityBasis, ref: string, issues: Issue[]): BasisFunction {
  const people = basis.people.map((person, index) => readPerson(person, `${ref}/people/${index}`, issues));
  const productivity = readFigure(basis.productivity, `${ref}/productivity`, issues);
  return (id, trace) => {
    const mark = trace?.mark();
    const heads = people.map((person) => recordPerson(`${id}.people.${person.id}`, person, trace));
    const total = sumFractions(heads);
    trace?.node({ id: `${id}.people`, kind: "sum", ref: `${ref}/people`, value: total }, mark);
    recordFigure(`${id}.productivity`, productivity, trace);
    if (productivity.value === null)
      return withoutValue({ id, ref, kind: "product" }, "missing_value", trace, mark);
    const value = multiplyFractions(total, productivity.value);
    trace?.node({ id, kind: "product", ref, value }, mark);
    return { value };
  };
}

function readPerson(
  { id, ramp = "1" }: CapacityBasis["people"][number],
  ref: string,
  issues: Issue[],
): Person {
  const isList = typeof ramp === "object";
  const ratios = (isList ? ramp : [ramp]).flatMap((ratio, index) => {
    const path = isList ? `${ref}/ramp/${index}` : `${ref}/ramp`;
    const read = readLiteral(ratio, path, issues);
    if (read === null || read.numerator.units >= 0) return read ?? [];
    const message = `The ramp of ${quoted(id)} is below zero. Write a ratio from zero up.`;
    issues.push(goalIssue("goals.bad_ramp", path, message, { id: cut(id) }));
    return [];
  });
  return { id, ref, ramp: ratios };
}

/** How much of a full person somebody is. */
function recordPerson(id: string, { ref, ramp }: Person, trace: Tracer | undefined): Fraction {
  const value = meanFraction(ramp) ?? fractionOf(ONE);
  if (ramp.length === 1) recordFigure(id, { ref, value }, trace);
  else {
    const mark = trace?.mark();
    for (const [index, each] of ramp.entries())
      recordFigure(`${id}.${index + 1}`, { ref: `${ref}/ramp/${index}`, value: each }, trace);
    const params = { weights: ramp.map(() => "1") };
    trace?.node({ id, ref: `${ref}/ramp`, kind: "weightedMean", params, value }, mark);
  }
  return value;
}
