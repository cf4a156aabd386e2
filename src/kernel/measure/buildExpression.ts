import type { DecimalLiteral } from "../condition/index.js";
import { compareFractions, decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import { buildWhen } from "./buildWhen.js";
import type { ExpressionNode, ListOperation } from "./expressionNode.js";
import { type ExpressionPlace, under } from "./expressionPlace.js";
import { measureIssue } from "./measureIssue.js";
import type { MeasureExpression } from "./types.js";

/** How deep an expression may be. */
const DEEPEST = 16;

type WithKey<Key extends string> = Extract<MeasureExpression, { readonly [K in Key]: unknown }>;

/** Compiles an expression with all below it; null where it has a fault, with every fault in `issues`. */
export function buildExpression(
  expression: MeasureExpression,
  place: ExpressionPlace,
): ExpressionNode | null {
  const { ref, path, issues, references } = place;
  if (place.depth > DEEPEST) {
    const message = `The arithmetic is nested deeper than ${DEEPEST}. Make a measure of its own out of a part of it.`;
    issues.push(measureIssue("measure.too_deep", ref, message, { measure: place.measure }));
    return null;
  }
  if ("measure" in expression) {
    references.push({ id: expression.measure, ref: `${ref}/measure` });
    return { operation: "measure", ref, path, measure: expression.measure, place: references.length - 1 };
  }
  if ("constant" in expression) {
    const value = readNumber(expression.constant, `${ref}/constant`, issues);
    return value === null ? null : { operation: "constant", ref, path, value, unit: expression.unit ?? null };
  }
  if ("divide" in expression) return buildDivide(expression, place);
  if ("clamp" in expression) return buildClamp(expression, place);
  if ("choose" in expression) return buildChoose(expression, place);
  return buildList(expression, place);
}

function buildList(
  expression: WithKey<"add"> | WithKey<"subtract"> | WithKey<"multiply"> | WithKey<"min"> | WithKey<"max">,
  place: ExpressionPlace,
): ExpressionNode | null {
  const [operation, written] = listOf(expression);
  const { ref, path } = place;
  const parts = written.map((part, index) =>
    buildExpression(part, under(place, `${operation}/${index}`, index)),
  );
  const built = parts.filter((part) => part !== null);
  return built.length < parts.length ? null : { operation, ref, path, parts: built };
}

function listOf(
  expression: WithKey<"add"> | WithKey<"subtract"> | WithKey<"multiply"> | WithKey<"min"> | WithKey<"max">,
): readonly [ListOperation, readonly MeasureExpression[]] {
  if ("add" in expression) return ["add", expression.add];
  if ("subtract" in expression) return ["subtract", expression.subtract];
  if ("multiply" in expression) return ["multiply", expression.multiply];
  return "min" in expression ? ["min", expression.min] : ["max", expression.max];
}

function buildDivide({ divide, whenZero }: WithKey<"divide">, place: ExpressionPlace): ExpressionNode | null {
  const [above, below] = divide.map((part, index) =>
    buildExpression(part, under(place, `divide/${index}`, index)),
  );
  const { ref, path, issues } = place;
  const isRead = whenZero === "null";
  const settled = isRead ? null : readNumber(whenZero, `${ref}/whenZero`, issues);
  if (!above || !below || (settled === null && !isRead)) return null;
  return { operation: "divide", ref, path, above, below, whenZero: settled };
}

function buildClamp({ clamp, least, most }: WithKey<"clamp">, place: ExpressionPlace): ExpressionNode | null {
  const { ref, path, issues } = place;
  const before = issues.length;
  const part = buildExpression(clamp, under(place, "clamp", 0));
  const low = least === undefined ? null : readNumber(least, `${ref}/least`, issues);
  const high = most === undefined ? null : readNumber(most, `${ref}/most`, issues);
  if (least === undefined && most === undefined)
    badClamp(place, "The clamp has no bound. Write least, most or both.");
  if (low !== null && high !== null && compareFractions(low, high) > 0)
    badClamp(place, "The least of the clamp lies above its most. Put them in order.");
  return part === null || issues.length > before
    ? null
    : { operation: "clamp", ref, path, part, least: low, most: high };
}

function badClamp({ ref, issues, measure }: ExpressionPlace, message: string): void {
  issues.push(measureIssue("measure.bad_clamp", ref, message, { measure }));
}

function buildChoose(
  { choose, otherwise }: WithKey<"choose">,
  place: ExpressionPlace,
): ExpressionNode | null {
  const { ref, path } = place;
  const cases = choose.flatMap((written, index) => {
    const when = buildWhen(written.when, under(place, `choose/${index}/when`, `${index}.when`));
    const then = buildExpression(written.then, under(place, `choose/${index}/then`, index));
    return when === null || then === null ? [] : [{ when, then }];
  });
  const last = buildExpression(otherwise, under(place, "otherwise", "otherwise"));
  if (last === null || cases.length < choose.length) return null;
  return { operation: "choose", ref, path, cases, otherwise: last };
}

function readNumber(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}
