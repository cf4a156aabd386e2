import { type CompanyFacts, type CompanyPay, compilePlan, type PlanFacts } from "attainment/incentives";
import { parsePeriod } from "attainment/kernel";
import { planFacts, plans } from "attainment/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seed } from "../../seed.js";

type Facts = PlanFacts & { readonly personId: string };

/** A plan, and the facts of up to four people of one period who have credits or not. */
const companies = plans()
  .map(({ effective: _, ...plan }) => plan)
  .chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      people: fc.array(planFacts(plan), { minLength: 1, maxLength: 4 }),
    }),
  )
  .map(({ plan, people }) => {
    const period = people[0]?.period ?? "2026";
    return { plan, period, people: people.map((facts, index) => alone(facts, `p-0${index + 1}`, period)) };
  });

function alone({ state: _, ...facts }: PlanFacts, personId: string, period: string): Facts {
  const date = parsePeriod(period).from;
  const credits = (facts.credits ?? []).map((credit) => ({ ...credit, personId, date }));
  return { ...facts, period, personId, credits };
}

/** Everybody's facts in one, and what each is in it: a credited measure without credits is 0. */
function together(period: string, people: readonly Facts[]) {
  const credited = [...new Set(people.flatMap(({ credits = [] }) => credits.map(({ measure }) => measure)))];
  const without = (measures: PlanFacts["measures"]) =>
    Object.fromEntries(Object.entries(measures ?? {}).filter(([name]) => !credited.includes(name)));
  const own = people.map(({ credits = [], measures, ...facts }) => ({
    ...facts,
    credits,
    measures: {
      ...without(measures),
      ...Object.fromEntries(
        credited
          .filter((name) => !credits.some(({ measure }) => measure === name))
          .map((name) => [name, "0"]),
      ),
    },
  }));
  const company: CompanyFacts = {
    period,
    credited,
    people: people.map(({ period: _, credits: __, measures, ...facts }) => ({
      ...facts,
      measures: without(measures),
    })),
    credits: people.flatMap(({ credits = [], personId }) =>
      credits.map((credit) => ({ ...credit, personId })),
    ),
  };
  return { own, company };
}

test("pays everybody what evaluate pays them one by one", () => {
  fc.assert(
    fc.property(companies, ({ plan, period, people }) => {
      const compiled = compilePlan(plan);
      const { own, company } = together(period, people);
      const paid = compiled.safeEvaluateCompany(company);
      const one = own.map((facts) => compiled.safeEvaluate(facts));
      expect(paid.ok).toBe(one.every(({ ok }) => ok));
      if (!paid.ok) return;
      const statements = one.flatMap((result) => (result.ok ? [result.data] : []));
      expect(paid.data.people).toEqual(
        statements.map(({ personId, value, reason, payable, lines, state }) => ({
          personId,
          value,
          ...(reason === undefined ? {} : { reason }),
          payable,
          components: lines.map((line) => ({ id: line.id, value: line.value })),
          state,
        })),
      );
    }),
    { seed, numRuns: 100 },
  );
});

/** What is left out and warned of tells where it stood in the list that was handed over. */
function withoutPlaces({ leftOut = [], issues, ...pay }: CompanyPay) {
  const facts = leftOut.map(({ index: _, ...fact }) => JSON.stringify(fact)).sort();
  return { ...pay, facts, codes: issues.map(({ code }) => code).sort() };
}

test("does not depend on the order of credits and people", () => {
  const shuffled = companies.chain(({ plan, period, people }) => {
    const { company } = together(period, people);
    return fc.record({
      plan: fc.constant(plan),
      company: fc.constant(company),
      credits: fc.shuffledSubarray([...(company.credits ?? [])], {
        minLength: [...(company.credits ?? [])].length,
      }),
      people: fc.shuffledSubarray([...company.people], { minLength: company.people.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ plan, company, credits, people }) => {
      const compiled = compilePlan(plan);
      const one = compiled.safeEvaluateCompany(company);
      const other = compiled.safeEvaluateCompany({ ...company, credits: new Set(credits), people });
      expect(other.ok).toBe(one.ok);
      if (one.ok && other.ok) expect(withoutPlaces(other.data)).toEqual(withoutPlaces(one.data));
    }),
    { seed, numRuns: 50 },
  );
});
