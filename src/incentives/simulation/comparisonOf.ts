import { type Decimal, formatFixed, minus, plus, ZERO } from "../../kernel/decimal/index.js";
import { minorUnits } from "../../kernel/money/index.js";
import {
  addTotals,
  amount,
  compared,
  comparedLines,
  lineTotals,
  NOTHING,
  type Totals,
  totalsOf,
} from "./amounts.js";
import { type Stage, totalsOfPerson } from "./causesOf.js";
import type { CauseOfDifference, ComparedPerson, PlanComparison } from "./comparisonTypes.js";
import type { PersonRun } from "./replay.js";

type Sums = Omit<PlanComparison, "issues" | "leftOut">;

/** Adds up what the replays came to. */
export function comparisonOf(currency: string, runs: readonly PersonRun[], stages: readonly Stage[]): Sums {
  const sum = (side: "a" | "b") =>
    runs.map((run) => totalsOf(run[side].statements)).reduce(addTotals, NOTHING);
  const [a, b] = [sum("a"), sum("b")];
  const pay = compared(inMoney(a.pay, currency), inMoney(b.pay, currency));
  const lines = (side: "a" | "b") => lineTotals(runs.flatMap((run) => run[side].statements));
  return {
    value: pay.difference,
    currency,
    pay,
    payable: compared(inMoney(a.payable, currency), inMoney(b.payable, currency)),
    people: runs.map((run, index) => personOf(run, index, stages)),
    lines: comparedLines(lines("a"), lines("b")),
    causes: causes(stages, currency),
  };
}

/** With no person there are no statements to take the places from. */
function inMoney(sum: Decimal, currency: string): Decimal {
  return plus(sum, { units: 0, places: sum === ZERO ? minorUnits(currency) : 0 });
}

function personOf({ person, a, b }: PersonRun, index: number, stages: readonly Stage[]): ComparedPerson {
  const [one, other] = [totalsOf(a.statements), totalsOf(b.statements)];
  return {
    personId: person.personId,
    pay: compared(one.pay, other.pay),
    payable: compared(one.payable, other.payable),
    lines: comparedLines(lineTotals(a.statements), lineTotals(b.statements)),
    periods: a.statements.map((statement, place) => {
      const after = b.statements[place];
      return {
        period: statement.period,
        pay: compared(amount(statement.value), amount(after?.value ?? null)),
        payable: compared(amount(statement.payable), amount(after?.payable ?? null)),
      };
    }),
    causes: steps(stages).map(([before, after]) => ({
      id: idOf(after),
      ...differences(totalsOfPerson(before, index), totalsOfPerson(after, index)),
    })),
  };
}

function causes(stages: readonly Stage[], currency: string): readonly CauseOfDifference[] {
  return steps(stages).map(([before, after]) => {
    const [one, other] = [before, after].map(({ totals }) => totals.reduce(addTotals, NOTHING));
    const money = ({ pay, payable }: Totals = NOTHING) => {
      return { pay: inMoney(pay, currency), payable: inMoney(payable, currency) };
    };
    return { id: idOf(after), changes: after.changes, ...differences(money(one), money(other)) };
  });
}

function steps(stages: readonly Stage[]): readonly (readonly [before: Stage, after: Stage])[] {
  return stages.flatMap((after, index) => {
    const before = stages[index - 1];
    return before === undefined ? [] : [[before, after] as const];
  });
}

function idOf({ changes }: Stage): string {
  return changes.map(({ id }) => id).join(" + ");
}

function differences(before: Totals, after: Totals): { readonly pay: string; readonly payable: string } {
  const text = (difference: Decimal) => formatFixed(difference, difference.places);
  return { pay: text(minus(after.pay, before.pay)), payable: text(minus(after.payable, before.payable)) };
}
