import fc from "fast-check";
import type { DecimalLiteral } from "../../kernel/index.js";
import type { LocatedCell, MatrixAxis, MatrixCell, MatrixScale } from "../../kernel/scale/index.js";
import { plus, printRational, rationalOf } from "../rational/index.js";
import { bandScales } from "./bandScales.js";
import { boundsUnit, risingBounds } from "./bounds.js";
import { curveScales } from "./curveScales.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import type { ScaleConstraints } from "./scaleConstraints.js";
import { steps } from "./steps.js";

type Content = Exclude<MatrixCell, DecimalLiteral>;

const value = decimals({ min: "-100", max: "5000", places: 2 });
const boundary = fc.constantFrom(undefined, "upperBand" as const, "lowerBand" as const);

/**
 * Matrices of one to three axes: the value of the scale, a measure, a text, or any of them; cells are values, rates and
 * scales, nested or with their places.
 *
 * @param constraints - See {@link ScaleConstraints}; `kinds` and `modes` are those of the scales in cells.
 * @returns An arbitrary of documents that `compileScale` accepts, valid by construction: none is thrown away. What their
 * axes look at is listed in `inputs` of the compiled scale: the measure `size` and the attribute `product`.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileScale } from "attainment/kernel";
 * import { matrixScales } from "attainment/testing";
 * const sample = fc.sample(matrixScales({ steps: false }), { seed: 42, numRuns: 20 });
 * sample.every((matrix) => compileScale(matrix).inputs.every((name) => ["product", "size"].includes(name))); // => true
 * ```
 * @since 0.1.0
 */
export function matrixScales(constraints: ScaleConstraints = {}): fc.Arbitrary<MatrixScale> {
  const { boundsIn, refusals = true } = constraints;
  const refuse = refusals ? ["refuse" as const] : [];
  return boundsUnit(boundsIn).chain((unit) =>
    fc
      .tuple(axes(unit === "quota", refusals), fc.boolean())
      .chain(([drawn, isNested]) => {
        const places = placesOf(drawn.map(idsOf));
        return fc.record({
          axes: fc.constant(drawn),
          cells: fc.tuple(...places.map(() => cell(constraints))).map((cells) =>
            isNested
              ? nested(
                  cells,
                  drawn.map((axis) => idsOf(axis).length),
                )
              : located(cells, places),
          ),
          boundsIn: fc.constant(unit),
          negative: maybe(fc.constantFrom("mirror" as const, "zero" as const, ...refuse), 3),
          atZero: maybe(fc.constantFrom("zero" as const, "band" as const), 5),
          steps: constraints.steps === false ? fc.constant(undefined) : maybe(steps(), 4),
        });
      })
      .map((scale) => written({ kind: "matrix" as const, ...scale })),
  );
}

/** The axis of the value comes first, where there is one; there is always one axis at least. */
function axes(inQuota: boolean, refusals: boolean): fc.Arbitrary<readonly MatrixAxis[]> {
  return fc
    .tuple(
      numbers("value", undefined, inQuota, refusals),
      numbers("size", "size", false, refusals),
      texts(refusals),
      fc.nat(6),
    )
    .map(([own, size, product, choice]) => {
      const choices = [
        [own],
        [own, size],
        [own, product],
        [own, size, product],
        [product],
        [size],
        [product, size],
      ] as const;
      return choices[choice] ?? [own];
    });
}

function numbers(
  id: string,
  of: string | undefined,
  inQuota: boolean,
  refusals: boolean,
): fc.Arbitrary<MatrixAxis> {
  const refuse = refusals ? ["refuse" as const] : [];
  return fc
    .record({
      bounds: risingBounds(inQuota, 1, 3),
      boundary,
      below: maybe(fc.oneof(value, fc.constantFrom("0", ...refuse)), 5),
      end: maybe(decimals({ min: "1", max: "1000", places: 2 }), 4),
      above: fc.oneof(value, fc.constantFrom("clamp" as const, ...refuse)),
    })
    .map(({ bounds, end, above, ...axis }) => {
      const bands = bounds.map((from) => ({ from, id: `${id}-${from}` }));
      const last = bands.at(-1);
      return written({
        id,
        of,
        ...axis,
        bands: end === undefined || last === undefined ? bands : [...bands.slice(0, -1), withEnd(last, end)],
        above: end === undefined ? undefined : above,
      });
    });
}

function withEnd<B extends { readonly from: string }>(band: B, width: string): B & { readonly to: string } {
  return { ...band, to: printRational(plus(rationalOf(band.from), rationalOf(width))) };
}

function texts(refusals: boolean): fc.Arbitrary<MatrixAxis> {
  const otherwise = refusals ? fc.constantFrom(undefined, "others") : fc.constant("others");
  return fc
    .record({ values: fc.constantFrom(["core"], ["core", "service"]), else: otherwise })
    .map((axis) => written({ id: "product", of: "product", ...axis }));
}

function cell({ refusals, modes }: ScaleConstraints): fc.Arbitrary<Content> {
  const constraints: ScaleConstraints = {
    steps: false,
    ...(refusals === undefined ? {} : { refusals }),
    ...(modes === undefined ? {} : { modes }),
  };
  const scale = fc.oneof(bandScales(constraints), curveScales(constraints));
  return fc.oneof<fc.WeightedArbitrary<Content>[]>(
    { weight: 3, arbitrary: fc.record({ value }) },
    { weight: 3, arbitrary: fc.record({ rate: decimals({ min: "-0.1", max: "0.5", places: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ scale }) },
  );
}

function idsOf(axis: MatrixAxis): readonly string[] {
  if ("bands" in axis) return axis.bands.map(({ id, from }) => id ?? String(from));
  return axis.else === undefined ? axis.values : [...axis.values, axis.else];
}

/** Every combination of ids, the last axis fastest. */
function placesOf(axes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return axes.reduce<readonly (readonly string[])[]>(
    (places, ids) => places.flatMap((place) => ids.map((id) => [...place, id])),
    [[]],
  );
}

function located(cells: readonly Content[], places: readonly (readonly string[])[]): MatrixScale["cells"] {
  return cells.map((content, index): LocatedCell => ({ at: places[index] ?? [], ...content }));
}

function nested(cells: readonly MatrixCell[], sizes: readonly number[]): MatrixScale["cells"] {
  const [, second, third] = sizes;
  if (second === undefined) return cells;
  if (third === undefined) return chunks(cells, second);
  return chunks(chunks(cells, third), second);
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: list.length / size }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
