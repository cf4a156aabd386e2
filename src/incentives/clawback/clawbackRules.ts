import {
  compareFractions,
  type Fraction,
  fractionOf,
  ONE,
  quotient,
  readDecimal,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { CreditFields } from "../facts/readCreditOrigin.js";
import type { ClawbackCode } from "./codes.js";
import { type ElapsedUnit, elapsed } from "./elapsed.js";
import type { Clawback, ClawbackAmount, ClawbackCount } from "./types.js";

/** What is known of a deal when it is refunded. */
export interface RefundedDeal {
  readonly date: string;
  readonly fields: CreditFields;
}

/** Which share of a deal's pay is taken; null where its term is not known. */
export interface RefundShare {
  readonly share: Fraction | null;
  readonly elapsed: number | null;
}

/** How a version of a plan takes back, compiled. */
export interface ClawbackRules {
  readonly ref: string;
  readonly base: "reRated" | "ownShare";
  readonly keepsAttainment: boolean;
  /** Whether a deal of that date can still be refunded on that day. */
  reaches(dealDate: string, refundDate: string): boolean;
  shareOf(deal: RefundedDeal, refundDate: string): RefundShare;
}

/** Compiles the clawback of a plan; null where there is none, or where it is at fault. */
export function buildClawback(
  document: Clawback | undefined,
  at: string,
  issues: Issue[],
): ClawbackRules | null {
  if (document === undefined) return null;
  const ref = `${at}/clawback`;
  const before = issues.length;
  const { window, attainment = "reversed", amount = "full" } = document;
  const keepsAttainment = attainment === "kept";
  if (keepsAttainment && document.base === "reRated") issues.push(reRatedThoughKept(ref));
  const shareAfter = buildAmount(amount, `${ref}/amount`, issues);
  if (issues.length > before) return null;
  const windowElapsed = (from: string, to: string) =>
    window === "unlimited" ? 0 : elapsed(from, to, ...unitOf(window));
  const length = window === "unlimited" ? 0 : "months" in window ? window.months : window.days;
  return {
    ref,
    base: keepsAttainment ? "ownShare" : (document.base ?? "reRated"),
    keepsAttainment,
    reaches: (from, to) => windowElapsed(from, to) <= length,
    shareOf: (deal, to) => {
      const after = shareAfter(deal, to);
      const counts = after.elapsed !== null || window === "unlimited";
      return counts ? after : { ...after, elapsed: windowElapsed(deal.date, to) };
    },
  };
}

type Bounded = Exclude<Clawback["window"], "unlimited">;

function unitOf(window: Bounded): readonly [ElapsedUnit, ClawbackCount] {
  return ["months" in window ? "months" : "days", window.counted ?? "started"];
}

type ShareAfter = (deal: RefundedDeal, refundDate: string) => RefundShare;

function buildAmount(amount: ClawbackAmount, ref: string, issues: Issue[]): ShareAfter {
  if (amount === "full") return () => ({ share: WHOLE, elapsed: null });
  const { unit = "months" } = amount;
  if (amount.kind === "prorated") {
    const { term, counted = "completed" } = amount;
    return ({ date, fields }, to) => {
      const passed = elapsed(date, to, unit, counted);
      const whole = typeof term === "number" ? term : termOf(fields.get(term.field));
      return { share: whole === null ? null : unused(whole, passed), elapsed: passed };
    };
  }
  const steps = readSteps(amount.steps, ref, issues);
  return ({ date }, to) => {
    const passed = elapsed(date, to, unit, amount.counted ?? "started");
    return { share: steps.find(({ within }) => passed <= within)?.share ?? NONE, elapsed: passed };
  };
}

const WHOLE = fractionOf(ONE);
const NONE = fractionOf(ZERO);

function unused(term: number, passed: number): Fraction {
  return passed >= term ? NONE : quotient(readDecimal(String(term - passed)), readDecimal(String(term)));
}

function termOf(value: string | number | boolean | null | undefined): number | null {
  const term = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : value;
  return typeof term === "number" && Number.isSafeInteger(term) && term > 0 ? term : null;
}

interface ShareStep {
  readonly within: number;
  readonly share: Fraction;
}

function readSteps(
  steps: Extract<ClawbackAmount, { kind: "steps" }>["steps"],
  ref: string,
  issues: Issue[],
): readonly ShareStep[] {
  return steps.flatMap(({ within, share }, index) => {
    const at = `${ref}/steps/${index}`;
    const read = readLiteral(share, `${at}/share`, issues);
    if (read === null) return [];
    if (compareFractions(read, NONE) < 0 || compareFractions(read, WHOLE) > 0)
      issues.push(badStep(`${at}/share`, "A share lies between 0 and 1. Write 0.4 for 40 %."));
    const before = steps[index - 1];
    if (before !== undefined && within <= before.within)
      issues.push(badStep(`${at}/within`, "The steps do not rise. Put the shortest time first."));
    return [{ within, share: read }];
  });
}

function badStep(path: string, message: string): Issue {
  return issueOf<ClawbackCode>("incentives.clawback_steps", path, message);
}

function reRatedThoughKept(ref: string): Issue {
  const message =
    'Pay is re-rated without the deal, yet its attainment is kept: the two contradict each other. Write base: "ownShare", or attainment: "reversed".';
  return issueOf<ClawbackCode>("incentives.rerated_attainment_kept", `${ref}/base`, message);
}
