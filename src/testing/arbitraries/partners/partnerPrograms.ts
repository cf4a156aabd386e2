import fc from "fast-check";
import type { DealRegistrationRules, DevelopmentFund, PartnerProgram } from "../../../tiers/index.js";
import { maybe, written } from "../maybe.js";

const TIERS = ["registered", "silver", "gold"] as const;

/**
 * Partner programs of three tiers, with and without entitlements, a fund and rules of registration.
 *
 * @returns An arbitrary of documents that `compilePartnerProgram` accepts, valid by construction.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compilePartnerProgram } from "attainment/tiers";
 * import { partnerPrograms } from "attainment/testing";
 * const sample = fc.sample(partnerPrograms(), { seed: 42, numRuns: 20 });
 * sample.every((program) => compilePartnerProgram(program).document.tierIds.length === 3); // => true
 * ```
 * @since 0.1.0
 */
export function partnerPrograms(): fc.Arbitrary<PartnerProgram> {
  return fc
    .record({
      kind: fc.constant("partnerProgram" as const),
      id: fc.constant("channel"),
      currency: fc.constantFrom("USD", "JPY"),
      tierIds: fc.constant(TIERS),
      entitlements: maybe(fc.tuple(entitlement("training"), entitlement("support"))),
      fund: fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 5, arbitrary: fund }),
      registration: maybe(registration),
    })
    .map(written);
}

function entitlement(id: string) {
  return fc
    .record({
      id: fc.constant(id),
      byTier: byTier.map((rows) => rows.map(({ tierId, number }) => ({ tierId, quantity: number }))),
      unused: maybe(fc.constantFrom("lapse", "carry" as const)),
    })
    .map(written);
}

const byTier = fc
  .tuple(fc.subarray([...TIERS]), fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }))
  .map(([tiers, numbers]) => tiers.map((tierId, index) => ({ tierId, number: String(numbers[index] ?? 0) })));

const grants = byTier.map((rows) =>
  rows.map(({ tierId, number }) => ({ tierId, amount: String(Number(number) * 100) })),
);

const accruals = fc.constantFrom("0", "0.02", "0.035").map((rate) => ({ measure: "purchases", rate }));

const fund: fc.Arbitrary<DevelopmentFund> = fc
  .record({
    money: fc.oneof(
      grants.map((each) => ({ grants: each })),
      accruals.map((each) => ({ accrual: each })),
      fc.tuple(grants, accruals).map(([first, second]) => ({ grants: first, accrual: second })),
    ),
    expiresAfterDays: maybe(fc.constantFrom(1, 30, 180)),
    claimWithinDays: maybe(fc.constantFrom(1, 20, 60)),
    coverage: maybe(fc.constantFrom("0", "0.5", "0.333", "1")),
  })
  .map(({ money, ...rest }) => written({ ...money, ...rest }));

const registration: fc.Arbitrary<DealRegistrationRules> = fc
  .record({
    protectionDays: fc.constantFrom(1, 30, 90),
    extensionDays: maybe(fc.constantFrom(0, 30)),
    sameDealBy: maybe(fc.constant(["customerId", "productId"])),
    sameDay: maybe(fc.constantFrom("nobody", "byId" as const)),
  })
  .map(written);
