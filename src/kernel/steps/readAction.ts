import type { DecimalLiteral } from "../condition/index.js";
import { type Decimal, decimalIssue, formatFixed, fractionOf, parseDecimal } from "../decimal/index.js";
import { documentIssue, type Issue, isSafeKey, quoted } from "../issue/index.js";
import type { StepAction, StepOperand } from "./stepAction.js";
import type { Operand, Step } from "./types.js";

/** Reads what a step does; null where a number in it is faulty, with the fault in `issues`. */
export function readAction(step: Step, ref: string, issues: Issue[]): StepAction | null {
  switch (step.kind) {
    case "multiply":
      return withOperand(step.kind, "by", step.by, ref, issues);
    case "add":
      return withOperand(step.kind, "amount", step.amount, ref, issues);
    case "cap":
    case "floor":
      return withOperand(step.kind, "at", step.at, ref, issues);
    case "replace":
      return withOperand(step.kind, "value", step.value, ref, issues);
    case "gate":
      return withOperand(step.kind, "set", step.set, ref, issues);
    case "round":
      return readRound(step, ref, issues);
  }
}

type WithOperand = Exclude<StepAction, { kind: "round" }>;

function withOperand(
  kind: WithOperand["kind"],
  field: WithOperand["field"],
  written: Operand,
  ref: string,
  issues: Issue[],
): StepAction | null {
  const operand = readOperand(written, `${ref}/${field}`, issues);
  return operand === null ? null : { kind, field, operand };
}

function readOperand(written: Operand, path: string, issues: Issue[]): StepOperand | null {
  if (typeof written !== "object") {
    const constant = readLiteral(written, path, issues);
    return constant === null ? null : { constant: fractionOf(constant) };
  }
  const { measure } = written;
  if (isSafeKey(measure) && measure !== "") return { measure };
  const message = `The name ${quoted(measure)} cannot be a measure. Choose another.`;
  issues.push(
    documentIssue("document.forbidden_key", `${path}/measure`, message, { key: measure.slice(0, 80) }),
  );
  return null;
}

function readRound(step: Extract<Step, { kind: "round" }>, ref: string, issues: Issue[]): StepAction | null {
  const { mode } = step;
  if (step.places !== undefined)
    return { kind: "round", rounding: { places: step.places, mode }, places: step.places };
  const grid = readLiteral(step.step, `${ref}/step`, issues);
  if (grid === null) return null;
  if (grid.units > 0)
    return { kind: "round", rounding: { step: formatFixed(grid, grid.places), mode }, places: grid.places };
  const message =
    'There are no multiples of zero or less to round to. Write a positive decimal, such as "0.05".';
  issues.push(documentIssue("document.wrong_value", `${ref}/step`, message));
  return null;
}

function readLiteral(literal: DecimalLiteral, path: string, issues: Issue[]): Decimal | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal !== "string") return decimal;
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}
