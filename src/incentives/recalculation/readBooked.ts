import { equal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownItems, quoted, type Result } from "../../kernel/issue/index.js";
import type { AdjustmentsCode } from "../adjustments/codes.js";
import { type ReadAdjustment, readAdjustments } from "../adjustments/readAdjustments.js";
import type { ReadClosed } from "./readClosed.js";

/**
 * What earlier recalculations booked, in closed periods and in open ones. An entry that is handed over twice counts once;
 * one at fault is told, because what is not known to be booked would be booked again.
 */
export function readBooked(
  closed: readonly ReadClosed[],
  open: readonly unknown[],
): Result<readonly ReadAdjustment[]> {
  const issues: Issue[] = [];
  const booked = new Map<string, ReadAdjustment>();
  const add = (item: unknown, path: string | null): void => {
    const faults: Faults = { issues: [], leftOut: [] };
    const [adjustment] = readAdjustments([item], null, faults);
    // Those of closed facts were told, or left out, when these were evaluated.
    if (path !== null) for (const issue of faults.issues) issues.push(relocated(issue, path));
    if (adjustment === undefined) return;
    const before = booked.get(adjustment.id);
    if (before !== undefined && !equal(before.amount, adjustment.amount))
      issues.push(twoAmounts(adjustment, path === null ? "/closed" : `${path}/id`));
    booked.set(adjustment.id, adjustment);
  };
  for (const { facts } of closed)
    for (const item of ownItems(facts.adjustments ?? [], "", []) ?? []) add(item, null);
  for (const [index, item] of open.entries()) add(item, `/booked/${index}`);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: [...booked.values()] };
}

const ITEM = "/adjustments/0";

function relocated(issue: Issue, path: string): Issue {
  return { ...issue, path: path + issue.path.slice(ITEM.length) };
}

function twoAmounts({ id }: ReadAdjustment, path: string): Issue {
  const message = `The id ${quoted(id)} is booked with two amounts. Hand over what was booked, each entry once.`;
  const params = { id: id.slice(0, 80) };
  return issueOf<AdjustmentsCode>("incentives.duplicate_adjustment", path, message, params);
}
