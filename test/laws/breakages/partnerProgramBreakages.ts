import { type PartnerProgramLawId, partnerProgramLaws } from "attainment/testing";
import {
  type CompiledPartnerProgram,
  compilePartnerProgram,
  type DealRegistrationResult,
  type FundLedger,
  type PartnerProgram,
  type PartnerResult,
} from "attainment/tiers";
import { type Breakage, changedNodes } from "./breakage.js";

const channel: PartnerProgram = {
  kind: "partnerProgram",
  id: "channel",
  currency: "USD",
  tierIds: ["silver", "gold"],
  entitlements: [{ id: "training", unused: "carry", byTier: [{ tierId: "gold", quantity: "20" }] }],
  fund: {
    grants: [{ tierId: "gold", amount: "1000" }],
    expiresAfterDays: 30,
    claimWithinDays: 20,
    coverage: "0.5",
  },
  registration: { protectionDays: 30, extensionDays: 30 },
};

function broken(
  fault: string,
  breakIt: (sound: CompiledPartnerProgram) => Partial<CompiledPartnerProgram>,
): Breakage {
  const sound = compilePartnerProgram(channel);
  return {
    fault,
    sound: partnerProgramLaws(channel),
    broken: partnerProgramLaws({ ...sound, ...breakIt(sound) }),
  };
}

const changed = (fault: string, change: (result: PartnerResult) => PartnerResult): Breakage =>
  broken(fault, (sound) => ({ evaluate: (facts, options) => change(sound.evaluate(facts, options)) }));

const changedFund = (fault: string, change: (fund: FundLedger) => Partial<FundLedger>): Breakage =>
  changed(fault, (result) =>
    result.fund === null ? result : { ...result, fund: { ...result.fund, ...change(result.fund) } },
  );

const changedDeals = (
  fault: string,
  change: (result: DealRegistrationResult) => DealRegistrationResult,
): Breakage =>
  broken(fault, (sound) => ({
    registerDeals: (facts, options) => change(sound.registerDeals(facts, options)),
  }));

/** A protection for everybody who registered. */
const forEverybody = changedDeals("a protection for everybody", (result) => ({
  ...result,
  registrations: result.registrations.map((each) => ({
    ...each,
    protection: { from: "2026-01-01", to: "2026-12-31" },
  })),
}));

/** For each law of partner programs, faults that it has to find. */
export const partnerProgramBreakages: Readonly<Record<PartnerProgramLawId, readonly Breakage[]>> = {
  fundIsConserved: [
    changedFund("money that expires and stays", ({ expired, available }) =>
      expired === "0.00" ? {} : { available: (Number(available) + Number(expired)).toFixed(2) },
    ),
    changedFund("a claim that is paid twice", ({ claims }) => ({ claims: [...claims, ...claims] })),
    changedFund("more claimed than approved", ({ approvals }) => ({
      approvals: approvals.map((each) => ({ ...each, reserved: (Number(each.reserved) + 1).toFixed(2) })),
    })),
  ],
  nothingIsLostBetweenPeriods: [
    changed("approvals that are forgotten", (result) => ({
      ...result,
      state: { ...result.state, approvals: [] },
    })),
    changed("money that is forgotten", (result) => ({ ...result, state: { ...result.state, credits: [] } })),
  ],
  entitlementsAreConserved: [
    changed("a refused use that is counted", (result) => ({
      ...result,
      entitlements: result.entitlements.map((each) => ({ ...each, refused: [] })),
    })),
    changed("something left that lapses and is kept", (result) => ({
      ...result,
      entitlements: result.entitlements.map((each) => ({ ...each, lapsed: each.left })),
    })),
  ],
  oneProtectionAtATime: [forEverybody],
  theFirstIsProtected: [
    changedDeals("nobody protected", (result) => ({
      ...result,
      registrations: result.registrations.map((each) => ({ ...each, protection: null })),
    })),
  ],
  laterFactsChangeNothing: [
    broken("the future is known", (sound) => ({
      registerDeals: (facts, options) => {
        const { registrations } = sound.registerDeals({ ...facts, asOf: "2027-12-31" }, options);
        const later = new Set(
          facts.registrations.filter((each) => each.registeredOn > facts.asOf).map(({ id }) => id),
        );
        const told = registrations.map((each) =>
          later.has(each.id)
            ? { ...each, status: "later" as const }
            : { ...each, conflictsWith: [...later].sort() },
        );
        return { ...sound.registerDeals(facts, options), registrations: told };
      },
    })),
  ],
  orderIsIrrelevant: [
    broken("the first in the list is protected", (sound) => ({
      registerDeals: (facts, options) => {
        const result = sound.registerDeals(facts, options);
        const [first] = facts.registrations;
        return { ...result, value: first?.id ?? "" };
      },
    })),
    broken("approvals in the order given", (sound) => ({
      evaluate: (facts, options) => ({
        ...sound.evaluate(facts, options),
        value: facts.approvals?.[0]?.id ?? "",
      }),
    })),
  ],
  tracedEqualsUntraced: [
    broken("a trace that spends a cent", (sound) => ({
      evaluate: (facts, options) => {
        const result = sound.evaluate(facts, options);
        return options?.trace === undefined ? result : { ...result, value: "0.01" };
      },
    })),
  ],
  traceReplays: [
    changed("a claim that the trace leaves out", (result) =>
      changedNodes(result, (node) => (node.id.endsWith(".claimed") ? { ...node, value: "0.01" } : node)),
    ),
  ],
  runsAreEqual: [
    broken("a memory of earlier calls", (sound) => {
      let calls = 0;
      return {
        evaluate: (facts, options) => {
          calls += 1;
          return { ...sound.evaluate(facts, options), period: `call ${calls}` };
        },
      };
    }),
  ],
  inputStaysAsItWas: [
    broken("facts that are emptied", (sound) => ({
      evaluate: (facts, options) => {
        const result = sound.evaluate(facts, options);
        Object.assign(facts, { uses: [] });
        return result;
      },
    })),
  ],
};
