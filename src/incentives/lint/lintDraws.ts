import {
  compareFractions,
  comparison,
  type Decimal,
  type Fraction,
  formatFixed,
  fractionOf,
  multiplyFractions,
  parseDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import { constantOf } from "../components/canPay.js";
import { amountOf } from "../rounding.js";
import type { DrawAmount, DrawSettlement } from "../settlement/types.js";
import type { LintCode } from "./codes.js";

/** Draws that cannot be earned back: more than the plan pays at 100 %, or without any recovery. */
export function lintDraws(version: CompiledVersion, atTarget: Decimal | null): readonly Issue[] {
  const { plan, at } = version;
  return (plan.settlement ?? []).flatMap((each, index) => {
    if (each.kind !== "draw" || each.recovery !== "recoverable") return [];
    const path = `${at}/settlement/${index}`;
    return [...neverRecovered(each, path), ...aboveTarget(each, path, version, atTarget)];
  });
}

function neverRecovered({ recoveryShare, recoveryCap }: DrawSettlement, path: string): readonly Issue[] {
  const found = Object.entries({ recoveryShare, recoveryCap }).find(([, literal]) => {
    const decimal = parseDecimal(literal);
    return typeof decimal === "object" && comparison(decimal, ZERO) === 0;
  });
  if (found === undefined) return [];
  const [field] = found;
  const message =
    "Nothing is taken back in any period, so that the draw is owed and never recovered. Write more than zero, or a draw that is not recoverable.";
  return [issueOf<LintCode>("incentives.never_recovered", `${path}/${field}`, message, { field }, "warning")];
}

/** Amounts of the plan and of single people. */
function aboveTarget(
  { amount, overrides = [] }: DrawSettlement,
  path: string,
  { plan, rounding }: CompiledVersion,
  atTarget: Decimal | null,
): readonly Issue[] {
  if (atTarget === null) return [];
  const amounts = [
    { amount, at: `${path}/amount` },
    ...overrides.map((each, index) => ({ amount: each.amount, at: `${path}/overrides/${index}/amount` })),
  ];
  return amounts.flatMap(({ amount: each, at }) => {
    const value = constantOfDraw(each);
    if (value === null || compareFractions(value, fractionOf(atTarget)) <= 0) return [];
    const [draw, pays] = [amountOf(rounding.round(value)), formatFixed(atTarget, atTarget.places)];
    const message = `The draw of ${draw} ${plan.currency} is more than the ${pays} that the plan pays at 100 %, so that somebody who reaches every quota owes the rest. Lower it, or mend the rates.`;
    return [
      issueOf<LintCode>(
        "incentives.draw_above_target",
        at,
        message,
        { draw, pays, currency: plan.currency },
        "warning",
      ),
    ];
  });
}

function constantOfDraw(amount: DrawAmount): Fraction | null {
  if (typeof amount !== "object" || !("share" in amount)) return constantOf(amount);
  const [share, whole] = [constantOf(amount.share), constantOf(amount.of)];
  return share === null || whole === null ? null : multiplyFractions(share, whole);
}
