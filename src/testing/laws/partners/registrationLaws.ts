import type { CompiledPartnerProgram, DealRegistration, RegisteredDeal } from "../../../tiers/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { registrationScenarios } from "./partnerCase.js";

/** Of programs with registration: on no day two protections of one deal. */
export function oneProtectionAtATime(program: CompiledPartnerProgram): readonly Law[] {
  if (program.document.registration === undefined) return [];
  const statement = "No two registrations of one deal are protected on one day.";
  return [
    lawOf("oneProtectionAtATime", statement, registrationScenarios(program), ({ facts }) => {
      const judged = program.registerDeals(facts).registrations;
      const deals = new Map(facts.registrations.map((each) => [each.id, dealOf(program, each)]));
      return firstOf(judged, (a) =>
        firstOf(judged, (b) =>
          a.id < b.id && deals.get(a.id) === deals.get(b.id) && overlaps(a, b)
            ? { expected: "one protection", found: [a, b] }
            : null,
        ),
      );
    }),
  ];
}

/** Of programs with registration. */
export function theFirstIsProtected(program: CompiledPartnerProgram): readonly Law[] {
  const { registration } = program.document;
  if (registration === undefined) return [];
  const statement =
    "Whoever registers a deal before everybody else is protected, and nobody is before registering.";
  return [
    lawOf("theFirstIsProtected", statement, registrationScenarios(program), ({ facts }) => {
      const judged = new Map(program.registerDeals(facts).registrations.map((each) => [each.id, each]));
      const known = facts.registrations.filter(({ registeredOn }) => registeredOn <= facts.asOf);
      return firstOf(known, (each) => {
        const others = known.filter(
          (other) => other !== each && dealOf(program, other) === dealOf(program, each),
        );
        if (others.some(({ registeredOn }) => registeredOn <= each.registeredOn)) return null;
        return difference(each.registeredOn, judged.get(each.id)?.protection?.from, { id: each.id });
      });
    }),
  ];
}

/** Of programs with registration. */
export function laterFactsChangeNothing(program: CompiledPartnerProgram): readonly Law[] {
  if (program.document.registration === undefined) return [];
  const statement = "Registrations after the day that is asked for change nothing about the others.";
  return [
    lawOf("laterFactsChangeNothing", statement, registrationScenarios(program), ({ facts }) => {
      const known = facts.registrations.filter(({ registeredOn }) => registeredOn <= facts.asOf);
      const whole = program.registerDeals(facts).registrations.filter(({ status }) => status !== "later");
      return difference(program.registerDeals({ ...facts, registrations: known }).registrations, whole);
    }),
  ];
}

function dealOf({ document }: CompiledPartnerProgram, { fields }: DealRegistration): string {
  return JSON.stringify((document.registration?.sameDealBy ?? ["customerId"]).map((name) => fields[name]));
}

function overlaps({ protection: a }: RegisteredDeal, { protection: b }: RegisteredDeal): boolean {
  return a !== null && b !== null && a.from < b.to && b.from < a.to && a.from < a.to && b.from < b.to;
}
