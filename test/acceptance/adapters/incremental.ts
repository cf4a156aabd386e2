import { add, compare, compileScale, compileSteps, subtract } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  bandsOfTrace,
  bandsUpTo,
  type Facts,
  openText,
  openTexts,
  type Row,
  textOf,
  tierBands,
  tierName,
  tierRows,
  usageTerms,
} from "../units.js";

/**
 * What new usage adds to a graduated total (OpenMeter, Lago): the total with it less the total without it, so that the
 * flat price of a tier already entered is not charged again. The first usage that is billed pays its total.
 */
export const incremental: Adapters = {
  "graduated-incremental": added,
  "minimum-commitment": toppedUp,
  "maximum-cap-allocation": capped,
  "band-decomposition": decomposed,
};

interface Slice {
  readonly id: string;
  readonly before: string;
  readonly value: string;
}

type CompiledScale = ReturnType<typeof compileScale>;

/** What each band pays between two totals; without a first one, what it pays in all. */
function slices(scale: CompiledScale, before: string | undefined, after: string): readonly Slice[] {
  const bandsAt = (total: string) =>
    new Map(bandsOfTrace(scale.evaluate(total, { trace: true }).trace).map(({ id, value }) => [id, value]));
  const past = before === undefined ? new Map<string, string>() : bandsAt(before);
  const now = bandsAt(after);
  return [...new Set([...now.keys(), ...past.keys()])].map((id) => {
    const already = past.get(id) ?? "0";
    return { id, before: already, value: subtract(now.get(id) ?? "0", already) };
  });
}

function rated({ parameters, input }: Facts) {
  const before = textOf(input.already_rated);
  const after = add(before, textOf(input.new_units ?? input.new_amount));
  const scale = compileScale({
    kind: "bands",
    mode: "graduated",
    ...usageTerms(parameters),
    above: "clamp",
    bands: tierBands(tierRows(parameters)),
  });
  const isFirst = [before, openText(input.previously_billed) ?? "0"].every(
    (past) => compare(past, "0") === 0,
  );
  return {
    amount: isFirst ? textOf(scale.evaluate(after).value) : scale.difference(before, after),
    bands: slices(scale, isFirst ? undefined : before, after),
  };
}

function added(facts: Facts): Answer {
  const { amount, bands } = rated(facts);
  return { amount, bands: Object.fromEntries(bands.map(({ id, value }) => [id, value])) };
}

/** A minimum tops up what has been billed so far and now. */
function toppedUp(facts: Facts): Answer {
  const { amount } = rated(facts);
  const billed = add(textOf(facts.input.previously_billed), amount);
  const minimum = compileSteps([{ id: "minimum", kind: "floor", at: textOf(facts.parameters.minimum) }]);
  const due = textOf(minimum.evaluate(billed).value);
  return { amount, gross: amount, top_up: subtract(due, billed) };
}

/** A maximum is used up in the order of the bands: what was billed before comes first. */
function capped(facts: Facts): Answer {
  const { amount, bands } = rated(facts);
  const maximum = textOf(facts.parameters.maximum);
  const cap = compileScale({
    kind: "bands",
    mode: "graduated",
    above: "clamp",
    bands: [{ from: "0", to: maximum, rate: "1" }],
  });
  let billed = textOf(facts.input.previously_billed);
  const first = billed;
  const byBand = bands.map(({ id, value }): [string, Row] => {
    const start = billed;
    billed = add(start, value);
    const net = cap.difference(start, billed);
    return [id, { gross: value, discount: subtract(value, net), net }];
  });
  const net = cap.difference(first, billed);
  return { gross: amount, net, discount: subtract(amount, net), by_band: Object.fromEntries(byBand) };
}

/** The widths of the bands between two totals, and whether each starts on a bound of its tier. */
function decomposed({ parameters, input }: Facts): Answer {
  const bounds = bandsUpTo(openTexts(parameters.up_to));
  const bands = bounds.map((band, index) => ({ id: tierName(index), ...band, rate: "1" }));
  const scale = compileScale({
    kind: "bands",
    mode: "graduated",
    boundary: "lowerBand",
    above: "clamp",
    bands,
  });
  const cuts = slices(scale, textOf(input.from), textOf(input.to));
  const ids = bands.map(({ id }) => id);
  return {
    bands: cuts
      .filter(({ value }) => compare(value, "0") === 1)
      .map(({ id, before, value }) => [String(ids.indexOf(id)), value, compare(before, "0") === 0]),
  };
}
