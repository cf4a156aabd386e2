import fc from "fast-check";
import { addDays, nextPeriod, parsePeriod } from "../../../kernel/index.js";
import type {
  CompiledPartnerProgram,
  PartnerFacts,
  PartnerProgram,
  PartnerState,
} from "../../../tiers/index.js";
import { maybe, written } from "../maybe.js";
import { asPartnerProgram } from "./asPartnerProgram.js";

const PERIOD = "2026-Q1";
const DAYS = 90;

/**
 * What may happen with one partner in the first quarter of 2026: uses and approvals about as large as there is, claims
 * on the last day that is in time and on the first that is not, and now and then a state of the quarter before.
 *
 * @param program - A program document, or a compiled program.
 * @returns An arbitrary of facts that the program accepts.
 * @throws AttainmentError with the issues of `compilePartnerProgram`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compilePartnerProgram } from "attainment/tiers";
 * import { partnerFacts } from "attainment/testing";
 * const fund = { grants: [{ tierId: "gold", amount: "1000" }] };
 * const program = compilePartnerProgram({ kind: "partnerProgram", id: "p", currency: "USD", tierIds: ["gold"], fund });
 * fc.sample(partnerFacts(program), { seed: 42, numRuns: 50 }).every((facts) => program.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function partnerFacts(program: CompiledPartnerProgram | PartnerProgram): fc.Arbitrary<PartnerFacts> {
  const { document } = asPartnerProgram(program);
  const { fund } = document;
  const accrued = fund?.accrual?.measure;
  return fc
    .record({
      tierId: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...document.tierIds) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      measured: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -500, max: 60_000 }).map(String) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      uses: usesOf(document),
      money: activities(fund?.claimWithinDays ?? 30),
      state: maybe(stateOf(document)),
    })
    .map(({ tierId, measured, uses, money, state }) => ({
      period: PERIOD,
      tierId,
      ...(accrued === undefined ? {} : { measures: { [accrued]: measured } }),
      ...(uses.length === 0 ? {} : { uses }),
      ...(fund === undefined ? {} : money),
      ...(state === undefined ? {} : { state }),
    }));
}

/** The facts of the quarter after, on the state that the first one left. */
export function followingFacts(facts: PartnerFacts, state: PartnerState): PartnerFacts {
  const { approvals: _approvals, claims: _claims, uses: _uses, ...rest } = facts;
  return { ...rest, period: nextPeriod(parsePeriod(facts.period)).id, state };
}

function dayOf(offset: number): string {
  return addDays("2026-01-01", Math.min(Math.max(offset, 0), DAYS - 1));
}

function usesOf({ entitlements = [] }: PartnerProgram) {
  if (entitlements.length === 0) return fc.constant([]);
  const use = fc.record({
    entitlementId: fc.constantFrom(...entitlements.map(({ id }) => id)),
    date: fc.nat(DAYS - 1).map(dayOf),
    quantity: fc.constantFrom("0", "0.5", "3", "10", "19.5", "20"),
  });
  return fc
    .array(use, { maxLength: 4 })
    .map((uses) => uses.map((each, index) => ({ id: `u-${index}`, ...each })));
}

/** Activities with their claims; some are claimed on the bound of what is in time, or just beside it. */
function activities(claimWithinDays: number) {
  const amount = fc.constantFrom("0", "1", "100", "300", "1000", "2000");
  const claim = fc.record({
    after: fc.constantFrom(-1, 0, 1, claimWithinDays - 1, claimWithinDays, claimWithinDays + 1),
    cost: fc.constantFrom("0", "1", "33", "100", "301", "5000"),
    final: maybe(fc.boolean()),
  });
  const activity = fc.record({ day: fc.nat(DAYS - 1), amount, claims: fc.array(claim, { maxLength: 2 }) });
  return fc.array(activity, { maxLength: 4 }).map((list) => ({
    approvals: list.map(({ day, amount: most }, index) => ({
      id: `a-${index}`,
      date: dayOf(day),
      amount: most,
    })),
    claims: list.flatMap(({ day, claims }, index) =>
      claims.map(({ after, ...rest }, place) =>
        written({ id: `c-${index}-${place}`, approvalId: `a-${index}`, date: dayOf(day + after), ...rest }),
      ),
    ),
  }));
}

function stateOf({ fund, entitlements = [] }: PartnerProgram): fc.Arbitrary<PartnerState> {
  const day = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 120 }).map((offset) => addDays("2026-01-01", offset)),
  );
  const credit = fc.record({ expiresOn: day, left: fc.constantFrom("1", "250", "1000") });
  const credits = fc
    .array(credit, { maxLength: fund === undefined ? 0 : 2 })
    .map((list) => list.map((each, index) => ({ id: `old-${index}`, ...each })));
  const open = credits.chain((reserved) =>
    fc.record({ id: fc.constant("earlier"), claimUntil: day, reserved: fc.constant(reserved) }),
  );
  return fc
    .tuple(credits, fund === undefined ? fc.constant([]) : fc.array(open, { maxLength: 1 }), fc.boolean())
    .map(([list, approvals, carried]) => ({
      period: "2025-Q4",
      entitlements: carried
        ? entitlements.flatMap(({ id, unused }) => (unused === "carry" ? [{ id, left: "3.5" }] : []))
        : [],
      credits: list,
      approvals,
    }));
}
