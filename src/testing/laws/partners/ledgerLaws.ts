import type { CompiledPartnerProgram } from "../../../tiers/index.js";
import { followingFacts } from "../../arbitraries/partners/partnerFacts.js";
import { NOTHING, order, plus, printRational, type Rational, rationalOf } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { partnerScenarios } from "./partnerCase.js";

/** Of programs with a fund. */
export function fundIsConserved(program: CompiledPartnerProgram): readonly Law[] {
  if (program.document.fund === undefined) return [];
  const statement = "What a fund had and got is what was claimed, what expired, and what is left.";
  return [
    lawOf("fundIsConserved", statement, partnerScenarios(program), ({ facts }) => {
      const { fund } = program.evaluate(facts);
      if (fund === null) return { expected: "a fund", found: null };
      const { opening, granted, accrued, claimed, expired, available, reserved } = fund;
      return (
        balance([opening, granted, accrued], [claimed, expired, available, reserved]) ??
        balance(
          [claimed],
          fund.claims.map(({ paid }) => paid),
        ) ??
        firstOf(fund.approvals, ({ id, amount, claimed: paid, reserved: kept }) =>
          order(sum([paid, kept]), sum([amount])) <= 0 ? null : { expected: amount, found: [paid, kept], id },
        )
      );
    }),
  ];
}

/** Of programs with a fund. */
export function nothingIsLostBetweenPeriods(program: CompiledPartnerProgram): readonly Law[] {
  if (program.document.fund === undefined) return [];
  const statement = "A period opens with what the one before left.";
  return [
    lawOf("nothingIsLostBetweenPeriods", statement, partnerScenarios(program), ({ facts }) => {
      const { fund, state } = program.evaluate(facts);
      const next = program.evaluate(followingFacts(facts, JSON.parse(JSON.stringify(state)))).fund;
      return balance([fund?.available ?? "0", fund?.reserved ?? "0"], [next?.opening ?? "0"]);
    }),
  ];
}

/** Of programs with entitlements. */
export function entitlementsAreConserved(program: CompiledPartnerProgram): readonly Law[] {
  if ((program.document.entitlements ?? []).length === 0) return [];
  const statement = "What a partner may use is what was used and what is left, and nothing is used twice.";
  return [
    lawOf("entitlementsAreConserved", statement, partnerScenarios(program), ({ facts }) =>
      firstOf(
        program.evaluate(facts).entitlements,
        ({ id, carried, granted, used, left, kept, lapsed, refused }) => {
          const taken = (facts.uses ?? []).filter(
            (use) => use.entitlementId === id && !refused.includes(use.id),
          );
          return (
            balance([carried, granted], [used, left], id) ??
            balance([left], [kept, lapsed], id) ??
            balance(
              [used],
              taken.map(({ quantity }) => String(quantity)),
              id,
            ) ??
            (order(sum([left]), NOTHING) < 0 ? { expected: "0 or more", found: left, id } : null)
          );
        },
      ),
    ),
  ];
}

function balance(came: readonly string[], went: readonly string[], id?: string): Finding | null {
  return difference(printRational(sum(came)), printRational(sum(went)), id === undefined ? {} : { id });
}

function sum(amounts: readonly string[]): Rational {
  return amounts.map(rationalOf).reduce(plus, NOTHING);
}
