import { type Decimal, sign, type ZERO } from "../../kernel/decimal/index.js";
import {
  evaluateFacts,
  type Faults,
  type PersonReading,
  readEvaluateOptions,
} from "../../kernel/facts/index.js";
import {
  capIssues,
  type Fields,
  type Issue,
  issueOf,
  pointer,
  quoted,
  type Result,
} from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import { negativeDeduction } from "./buildPayPackage.js";
import type { PayPackageFunction } from "./payPackageFunction.js";
import { payWhole } from "./payWhole.js";
import { readBalances } from "./readBalances.js";
import type { WholePay } from "./types.js";

/** Evaluates a pay package on unknown facts. */
export function evaluatePayPackage(
  pay: PayPackageFunction,
  facts: unknown,
  given: unknown,
): Result<WholePay> {
  const unknown = unknownLines(pay, given);
  if (unknown.length > 0) return { ok: false, issues: capIssues(unknown) };
  return evaluateFacts(
    {
      needs: pay.needs,
      missingCode: "incentives.missing_measure",
      own: ["state"],
      readExtra: (fields, reading, faults, frame) => readExtra(pay, fields, reading, faults, frame),
      run: (reading, opening, { only }, trace) => payWhole(pay, reading, opening, only, trace),
    },
    facts,
    given,
  );
}

function readExtra(
  pay: PayPackageFunction,
  fields: Fields,
  reading: PersonReading,
  _faults: Faults,
  frame: Issue[],
): ReadonlyMap<string, Decimal> {
  for (const { amount } of pay.deductions) {
    const value = "measure" in amount ? reading.measures.get(amount.measure) : undefined;
    if (value != null && "measure" in amount && sign(value.numerator) < 0)
      frame.push(negativeDeduction(pointer(["measures", amount.measure])));
  }
  const state = fields.get("state") ?? null;
  return state === null ? new Map<string, typeof ZERO>() : readBalances(state, pay, reading, frame);
}

/** Ids that `only` names and neither a part nor a deduction has. */
function unknownLines({ document }: PayPackageFunction, given: unknown): readonly Issue[] {
  const read = readEvaluateOptions(given);
  const only = read.ok ? (read.data.options.only ?? []) : [];
  const known = new Set([...document.parts, ...(document.deductions ?? [])].map(({ id }) => id));
  return only.flatMap((id, index) => {
    if (known.has(id)) return [];
    const message = `The pay package has no part and no deduction ${quoted(id)}, which the option only asks for. Name some that it has.`;
    const path = `/options/only/${index}`;
    return [issueOf<PlanFactsCode>("incentives.unknown_line", path, message, { id: id.slice(0, 80) })];
  });
}
