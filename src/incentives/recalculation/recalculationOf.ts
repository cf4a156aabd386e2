import { equal, formatFixed, plus, readDecimal, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ReadAdjustment } from "../adjustments/readAdjustments.js";
import type { AdjustmentCause } from "../adjustments/types.js";
import type { PlanState, Statement } from "../types.js";
import { bookedAmounts } from "./bookedAmounts.js";
import type { RecalculationCode } from "./codes.js";
import { entriesOf, linesOf } from "./entriesOf.js";
import { lineValues } from "./lineValues.js";
import type { ReadClosed } from "./readClosed.js";
import type { ReadStatement } from "./readStatement.js";
import { telescope } from "./telescope.js";
import type { Recalculation } from "./types.js";

/** Puts together what the stages came to: `runs` holds the statements of each period, one a stage. */
export function recalculationOf(
  booked: readonly ReadAdjustment[],
  closed: readonly ReadClosed[],
  runs: readonly (readonly Statement[])[],
  causes: readonly AdjustmentCause[],
): Recalculation {
  const steps = closed.flatMap(({ period, statement }, index) => {
    const stages = (runs[index] ?? []).map(lineValues);
    return telescope({ period: period.id, closed: statement.lines, stages }, causes);
  });
  const before = bookedAmounts(booked);
  const entries = entriesOf(steps, before);
  const statements = runs.flatMap((run) => run.slice(-1));
  return {
    value: totalOf(entries),
    entries,
    lines: linesOf(steps, before),
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
  const [state, owed] = [statement?.state ?? null, closed?.statement.owed ?? null];
  if (state === null || owed === null) return null;
  const { balances: _balances, cash: _cash, ...recalculated } = state;
  return { ...recalculated, ...owed };
}

function unreproduced(closed: ReadStatement, again: Statement | undefined): readonly Issue[] {
  const values = again === undefined ? new Map() : lineValues(again);
  const differs = [...closed.lines].some(([id, value]) => !equal(value, values.get(id) ?? ZERO));
  if (!differs) return [];
  const message = `The statement of ${closed.period.id} does not follow from its facts and rules; what it is off by has the cause plan. Hand over the facts and the rules that it was closed with.`;
  const params = { period: closed.period.id };
  return [
    issueOf<RecalculationCode>("incentives.closed_not_reproduced", "/closed", message, params, "warning"),
  ];
}
