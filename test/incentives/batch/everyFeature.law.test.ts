import {
  type CompanyFacts,
  type CompiledPlan,
  compilePlan,
  type PlanFacts,
  type PlanState,
} from "attainment/incentives";
import { addDays, parsePeriod } from "attainment/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seed } from "../../seed.js";
import { plansOfEveryFeature, versionsThatSplit } from "./features.js";

const months = ["2026-01", "2026-02", "2026-03"] as const;
const names = ["p-01", "p-02", "p-03"] as const;

/** A credit: whose it is, in which month, and what of it; `undoes` points at one before it. */
const deal = fc.record({
  person: fc.integer({ min: 0, max: 2 }),
  month: fc.integer({ min: 0, max: 2 }),
  day: fc.integer({ min: 0, max: 27 }),
  amount: fc.constantFrom("0.1", "100", "499.99", "500", "901", "1000", "2500.005"),
  role: fc.constantFrom("direct", "direct", "rollup"),
  level: fc.integer({ min: 0, max: 2 }),
  cash: fc.constantFrom("0", "0.5", "1"),
  undoes: fc.option(fc.nat(), { freq: 4 }),
});
type Deal = typeof deal extends fc.Arbitrary<infer Each> ? Each : never;

const person = fc.record({
  employment: fc.constantFrom<PlanFacts["employment"]>(
    undefined,
    undefined,
    { from: "2026-01-15" },
    { to: "2026-03-16" },
    { leave: [{ from: "2026-02-02", to: "2026-02-20" }] },
  ),
  segments: fc.constantFrom<PlanFacts["segments"]>(undefined, undefined, undefined, [{ from: "2026-02-10" }]),
});
type Person = typeof person extends fc.Arbitrary<infer Each> ? Each : never;

/** The credits of a month; a refund is of the amount of the deal that it takes back. */
function creditsOf(deals: readonly Deal[], person: number, month: number) {
  return deals.flatMap((each, index) => {
    if (each.person !== person || each.month !== month) return [];
    const undone = deals[(each.undoes ?? 0) % Math.max(index, 1)];
    const isRefund = each.undoes !== null && undone?.person === person && undone.month <= month;
    const place = isRefund ? deals.indexOf(undone) : index;
    return [
      {
        id: `d-${index}`,
        measure: "sales",
        date: addDays(parsePeriod(months[month] ?? "").from, each.day),
        amount: isRefund ? `-${undone.amount}` : each.amount,
        recordId: `r-${index}`,
        role: each.role === "rollup" ? ("rollup" as const) : ("direct" as const),
        level: each.role === "rollup" ? each.level : 0,
        ...(isRefund ? { refundOf: `r-${place}` } : {}),
        fields: { startedOn: "2026-01-01", months: 3 },
      },
    ];
  });
}

/** The facts of everybody for one month, as `evaluate` takes them, with a measure that is 0 where it has no credits. */
function factsOf(deals: readonly Deal[], people: readonly Person[], month: number): readonly PlanFacts[] {
  const period = months[month] ?? "";
  const credits = names.map((_, index) => creditsOf(deals, index, month));
  const entries = names.map((personId, index) => ({
    personId,
    value: String(credits[index]?.length ?? 0),
    weight: "1",
  }));
  return people.map(({ employment, segments }, index) => {
    const own = credits[index] ?? [];
    const inMonth = segments?.filter(({ from }) => from.startsWith(period)) ?? [];
    const cash = own
      .filter(({ amount }) => !amount.startsWith("-"))
      .map(({ recordId, date, amount }) => ({ recordId, date, amount }));
    return {
      period,
      personId: names[index] ?? "",
      measures: { margin: "1200", ...(own.length === 0 ? { sales: "0" } : {}) },
      ...(own.length === 0 ? {} : { credits: own }),
      ...(cash.length === 0 ? {} : { cash: cash.slice(0, 1) }),
      ...(employment === undefined ? {} : { employment }),
      ...(inMonth.length === 0 ? {} : { segments: inMonth }),
      groups: [{ id: "c", entries }],
    };
  });
}

/** The same facts as those of a company. */
function together(people: readonly PlanFacts[], period: string): CompanyFacts {
  return {
    period,
    credited: ["sales"],
    people: people.map(({ period: _, credits: __, measures, ...facts }) => ({
      ...facts,
      personId: facts.personId ?? "",
      measures: { margin: measures?.margin ?? null },
    })),
    credits: people.flatMap(({ credits = [], personId = "" }) =>
      credits.map((credit) => ({ ...credit, personId })),
    ),
  };
}

/** Pays three months in both ways, each going on with its own states; what they came to, or why they did not. */
function paidBothWays(plan: CompiledPlan, deals: readonly Deal[], people: readonly Person[]) {
  let states: readonly (PlanState | null)[] = names.map(() => null);
  let companyStates = states;
  return months.map((period, month) => {
    const facts = factsOf(deals, people, month);
    const withState = (given: readonly (PlanState | null)[]) =>
      facts.map((each, index) => ({ ...each, state: given[index] ?? null }));
    const ones = withState(states).map((each) => plan.safeEvaluate(each));
    const all = plan.safeEvaluateCompany(together(withState(companyStates), period));
    const oneByOne = ones.flatMap((one) => (one.ok ? [one.data] : []));
    states = oneByOne.map(({ state }) => state);
    companyStates = all.ok ? all.data.people.map(({ state }) => state) : companyStates;
    return {
      oneByOne: oneByOne.map(({ personId, value, reason, payable, lines, state }) => ({
        personId,
        value,
        ...(reason === undefined ? {} : { reason }),
        payable,
        components: lines.map((line) => ({ id: line.id, value: line.value })),
        state,
      })),
      refused: codes(ones.flatMap((one) => (one.ok ? [] : one.issues))),
      warned: codes(oneByOne.flatMap(({ issues }) => issues)),
      company: all.ok ? all.data.people : [],
      companyRefused: codes(all.ok ? [] : all.issues),
      companyWarned: codes(all.ok ? all.data.issues : []),
    };
  });
}

function codes(issues: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(issues.map(({ code }) => code))].sort();
}

/** Of a sum alone nobody can say whether what is taken back is of the same period. */
const ofUnknownPeriod = "incentives.refund_without_clawback";

const facts = {
  deals: fc.array(deal, { maxLength: 9 }),
  people: fc.tuple(person, person, person),
};

test.each([
  ["of every kind with everything around it", plansOfEveryFeature.map((plan) => compilePlan(plan))],
  ["of two versions that split a month", [compilePlan(versionsThatSplit)]],
])("plans %s pay a company what they pay one by one, month by month", (_, plans) => {
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.record(facts), (plan, { deals, people }) => {
      for (const month of paidBothWays(plan, deals, people)) {
        expect(month.companyRefused).toEqual(month.refused);
        if (month.refused.length > 0) return;
        expect(month.company).toEqual(month.oneByOne);
        expect(month.companyWarned).toEqual(expect.arrayContaining([...month.warned]));
        expect(
          month.companyWarned.filter((code) => !month.warned.includes(code) && code !== ofUnknownPeriod),
        ).toEqual([]);
      }
    }),
    { seed, numRuns: 120 },
  );
});
