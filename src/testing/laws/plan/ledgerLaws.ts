import type { CompiledPlan, Ledger, PlanFacts, Statement } from "../../../incentives/index.js";
import { planCourses } from "../../arbitraries/plan/planCourses.js";
import { NOTHING, order, rationalOf } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { courseOf, plainAmount, sumOf } from "./planCase.js";

type CourseScenario = { readonly periods: readonly PlanFacts[] };

/** Universal. */
export function ledgersClose(plan: CompiledPlan): readonly Law[] {
  const statement =
    "Each ledger closes with what it opened with and its entries, never below nothing; and what is paid is what was earned with every entry.";
  const scenarios = planCourses(plan, 2, { adjustments: true }).map(
    (periods): CourseScenario => ({ periods }),
  );
  return [
    lawOf("ledgersClose", statement, scenarios, ({ periods }) =>
      firstOf(
        courseOf(plan, periods),
        (each) => firstOf(each.settlement, ledgerFinding) ?? paidFinding(each),
      ),
    ),
  ];
}

function ledgerFinding({ id, opening, entries, closing }: Ledger): Finding | null {
  const changes = entries.map(({ change }) => change);
  if (order(rationalOf(closing), NOTHING) < 0)
    return { ledger: id, expected: "a balance of zero or above", found: closing };
  return difference(plainAmount(closing), sumOf([opening, ...changes]), { ledger: id });
}

function paidFinding({ period, value, payable, accrued, settlement }: Statement): Finding | null {
  if (value === null || payable === null || accrued === null) return null;
  const pays = settlement.flatMap(({ entries }) => entries.map(({ pay }) => pay));
  const owed = settlement.flatMap(({ owedBy, closing }) => (owedBy === "company" ? [closing] : []));
  return (
    difference(sumOf([value, ...pays]), plainAmount(payable), { period, value }) ??
    difference(sumOf(owed), plainAmount(accrued), { period, of: "accrued" })
  );
}

/** Universal for plans with a draw. */
export function recoveredNeverExceedsAdvanced(plan: CompiledPlan): readonly Law[] {
  const hasDraw = plan.versions.some(({ settlement = [] }) => settlement.some(({ kind }) => kind === "draw"));
  if (!hasDraw) return [];
  const statement = "No draw takes back more than it advanced.";
  const scenarios = planCourses(plan, 4, { adjustments: true }).map(
    (periods): CourseScenario => ({ periods }),
  );
  return [
    lawOf("recoveredNeverExceedsAdvanced", statement, scenarios, ({ periods }) => {
      const ledgers = courseOf(plan, periods).flatMap(({ settlement }) => settlement);
      const draws = ledgers.filter(({ kind }) => kind === "draw");
      return firstOf([...new Set(draws.map(({ id }) => id))], (id) => {
        const entries = draws.filter((each) => each.id === id).flatMap((each) => each.entries);
        const moved = (cause: string) => entries.filter((each) => each.cause === cause).map(({ pay }) => pay);
        const [advanced, recovered] = [sumOf(moved("advance")), sumOf(moved("recovered"))];
        if (order(rationalOf(sumOf([advanced, recovered])), NOTHING) >= 0) return null;
        return { draw: id, expected: `at most ${advanced}`, found: recovered.replace(/^-/, "") };
      });
    }),
  ];
}
