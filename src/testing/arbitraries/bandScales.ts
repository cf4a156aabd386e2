import fc from "fast-check";
import type { Band, BandMode, BandScale } from "../../kernel/index.js";
import { plus, printRational, rationalOf } from "../rational/index.js";
import { boundsUnit, risingBounds } from "./bounds.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import type { ScaleConstraints } from "./scaleConstraints.js";
import { roundingMode, steps } from "./steps.js";

const ALL_MODES: readonly BandMode[] = ["graduated", "whole", "excess"];

const rate = fc.oneof(
  { weight: 5, arbitrary: decimals({ min: "0", max: "0.3", places: 3 }) },
  { weight: 1, arbitrary: decimals({ min: "-0.2", max: "2", places: 4 }) },
);
const amount = fc.oneof(
  { weight: 4, arbitrary: decimals({ min: "0", max: "5000", places: 2 }) },
  { weight: 1, arbitrary: decimals({ min: "-500", max: "5000", places: 2 }) },
);
const per = fc.record({
  size: decimals({ min: "0.5", max: "10000", places: 1 }),
  partial: fc.constantFrom("up" as const, "down" as const, "prorate" as const),
});
const boundary = fc.constantFrom(undefined, "upperBand" as const, "lowerBand" as const);

/** Tables of bands that pay. */
export function bandScales({
  modes = ALL_MODES,
  refusals = true,
  ...constraints
}: ScaleConstraints): fc.Arbitrary<BandScale> {
  const refuse = refusals ? ["refuse" as const] : [];
  const mode = fc.constantFrom(...modes);
  return boundsUnit(constraints.boundsIn)
    .chain((boundsIn) =>
      fc.record({
        bounds: risingBounds(boundsIn === "quota", 1, 5),
        boundsIn: fc.constant(boundsIn),
        mode,
        pays: fc.array(payOfBand(mode), { minLength: 5, maxLength: 5 }),
        excessOver: risingBounds(boundsIn === "quota", 1, 1).map(([first = "0"]) => first),
        end: maybe(decimals({ min: "1", max: "1000", places: 2 }), 5),
        boundary,
        below: maybe(fc.oneof(amount, fc.constantFrom("0", ...refuse)), 5),
        above: fc.oneof(amount, fc.constantFrom("clamp" as const, ...refuse)),
        negative: maybe(fc.constantFrom("mirror" as const, "zero" as const, ...refuse), 3),
        atZero: maybe(fc.constantFrom("zero" as const, "band" as const), 5),
        roundEachBand: maybe(fc.record({ mode: roundingMode, places: fc.nat(3) }), 6),
        steps: constraints.steps === false ? fc.constant(undefined) : maybe(steps(), 4),
      }),
    )
    .map(({ bounds, pays, end, above, excessOver, ...scale }) => {
      const bands = bounds.map((from, index) => bandOf(from, bounds[index + 1], pays[index], index));
      const isExcess = [scale.mode, ...bands.map((band) => band.mode)].includes("excess");
      return written({
        kind: "bands" as const,
        ...scale,
        excessOver: isExcess ? excessOver : undefined,
        bands: end === undefined ? bands : withEnd(bands, end),
        above: end === undefined ? undefined : above,
      });
    });
}

interface Pay {
  readonly rate: string | undefined;
  readonly amount: string | undefined;
  readonly per: NonNullable<Band["per"]> | undefined;
  readonly mode: BandMode | undefined;
  readonly hasEnd: boolean;
}

function payOfBand(mode: fc.Arbitrary<BandMode>): fc.Arbitrary<Pay> {
  return fc.record({
    rate: fc.oneof({ weight: 4, arbitrary: rate }, { weight: 1, arbitrary: fc.constant(undefined) }),
    amount: maybe(amount, 4),
    per: maybe(per, 2),
    mode: maybe(mode, 8),
    hasEnd: fc.boolean(),
  });
}

/** The first band always has a rate, so that the table pays; an amount per block needs the amount. */
function bandOf(from: string, next: string | undefined, pay: Pay | undefined, index: number): Band {
  const { rate, amount, per, mode, hasEnd = false } = pay ?? {};
  return written({
    from,
    to: hasEnd ? next : undefined,
    rate: index === 0 ? (rate ?? "0.05") : rate,
    amount,
    per: amount === undefined ? undefined : per,
    mode,
  });
}

/** The last band with an end; `width` is how far it reaches. */
function withEnd(bands: readonly Band[], width: string): readonly Band[] {
  return bands.map((band, index) =>
    index < bands.length - 1 ? band : { ...band, to: endOf(String(band.from), width) },
  );
}

function endOf(from: string, width: string): string {
  return printRational(plus(rationalOf(from), rationalOf(width)));
}

/** Tables of grades: no band pays, and each has an id. */
export function gradeScales({ boundsIn, refusals = true }: ScaleConstraints): fc.Arbitrary<BandScale> {
  const refuse = refusals ? maybe(fc.constant("refuse" as const), 3) : fc.constant(undefined);
  return boundsUnit(boundsIn)
    .chain((unit) =>
      fc.record({
        bounds: risingBounds(unit === "quota", 1, 5),
        boundsIn: fc.constant(unit),
        boundary,
        end: maybe(decimals({ min: "1", max: "1000", places: 2 }), 5),
        below: refuse,
        above: refuse,
        negative: refuse,
      }),
    )
    .map(({ bounds, end, above, ...scale }) => {
      const bands = bounds.map((from, index): Band => ({ from, id: `grade-${index + 1}` }));
      return written({
        kind: "bands" as const,
        ...scale,
        bands: end === undefined ? bands : withEnd(bands, end),
        above: end === undefined ? undefined : (above ?? ("clamp" as const)),
      });
    });
}
