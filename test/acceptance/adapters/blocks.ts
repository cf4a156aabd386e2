import { add, type Band, compileScale } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  bandsOfBlocks,
  bandsOfTrace,
  type Facts,
  type Json,
  openText,
  rowsOf,
  textOf,
} from "../units.js";

/**
 * Prices per block of units (Kill Bill): a tier's `max_blocks` is its own width, and units are rounded up to blocks of
 * the tier. Over all tiers, blocks beyond the last one are not billed; by the top tier they stay in the last one.
 */
export const blocks: Adapters = {
  "graduated-blocks": (facts) => invoice(facts, "graduated"),
  "volume-blocks": (facts) => invoice(facts, "whole"),
  "graduated-blocks-multi-unit": (facts) => severalUnits(facts, "graduated"),
  "volume-blocks-multi-unit": (facts) => severalUnits(facts, "whole"),
};

type Mode = "graduated" | "whole";

function billed(tiers: Json | undefined, units: Json | undefined, mode: Mode) {
  const rows = rowsOf(tiers);
  const bounds = bandsOfBlocks(rows, mode === "whole" ? "last" : "nothing");
  const bands = rows.map((tier, index): Band => {
    const per = { size: textOf(tier.block_size), partial: "up" as const };
    return { from: "0", ...bounds[index], amount: textOf(tier.price_per_block), per };
  });
  const scale = compileScale({
    kind: "bands",
    mode,
    boundary: "lowerBand",
    atZero: "zero",
    above: "clamp",
    bands,
  });
  return scale.evaluate(textOf(units), { trace: true });
}

function invoice({ parameters, input }: Facts, mode: Mode): Answer {
  const { value, band, trace } = billed(parameters.tiers, input.units, mode);
  const amount = textOf(value);
  return {
    amount,
    bands: bandsOfTrace(trace).map((paid) => paid.value),
    tier_index: band === null ? null : String(band.index),
    invoice: add(openText(parameters.recurring) ?? "0", amount),
  };
}

/** Each unit has its own table. */
function severalUnits({ parameters, input }: Facts, mode: Mode): Answer {
  const amounts = Object.entries(input).map(([unit, units]) =>
    textOf(billed(parameters[unit], units, mode).value),
  );
  return { amount: amounts.reduce((sum, amount) => add(sum, amount), "0") };
}
