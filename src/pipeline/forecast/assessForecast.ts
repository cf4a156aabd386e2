import {
  divideFractions,
  type Fraction,
  fractionText,
  isZeroFraction,
  negateFraction,
  readLiteral,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { meanFraction, sumFractions } from "../../kernel/statistics/index.js";
import { pairsSchema } from "./schema.js";
import type { ForecastAssessment } from "./seriesTypes.js";
import type { ForecastPair } from "./types.js";

/**
 * Says how good forecasts were.
 *
 * Formula, with `a` actual and `f` forecast: `wmape = sum(|a - f|) / sum(|a|)`, `bias = sum(f - a)`,
 * `biasRatio = bias / sum(|a|)`, `mape = mean(|a - f| / |a|)` over the pairs whose actual is not zero.
 *
 * The WMAPE is the headline, since a large miss on a small number weighs little in it. It is 0 if and only if every forecast
 * was right, and has no upper bound. Where all that was actual is zero it is null (`zero_actual`); where no pair is known, it is
 * null too (`no_known_pairs`). A pair of which one number is null takes no part and is listed in `missing`; those that the
 * MAPE does without stand in `mapeWithout`. All numbers are exact; ratios are fractions.
 *
 * @param pairs - Forecasts with what came of them; see {@link ForecastPair}.
 * @returns The measures of error; see {@link ForecastAssessment}.
 * @throws AttainmentError `decimal.*`, `document.*`.
 * @example
 * ```ts
 * import { assessForecast } from "attainment/pipeline";
 * const assessed = assessForecast([
 *   { id: "top seller", forecast: "950", actual: "1000" },
 *   { id: "long tail", forecast: "25", actual: "10" },
 * ]);
 * [assessed.value?.slice(0, 6), assessed.mape, assessed.bias]; // => ["0.0643", "0.775", "-35"]
 * assessForecast([{ id: "new", forecast: "5", actual: "0" }]).reason; // => "zero_actual"
 * ```
 * @see https://help.sap.com/doc/f34f13519204438c95bf0631a85ac4da/1908/en-US/89eed15489e16374e10000000a44538d.html for the
 * WMAPE.
 * @since 0.1.0
 */
export function assessForecast(pairs: readonly ForecastPair[]): ForecastAssessment {
  return unwrap(tryAssess(pairs));
}

interface Known {
  readonly id: string;
  readonly actual: Fraction;
  /** Forecast less actual. */
  readonly error: Fraction;
}

function tryAssess(given: unknown): Result<ForecastAssessment> {
  const document = readDocument(given, pairsSchema);
  if (!document.ok) return document;
  const issues: Issue[] = [];
  const missing: string[] = [];
  const known = document.data.flatMap(({ id, forecast, actual }, index): readonly Known[] => {
    const name = id ?? `#${index}`;
    const made = forecast === null ? null : readLiteral(forecast, `/${index}/forecast`, issues);
    const came = actual === null ? null : readLiteral(actual, `/${index}/actual`, issues);
    if (made === null || came === null) {
      missing.push(name);
      return [];
    }
    return [{ id: name, actual: came, error: subtractFractions(made, came) }];
  });
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: assessed(known, missing) };
}

function assessed(known: readonly Known[], missing: readonly string[]): ForecastAssessment {
  const off = sumFractions(known.map(({ error }) => sizeOf(error)));
  const all = sumFractions(known.map(({ actual }) => sizeOf(actual)));
  const bias = known.length === 0 ? null : sumFractions(known.map(({ error }) => error));
  const isNothing = isZeroFraction(all);
  const reason = known.length === 0 ? "no_known_pairs" : "zero_actual";
  const ratios = known.flatMap(({ actual, error }) =>
    isZeroFraction(actual) ? [] : [sizeOf(divideFractions(error, actual))],
  );
  return {
    value: isNothing ? null : fractionText(divideFractions(off, all)),
    ...(isNothing ? { reason } : {}),
    issues: [],
    count: known.length,
    missing,
    bias: fractionText(bias),
    biasRatio: bias === null || isNothing ? null : fractionText(divideFractions(bias, all)),
    meanAbsoluteError: fractionText(meanFraction(known.map(({ error }) => sizeOf(error)))),
    mape: fractionText(meanFraction(ratios)),
    mapeWithout: known.flatMap(({ id, actual }) => (isZeroFraction(actual) ? [id] : [])),
  };
}

function sizeOf(value: Fraction): Fraction {
  return value.numerator.units < 0 ? negateFraction(value) : value;
}
