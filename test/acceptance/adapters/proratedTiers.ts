import { add, compileScale, compileSteps, divide, multiply } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  bandsUpTo,
  type Facts,
  lastOf,
  openText,
  roundingIn,
  rowsOf,
  sorted,
  textOf,
  textsOf,
} from "../units.js";

/**
 * The running total of full units picks the tier, their prorated share is paid (Lago): a change that crosses a bound is
 * split there. The flat price of a tier is due once it was ever entered, and stays due when units leave.
 */
export const proratedTiers: Adapters = { "graduated-prorated": prorated };

function prorated({ parameters, input }: Facts): Answer {
  const tiers = rowsOf(parameters.tiers);
  const bounds = bandsUpTo(tiers.map((tier) => openText(tier.up_to)));
  const scaleOf = (column: "rate" | "amount", source: string) =>
    compileScale({
      kind: "bands",
      mode: "graduated",
      boundary: "lowerBand",
      negative: "mirror",
      bands: bounds.map((bound, index) => ({ ...bound, [column]: textOf(tiers[index]?.[source]) })),
    });
  const [units, flats] = [scaleOf("rate", "unit"), scaleOf("amount", "flat")];
  const shares = textsOf(input.prorated_changes);
  const totals = ["0"];
  let due = "0";
  for (const [index, change] of textsOf(input.full_changes).entries()) {
    const before = textOf(lastOf(totals));
    const after = add(before, change);
    due = add(due, divide(multiply(units.difference(before, after), textOf(shares[index])), change));
    totals.push(after);
  }
  const [highest = "0"] = [...sorted(totals)].reverse();
  const invoice = compileSteps([
    { id: "flats", kind: "add", amount: textOf(flats.evaluate(highest).value) },
    { id: "nothing", kind: "floor", at: "0" },
    { id: "cents", kind: "round", ...roundingIn(openText(parameters.rounding) ?? "half-up to 2 dp") },
  ]);
  return { amount: invoice.evaluate(due).value };
}
