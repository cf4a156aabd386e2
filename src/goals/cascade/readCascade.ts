import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, ONE, parseDecimal, scaled } from "../../kernel/decimal/index.js";
import { type Fields, type Issue, ownFields, readDocument } from "../../kernel/issue/index.js";
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
}

const OPTIONS: ReadonlySet<string> = new Set(["overAssignment", "step"]);

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
  if (!isSplit) checkWhole(goal, fields, issues);
  const numbers = readNumbers(goal, "/goal", issues);
  issues.push(...checkNumbers(goal, numbers, "/goal").filter(({ code }) => code !== "goals.missing_target"));
  issues.push(...checkPeriod(goal));
  const target = numbers.target?.constant?.numerator ?? null;
  if (target === null) issues.push(noConstant(goal));
  if (target === null || read === null || issues.length > 0) return null;
  const baseline = numbers.baseline?.constant?.numerator ?? null;
  return { goal, target, baseline, isSplit, shares: read, overAssignment, step };
}

function readFactor(
  fields: Fields,
  name: "overAssignment" | "step",
  code: "goals.bad_over_assignment" | "goals.bad_step",
  issues: Issue[],
): Decimal | null {
  const input = fields.get(name);
  if (input === undefined) return null;
  const decimal = parseDecimal(input);
  if (typeof decimal === "string") issues.push(decimalIssue(decimal, input, `/options/${name}`));
  else if (decimal.units > 0) return decimal;
  else
    issues.push(
      goalIssue(
        code,
        `/options/${name}`,
        `The ${name} is not above zero. Write a number above zero, or leave it out.`,
      ),
    );
  return null;
}

function checkWhole({ unit, aggregation }: Goal, fields: Fields, issues: Issue[]): void {
  for (const name of OPTIONS) {
    if (!fields.has(name)) continue;
    const how = aggregation ?? unit;
    const message = `A goal that does not add up (${how}) is given to each share as it is. Leave ${name} out, or write aggregation "sum".`;
    issues.push(
      goalIssue("goals.ratio_goal_split", `/options/${name}`, message, { option: name, aggregation: how }),
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
