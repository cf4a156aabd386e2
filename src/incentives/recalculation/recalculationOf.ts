import { equal, formatFixed, plus, readDecimal, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import type { PlanState, Statement } from "../types.js";
import { bookedAmounts } from "./bookedAmounts.js";
import type { RecalculationCode } from "./codes.js";
import { entriesOf, linesOf } from "./entriesOf.js";
import { lineValues } from "./lineValues.js";
import type { ReadClosed } from "./readClosed.js";
import { telescope } from "./telescope.js";
import type { Recalculation, RecalculationRequest } from "./types.js";

/** Puts together what the stages came to: `runs` holds the statements of each period, one a stage. */
export function recalculationOf(
  { booked: open = [] }: Pick<RecalculationRequest, "booked">,
  closed: readonly ReadClosed[],
  runs: readonly (readonly Statement[])[],
  causes: readonly AdjustmentCause[],
): Recalculation {
  const steps = closed.flatMap(({ period, statement }, index) => {
    const stages = (runs[index] ?? []).map(lineValues);
    return telescope({ period: period.id, closed: lineValues(statement), stages }, causes);
  });
  const booked = bookedAmounts([...closed.flatMap(({ facts }) => facts.adjustments ?? []), ...open]);
  const entries = entriesOf(steps, booked);
  const statements = runs.flatMap((run) => run.slice(-1));
  return {
    value: totalOf(entries),
    entries,
    lines: linesOf(steps, booked),
    statements,
    state: stateOf(statements.at(-1), closed.at(-1)),
    issues: closed.flatMap(({ statement }, index) => unreproduced(statement, runs[index]?.[0])),
  };
}

function totalOf(entries: Recalculation["entries"]): string {
  const total = entries.reduce((sum, { amount }) => plus(sum, readDecimal(amount)), ZERO);
  return formatFixed(total, total.places);
}

/** Totals and history as recalculated. What is owed stays as it was closed: the difference is booked, not owed. */
function stateOf(statement: Statement | undefined, closed: ReadClosed | undefined): PlanState | null {
  const [state, was] = [statement?.state ?? null, closed?.statement.state ?? null];
  if (state === null || was === null) return null;
  const { balances: _balances, cash: _cash, ...recalculated } = state;
  return {
    ...recalculated,
    ...(was.balances === undefined ? {} : { balances: was.balances }),
    ...(was.cash === undefined ? {} : { cash: was.cash }),
  };
}

function unreproduced(closed: Statement, again: Statement | undefined): readonly Issue[] {
  const values = again === undefined ? new Map() : lineValues(again);
  const differs = [...lineValues(closed)].some(([id, value]) => !equal(value, values.get(id) ?? ZERO));
  if (!differs) return [];
  const message = `The statement of ${closed.period} does not follow from its facts and rules; what it is off by has the cause plan. Hand over the facts and the rules that it was closed with.`;
  const params = { period: closed.period };
  return [
    issueOf<RecalculationCode>("incentives.closed_not_reproduced", "/closed", message, params, "warning"),
  ];
}
