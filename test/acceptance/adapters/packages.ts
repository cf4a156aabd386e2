import { add, compileScale } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Facts,
  fractionOf,
  openText,
  placesIn,
  type Row,
  slicesOf,
  textOf,
  textsOf,
} from "../units.js";

/**
 * A price per package, unit or amount (Lago, OpenMeter, Flexprice). A started package is charged in full, unless a peer
 * rounds down; free units come off before packaging.
 */
export const packages: Adapters = {
  package: packaged,
  "package-per-bucket": ({ parameters, input }) => ({
    amount: total(packageScale(parameters), input.buckets),
  }),
  "package-incremental": added,
  "flat-rate": ({ parameters, input }) => {
    const scale = rateScale(textOf(parameters.unit));
    return { amount: total(scale, input.buckets ?? [textOf(input.units)]) };
  },
  percentage,
};

type CompiledScale = ReturnType<typeof compileScale>;

function total(scale: CompiledScale, values: Facts["input"][string] | undefined): string {
  return scale
    .evaluateMany(textsOf(values))
    .map(textOf)
    .reduce((sum, amount) => add(sum, amount), "0");
}

function packageScale({ package_size: size, price, round, free_units: free }: Row): CompiledScale {
  const per = { size: textOf(size), partial: round === "down" ? ("down" as const) : ("up" as const) };
  const allowance = openText(free) ?? "0";
  return compileScale({
    kind: "bands",
    mode: "graduated",
    boundary: "lowerBand",
    atZero: "zero",
    bands: [
      ...(allowance === "0" ? [] : [{ id: "free", from: "0", rate: "0" }]),
      { id: "paid", from: allowance, amount: textOf(price), per },
    ],
  });
}

function packaged({ parameters, input }: Facts): Answer {
  const { value, trace } = packageScale(parameters).evaluate(textOf(input.units), { trace: true });
  const paid = slicesOf(trace).find(({ id }) => id === "paid");
  return { amount: value, paid_units: paid?.slice ?? null };
}

/** What more units add to what has been charged for those before. */
function added({ parameters, input }: Facts): Answer {
  const before = textOf(input.already);
  return { amount: packageScale(parameters).difference(before, add(before, textOf(input.new))) };
}

function rateScale(rate: string, rounding?: string): CompiledScale {
  const steps =
    rounding === undefined
      ? []
      : [{ id: "currency", kind: "round", places: placesIn(rounding), mode: "halfUp" }];
  return compileScale({ kind: "bands", mode: "graduated", bands: [{ from: "0", rate }], steps });
}

/** A share in percent of each of several amounts, or a multiple of one amount. */
function percentage({ parameters, input }: Facts): Answer {
  const percent = openText(parameters.rate_pct);
  const rate = percent === undefined ? textOf(parameters.multiplier) : fractionOf(percent);
  const scale = rateScale(rate, openText(parameters.rounding));
  return { amount: total(scale, input.values ?? [textOf(input.base)]) };
}
