import { safeParsePeriod } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  decimalIssue,
  decimalOf,
  ONE,
  parseDecimal,
  type RoundingMode,
  roundingModes,
  scaled,
} from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue, ownFields, readDocument } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import { goalSchema } from "../schema.js";
import { checkNumbers } from "../tree/checkNumbers.js";
import { addsUp } from "../tree/directions.js";
import { readNumbers } from "../tree/readNumbers.js";
import type { Goal } from "../types.js";
import { type ReadShare, readShares } from "./readShares.js";

/** A goal, its shares and the options of its cascade, read. */
export interface ReadCascade {
  readonly goal: Goal;
  readonly target: Decimal;
  readonly baseline: Decimal | null;
  readonly isSplit: boolean;
  readonly shares: readonly ReadShare[];
  readonly overAssignment: Decimal;
  readonly step: Decimal;
  readonly rounding: RoundingMode | null;
  /** How the targets of a goal that does not add up are found; absent: they are all the same. */
  readonly moved?: "shift" | "scale";
  /** The places of the goal, where it was handed over, and of its shares, for faults. */
  readonly at: { readonly goal: string | null; readonly shares: string };
}

const OPTIONS: ReadonlySet<string> = new Set(["overAssignment", "step", "rounding"]);
/** What says how a goal is split, of options and of levels. */
const SPLITTING: ReadonlySet<string> = new Set([...OPTIONS, "season"]);

/** Reads what a cascade is asked for; null where it cannot be done, with every fault in `issues`. */
export function readCascade(
  given: unknown,
  shares: unknown,
  options: unknown,
  issues: Issue[],
): ReadCascade | null {
  const document = readDocument(given, goalSchema);
  if (!document.ok)
    issues.push(...document.issues.map((issue) => ({ ...issue, path: `/goal${issue.path}` })));
  const fields = ownFields(options, "/options", issues, OPTIONS);
  const read = readShares(shares, document.ok ? document.data : null, issues);
  if (!document.ok || fields === null) return null;
  const goal = document.data;
  const isSplit = addsUp(goal);
  const overAssignment = readFactor(fields, "overAssignment", "goals.bad_over_assignment", issues) ?? ONE;
  const step =
    readFactor(fields, "step", "goals.bad_step", issues) ?? scaled(1, goal.unit === "money" ? 2 : 0);
  const rounding = readMode(fields.get("rounding"), issues);
  if (!isSplit) checkUnsplit(goal, fields.keys(), "/options", issues);
  const target = readTop(goal, issues);
  if (target === null || read === null || issues.length > 0) return null;
  const at = { goal: "/goal", shares: "/shares" };
  const baseline = constantOf(goal.baseline);
  return { goal, target, baseline, isSplit, shares: read, overAssignment, step, rounding, at };
}

/** A number of a goal that was read before; null where it is none, or a measure. */
export function constantOf(operand: Goal["target"]): Decimal | null {
  return operand === undefined || typeof operand === "object" ? null : decimalOf(operand);
}

/** The target of the goal at the top, whose numbers are checked; null where it is no constant. */
export function readTop(goal: Goal, issues: Issue[]): Decimal | null {
  const numbers = readNumbers(goal, "/goal", issues);
  issues.push(...checkNumbers(goal, numbers, "/goal").filter(({ code }) => code !== "goals.missing_target"));
  issues.push(...checkPeriod(goal));
  const target = numbers.target?.constant?.numerator ?? null;
  if (target === null) issues.push(noConstant(goal));
  return target;
}

function readMode(input: unknown, issues: Issue[]): RoundingMode | null {
  const mode = roundingModes.find((known) => known === input) ?? null;
  if (input === undefined || mode !== null) return mode;
  const message = `The value must be one of ${roundingModes.join(", ")}. Write one of them, or leave it out.`;
  const allowed = [...roundingModes];
  issues.push(documentIssue("document.wrong_value", "/options/rounding", message, { allowed }));
  return null;
}

function readFactor(
  fields: Fields,
  name: "overAssignment" | "step",
  code: FactorCode,
  issues: Issue[],
): Decimal | null {
  const input = fields.get(name);
  return input === undefined ? null : readAboveZero(input, name, code, "/options", issues);
}

type FactorCode = "goals.bad_over_assignment" | "goals.bad_step";

/** Reads a number that has to be above zero. */
export function readAboveZero(
  input: unknown,
  name: "overAssignment" | "step",
  code: FactorCode,
  path: string,
  issues: Issue[],
): Decimal | null {
  const decimal = parseDecimal(input);
  if (typeof decimal === "string") issues.push(decimalIssue(decimal, input, `${path}/${name}`));
  else if (decimal.units > 0) return decimal;
  else {
    const message = `The ${name} is not above zero. Write a number above zero, or leave it out.`;
    issues.push(goalIssue(code, `${path}/${name}`, message));
  }
  return null;
}

/** A goal that does not add up has nothing to be assigned beyond, no steps and no season. */
export function checkUnsplit(
  { unit, aggregation }: Goal,
  names: Iterable<string>,
  path: string,
  issues: Issue[],
): void {
  for (const name of names) {
    if (!SPLITTING.has(name)) continue;
    const how = aggregation ?? unit;
    const message = `A goal that does not add up (${how}) is given to each share as it is. Leave ${name} out, or write aggregation "sum".`;
    issues.push(
      goalIssue("goals.ratio_goal_split", `${path}/${name}`, message, { option: name, aggregation: how }),
    );
  }
}

function checkPeriod({ period }: Goal): readonly Issue[] {
  const read = safeParsePeriod(period);
  return read.ok ? [] : read.issues.map((issue) => ({ ...issue, path: `/goal/period${issue.path}` }));
}

function noConstant({ direction }: Goal): Issue {
  const message =
    direction === "inRange"
      ? "A goal that is to stay in a range has no target to share out. Write each goal below it by hand."
      : "The goal has no target that is a constant, so that there is nothing to share out. Write its target.";
  return goalIssue("goals.no_constant_target", "/goal/target", message);
}
