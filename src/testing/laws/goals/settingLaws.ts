import fc from "fast-check";
import type {
  PlainBasis,
  setTarget,
  setTargets,
  TargetBasis,
  TargetRequest,
  TargetsOptions,
} from "../../../goals/index.js";
import type { DecimalLiteral } from "../../../kernel/index.js";
import { nearBound, valueNear } from "../../arbitraries/nearBound.js";
import {
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  roundRational,
  times,
  WHOLE,
} from "../../rational/index.js";
import { difference, type Finding, firstOf } from "../law.js";

/** What sets targets: the library's, unless other ones are to be tried. */
export interface Setting {
  readonly setTarget: typeof setTarget;
  readonly setTargets: typeof setTargets;
}

/** The requests with all their amounts times a whole number. */
export type TimesScenario = { readonly times: number };

/** How the requests are reconciled. */
export type ReconcileScenario = { readonly options: TargetsOptions };

export const timesScenarios: fc.Arbitrary<TimesScenario> = fc
  .integer({ min: 2, max: 12 })
  .map((factor) => ({ times: factor }));

/** What is asked from above is what the requests come to, just beside it, or far from it. */
export function reconcileScenarios(
  { setTargets: set }: Setting,
  requests: readonly TargetRequest[],
): fc.Arbitrary<ReconcileScenario> {
  const { bottomUp, targets } = set(requests);
  const own = rationalOf(bottomUp ?? "0");
  const isScalable = targets.every(({ bottomUp: each }) => order(rationalOf(each ?? "0"), NOTHING) > 0);
  const isWeighed = requests.some(({ weight }) => typeof weight !== "object" && Number(weight) > 0);
  const isAllWeighed = isWeighed && requests.every(({ weight }) => weight !== undefined);
  return fc
    .record({
      topDown: fc.oneof(
        nearBound.map((place) => valueNear([own], place)),
        fc.integer({ min: 0, max: 50_000_000 }).map((whole) => rational(BigInt(whole))),
      ),
      reconcile: fc.constantFrom(
        "keep" as const,
        ...(isScalable ? ["scale" as const] : []),
        ...(isAllWeighed ? ["weight" as const] : []),
      ),
      closes: fc.constantFrom("1", "0.5", "0"),
      step: fc.constantFrom("0.01", "1", "7", "1000"),
    })
    .map(({ topDown, ...rest }) => ({ options: { topDown: printRational(topDown), ...rest } }));
}

/** Whether amounts times a number give a basis times that number. */
export function timesFinding(
  { setTarget: set }: Setting,
  requests: readonly TargetRequest[],
  { times: factor }: TimesScenario,
): Finding | null {
  return firstOf(requests, ({ id, basis }) => {
    const before = set({ id, basis });
    const after = set({ id, basis: timesBasis(basis, factor) });
    if (!isExact(before.value) || !isExact(after.value)) return null;
    const expected =
      before.value === null ? null : printRational(times(rationalOf(before.value), whole(factor)));
    return difference(expected, after.value === null ? null : printRational(rationalOf(after.value)), {
      target: id,
    });
  });
}

/** Whether a target without steps is its basis times its factors. */
export function factorsFinding(
  { setTarget: set }: Setting,
  requests: readonly TargetRequest[],
): Finding | null {
  return firstOf(requests, ({ steps: _, ...request }) => {
    const { value, basis, factors } = set(request);
    if (value === null || basis === null || !isExact(basis) || !isExact(value)) return null;
    const product = factors.reduce((all, { by }) => times(all, rationalOf(by ?? "0")), rationalOf(basis));
    return difference(printRational(product), printRational(rationalOf(value)), { target: request.id });
  });
}

/** Whether a blend lies between the least and the most of its parts. */
export function blendFinding(
  { setTarget: set }: Setting,
  requests: readonly TargetRequest[],
): Finding | null {
  return firstOf(requests, ({ id, basis }) => {
    if (basis.kind !== "blend" || basis.missing === "zero") return null;
    const { value, parts = [] } = set({ id, basis });
    if (value === null) return null;
    const counted = parts.flatMap((part) =>
      part.value === null || part.share === "0" ? [] : [rationalOf(part.value)],
    );
    const sorted = [...counted].sort(order);
    const [least = NOTHING, most = NOTHING] = [sorted[0], sorted.at(-1)];
    // Values that do not end are cut, by less than the last of 34 digits.
    const slack = times(most, rational(1n, 10n ** 30n));
    const found = rationalOf(value);
    const isWithin = order(found, minus(least, slack)) >= 0 && order(found, plus(most, slack)) <= 0;
    const expected = `from ${printRational(least)} to ${printRational(most)}`;
    return isWithin ? null : { target: id, expected, found: value };
  });
}

/** Whether final targets sum to what they were to be reconciled to, or to what each set where nothing was. */
export function wholeFinding(
  { setTargets: set }: Setting,
  requests: readonly TargetRequest[],
  { options }: ReconcileScenario,
): Finding | null {
  const { value, bottomUp, targets } = set(requests, options);
  if (value === null || bottomUp === null) return difference([null, null], [value, bottomUp]);
  const own = rationalOf(bottomUp);
  const gap = times(minus(rationalOf(options.topDown ?? "0"), own), rationalOf(options.closes ?? "1"));
  const isKept = (options.reconcile ?? "keep") === "keep";
  if (![bottomUp, ...targets.map(({ target }) => target)].every(isExact)) return null;
  const sum = targets.reduce((all, { target }) => plus(all, rationalOf(target ?? "0")), NOTHING);
  const step = rationalOf(options.step ?? "0.01");
  const expected = printRational(isKept ? own : roundRational(plus(own, gap), step, "halfUp"));
  return difference(expected, printRational(sum)) ?? difference(expected, printRational(rationalOf(value)));
}

/** Whether each of several set the target that it sets alone. */
export function aloneFinding(
  { setTarget: one, setTargets: all }: Setting,
  requests: readonly TargetRequest[],
  { options }: ReconcileScenario,
): Finding | null {
  const { targets } = all(requests, options);
  return firstOf(requests, (request) => {
    const { value } = one(request);
    const found = targets.find(({ id }) => id === request.id)?.bottomUp ?? null;
    // Where one has none, nothing is reconciled, and it says so.
    return difference(value, found, { target: request.id });
  });
}

/** Figures that do not end are printed to 34 digits, and cannot be computed with again. */
function isExact(text: string | null): boolean {
  return text === null || text.replace(/^-?0?\.?0*|[.-]/g, "").length < 34;
}

function whole(factor: number): Rational {
  return times(rational(BigInt(factor)), WHOLE);
}

function timesBasis(basis: TargetBasis, factor: number): TargetBasis {
  if (basis.kind !== "blend") return timesPlain(basis, factor);
  return { ...basis, parts: basis.parts.map((part) => ({ ...part, basis: timesPlain(part.basis, factor) })) };
}

function timesPlain(basis: PlainBasis, factor: number): PlainBasis {
  const by = (value: DecimalLiteral | null) =>
    value === null ? null : printRational(times(rationalOf(value), whole(factor)));
  switch (basis.kind) {
    case "history":
      return { ...basis, values: basis.values.map(by) };
    case "forecast":
      return { ...basis, value: by(basis.value) };
    case "potential":
      return { ...basis, potential: by(basis.potential) };
    case "capacity":
      return { ...basis, productivity: by(basis.productivity) };
    case "volumePrice":
      return { ...basis, lines: basis.lines.map((line) => ({ ...line, price: by(line.price) })) };
  }
}
