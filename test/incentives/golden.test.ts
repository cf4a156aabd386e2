import { readdirSync, readFileSync } from "node:fs";
import { compilePlan, type PlanFacts, type PlanState, type Statement } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { type Book, creditedFacts } from "./creditedFacts.js";
import { presetOf } from "./presetOf.js";

/** What a scenario says about one evaluation; what it does not mention is not compared. */
interface Expected {
  readonly value?: string | null;
  readonly reason?: string;
  readonly version?: string;
  readonly error?: string;
  readonly lines?: Readonly<Record<string, string | null>>;
  readonly reasons?: Readonly<Record<string, string>>;
  /** Each award as its kind and what it is. */
  readonly awards?: Readonly<Record<string, readonly string[]>>;
  readonly attainment?: Readonly<Record<string, string | null>>;
  readonly deals?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly state?: Readonly<Record<string, Omit<PlanState["components"][number], "id">>>;
  readonly issues?: readonly string[];
  readonly payable?: string | null;
  readonly accrued?: string | null;
  /** The closing balance of each ledger. */
  readonly balances?: Readonly<Record<string, string>>;
}

interface Scenario {
  readonly title: string;
  /** The plan, or the name of a ready one. */
  readonly plan: unknown;
  /** The name of the ready crediting document that makes the credits, and what it makes them of. */
  readonly crediting?: string;
  readonly books?: Readonly<Record<string, Book>>;
  readonly evaluations: readonly {
    /** Whether the state of the evaluation before comes along. */
    readonly carriesState?: true;
    readonly facts: PlanFacts;
    /** Of what the credits are: those of the person and their sums are added to the facts. */
    readonly book?: string;
    readonly expected: Expected;
  }[];
}

const folder = `${root}test/golden/incentives`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const { books = {}, crediting, plan: document } = scenario;
    const plan = compilePlan(typeof document === "string" ? presetOf(document) : document);
    let state: PlanState | null = null;
    for (const { carriesState, facts: own, book: name, expected } of scenario.evaluations) {
      const book = books[name ?? ""];
      const facts = book === undefined ? own : creditedFacts(presetOf(crediting), book, own);
      const given = carriesState === true && state !== null ? { ...facts, state } : facts;
      const result = plan.safeEvaluate(given);
      if (result.ok) state = result.data.state;
      test(`${facts.period}: ${JSON.stringify(facts.measures ?? facts.credits?.map(({ amount }) => amount))}`, () => {
        if (expected.error !== undefined) {
          expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual([expected.error]);
          return;
        }
        if (!result.ok) throw new Error(JSON.stringify(result.issues));
        expect(asExpected(result.data, expected)).toEqual(expected);
      });
    }
  });
}

/** Of the statement, what the scenario speaks of. */
function asExpected(statement: Statement, expected: Expected): Expected {
  const { lines, state, issues, value, reason, version, payable, accrued, settlement } = statement;
  const all: Expected = {
    value,
    ...(reason === undefined ? {} : { reason }),
    ...(version === undefined ? {} : { version }),
    lines: Object.fromEntries(lines.map((line) => [line.id, line.value])),
    reasons: Object.fromEntries(
      lines.flatMap((line) => (line.reason === undefined ? [] : [[line.id, line.reason]])),
    ),
    attainment: Object.fromEntries(
      lines.flatMap((line) => (line.attainment === undefined ? [] : [[line.id, line.attainment]])),
    ),
    awards: Object.fromEntries(
      lines.flatMap(({ id, awards }) =>
        awards === undefined
          ? []
          : [[id, awards.map(({ kind, amount, name }) => `${kind} ${amount ?? name}`)]],
      ),
    ),
    deals: Object.fromEntries(
      lines.flatMap(({ id, deals }) =>
        deals === undefined ? [] : [[id, Object.fromEntries(deals.map((deal) => [deal.id, deal.value]))]],
      ),
    ),
    state: Object.fromEntries((state?.components ?? []).map(({ id, ...total }) => [id, total])),
    issues: issues.map(({ code }) => code),
    payable,
    accrued,
    balances: Object.fromEntries(settlement.map(({ id, closing }) => [id, closing])),
  };
  const spoken = Object.entries(all).filter(([name]) => Object.hasOwn(expected, name));
  return Object.fromEntries(spoken);
}
