import { addDays, addMonths, daysBetween } from "../../kernel/calendar/index.js";
import { comparison, type Decimal, minus, plus, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import type { AccountingCode } from "./codes.js";
import { type Slot, slotsOf, type Term } from "./readTerm.js";
import { spread } from "./spread.js";
import type { AmortizationRow, ContractCost } from "./types.js";

/** A row before it is printed. */
export interface RawRow extends Pick<AmortizationRow, "id" | "kind" | "on"> {
  readonly amount: Decimal;
}

/** A contract cost, read. */
export interface ReadCost {
  readonly amount: Decimal;
  readonly term: Term;
  readonly method: NonNullable<ContractCost["method"]>;
  readonly remainder: NonNullable<ContractCost["remainder"]>;
  readonly isExpensed: boolean;
  /** In order of their days. */
  readonly impairments: readonly { readonly on: string; readonly amount: Decimal; readonly index: number }[];
  readonly ended: { readonly on: string; readonly recovered: Decimal } | null;
  readonly rounding: LineRounding;
}

/** Whether a term is one year or less. */
export function isWithinOneYear({ from, to }: Term): boolean {
  return to <= addMonths(from, 12);
}

/** The rows of a schedule, in order of time; faults of impairments go to `issues`. */
export function scheduleOf(cost: ReadCost, issues: Issue[]): readonly RawRow[] {
  const { amount, term, ended } = cost;
  const rows: RawRow[] = [];
  let carrying = amount;
  const add = (row: RawRow): void => {
    rows.push(row);
    carrying = minus(carrying, row.amount);
  };
  if (cost.isExpensed) add({ id: "expense", kind: "expense", on: term.from, amount });
  let open = cost.isExpensed ? [] : slotsOf(term, cost.method);
  const amortize = (until: string): void => {
    const { before, after } = cutAt(open, until, cost.method);
    const sizes = [...before, ...after].map((slot) => sizeOf(slot, cost.method));
    const parts = spread(carrying, sizes, cost.rounding, cost.remainder);
    for (const [index, { id, to }] of before.entries())
      add({ id, kind: "amortization", on: addDays(to, -1), amount: parts[index] ?? ZERO });
    open = after;
  };
  for (const { on, amount: loss, index } of cost.impairments) {
    amortize(on);
    const fault = impairmentFault(on, loss, carrying, cost, index);
    if (fault !== null) issues.push(fault);
    else add({ id: idOnDay(`impairment.${on}`, rows), kind: "impairment", on, amount: loss });
  }
  if (ended === null) amortize(term.to);
  else {
    amortize(ended.on);
    const { on, recovered } = ended;
    if (recovered.units !== 0) add({ id: `recovery.${on}`, kind: "recovery", on, amount: recovered });
    if (carrying.units !== 0) add({ id: `writeOff.${on}`, kind: "writeOff", on, amount: carrying });
  }
  return rows;
}

/** The id of a row; a second one of its day has the number 2. */
function idOnDay(id: string, rows: readonly RawRow[]): string {
  const same = rows.filter((row) => row.id === id || row.id.startsWith(`${id}.`)).length;
  return same === 0 ? id : `${id}.${same + 1}`;
}

function sizeOf({ from, to }: Slot, method: ReadCost["method"]): number {
  return method === "daily" ? daysBetween(from, to) : 1;
}

/** The parts that are over by a day, and those to come; by days a part is cut in two, a month counts when it is over. */
function cutAt(open: readonly Slot[], day: string, method: ReadCost["method"]) {
  const before = open.filter(({ to }) => to <= day);
  const after = open.filter(({ to }) => to > day);
  const [next] = after;
  if (method !== "daily" || next === undefined || next.from >= day) return { before, after };
  const cut = { from: next.from, to: day, id: `${next.from}/${day}` };
  const rest = { from: day, to: next.to, id: `${day}/${next.to}` };
  return { before: [...before, cut], after: [rest, ...after.slice(1)] };
}

function impairmentFault(
  on: string,
  loss: Decimal,
  carrying: Decimal,
  { term, ended }: ReadCost,
  index: number,
): Issue | null {
  const path = `/impairments/${index}`;
  if (on < term.from || on > term.to || (ended !== null && on > ended.on)) {
    const message =
      "The impairment is outside the time in which the contract has a value. Mend its day, or leave it out.";
    return issueOf<AccountingCode>("incentives.impairment_outside_term", `${path}/on`, message);
  }
  if (comparison(loss, carrying) <= 0) return null;
  const message = "The impairment is more than what is left on its day. Lower it to that at most.";
  return issueOf<AccountingCode>("incentives.impairment_above_carrying", `${path}/amount`, message);
}

/** The sum of the rows. */
export function sumOfRows(rows: readonly RawRow[]): Decimal {
  return rows.reduce((sum, { amount }) => plus(sum, amount), ZERO);
}
