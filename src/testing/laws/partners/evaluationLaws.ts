import type { CompiledPartnerProgram, PartnerFacts } from "../../../tiers/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { partnerScenarios, registrationScenarios } from "./partnerCase.js";

/** Universal, and of registrations where the program has rules of them. */
export function orderIsIrrelevant(program: CompiledPartnerProgram): readonly Law[] {
  const statement = "The order of the facts decides nothing.";
  const partner = lawOf("orderIsIrrelevant", statement, partnerScenarios(program), ({ facts }) =>
    difference(program.evaluate(facts), program.evaluate(turned(facts))),
  );
  if (program.document.registration === undefined) return [partner];
  const deals = lawOf("orderIsIrrelevant", statement, registrationScenarios(program), ({ facts }) =>
    difference(
      program.registerDeals(facts),
      program.registerDeals({ ...facts, registrations: [...facts.registrations].reverse() }),
    ),
  );
  return [partner, deals];
}

function turned(facts: PartnerFacts): PartnerFacts {
  const { uses, approvals, claims } = facts;
  return {
    ...facts,
    ...(uses === undefined ? {} : { uses: [...uses].reverse() }),
    ...(approvals === undefined ? {} : { approvals: [...approvals].reverse() }),
    ...(claims === undefined ? {} : { claims: [...claims].reverse() }),
  };
}

/** Universal. */
export function tracedEqualsUntraced(program: CompiledPartnerProgram): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, partnerScenarios(program), ({ facts }) =>
      tracedFinding(program.evaluate(facts), program.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(program: CompiledPartnerProgram): readonly Law[] {
  const statement = "Every amount of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, partnerScenarios(program), ({ facts }) =>
      replayFinding(program.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function runsAreEqual(program: CompiledPartnerProgram): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, partnerScenarios(program), ({ facts }) =>
      difference(program.evaluate(facts), program.evaluate(facts)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(program: CompiledPartnerProgram): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, partnerScenarios(program), ({ facts }) => {
      const copy = JSON.parse(JSON.stringify(facts));
      program.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}
