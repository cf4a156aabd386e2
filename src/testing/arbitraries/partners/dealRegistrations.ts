import fc from "fast-check";
import { addDays } from "../../../kernel/index.js";
import type { CompiledPartnerProgram, DealRegistrationFacts, PartnerProgram } from "../../../tiers/index.js";
import { maybe, written } from "../maybe.js";
import { asPartnerProgram } from "./asPartnerProgram.js";

/**
 * Registrations of a few partners for a few customers, many of them for one deal, on one day, and on the last day of a
 * protection or the first after it.
 *
 * @param program - A program with `registration`, or one that was compiled.
 * @returns An arbitrary of facts that `registerDeals` accepts.
 * @throws AttainmentError with the issues of `compilePartnerProgram`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compilePartnerProgram } from "attainment/tiers";
 * import { dealRegistrations } from "attainment/testing";
 * const registration = { protectionDays: 90 };
 * const program = compilePartnerProgram({ kind: "partnerProgram", id: "p", currency: "USD", tierIds: ["gold"], registration });
 * fc.sample(dealRegistrations(program), { seed: 42, numRuns: 50 }).every((facts) => program.safeRegisterDeals(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function dealRegistrations(
  program: CompiledPartnerProgram | PartnerProgram,
): fc.Arbitrary<DealRegistrationFacts> {
  const { protectionDays = 90, sameDealBy = ["customerId"] } =
    asPartnerProgram(program).document.registration ?? {};
  const start = fc.constantFrom(
    0,
    0,
    1,
    protectionDays - 1,
    protectionDays,
    protectionDays + 1,
    protectionDays * 2,
  );
  const later = fc.constantFrom(0, 1, protectionDays - 1, protectionDays, protectionDays + 1);
  const registration = fc.record({
    partner: fc.nat(2),
    start,
    deal: fc.array(fc.nat(1), { minLength: sameDealBy.length, maxLength: sameDealBy.length }),
    extendedOn: maybe(later, 4),
    wonOn: maybe(later, 5),
    withdrawnOn: maybe(later, 6),
  });
  return fc
    .tuple(fc.nat(protectionDays * 3), fc.array(registration, { maxLength: 8 }))
    .map(([asOf, list]) => ({
      asOf: dayOf(asOf),
      registrations: list.map(({ partner, start: from, deal, extendedOn, wonOn, withdrawnOn }, index) => {
        const after = (days: number | undefined) => (days === undefined ? undefined : dayOf(from + days));
        return written({
          id: `r-${index}`,
          partnerId: `partner-${partner}`,
          registeredOn: dayOf(from),
          fields: Object.fromEntries(sameDealBy.map((name, place) => [name, `${name}-${deal[place] ?? 0}`])),
          extendedOn: after(extendedOn),
          wonOn: after(wonOn),
          withdrawnOn: after(withdrawnOn),
        });
      }),
    }));
}

function dayOf(offset: number): string {
  return addDays("2026-01-01", offset);
}
