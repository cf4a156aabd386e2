import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  readDecimal,
  roundFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import { componentSteps } from "../components/registry.js";
import type { CommissionComponent, Component, KpiBonusComponent, PayoutCurveComponent } from "../types.js";
import type { LintCode } from "./codes.js";
import { conditionsOf } from "./conditionsOf.js";
import { leavesOf } from "./leavesOf.js";
import type { TargetPays } from "./targetPays.js";

/** Less than this moves little, and ratings are to move no more than this: see `docs/guides/incentives/lint.md`. */
const FIFTH: Fraction = fractionOf(readDecimal("0.2"));

/** What the parts of the plan make up of its pay at 100 %: measures that are too small, and reviews that are too much. */
export function lintShares(version: CompiledVersion, { pays }: TargetPays): readonly Issue[] {
  const total = pays.reduce<Fraction | null>(
    (sum, pay) => (sum === null || pay === null ? null : addFractions(sum, pay)),
    fractionOf(ZERO),
  );
  const shares = pays.map((pay) => (pay === null || total === null ? null : shareOf(pay, total)));
  return [...smallMeasures(version, shares), ...reviews(version, shares)];
}

function shareOf(pay: Fraction, total: Fraction): Fraction | null {
  return total.numerator.units > 0 ? divideFractions(pay, total) : null;
}

function smallMeasures(
  { plan, contexts }: CompiledVersion,
  shares: readonly (Fraction | null)[],
): readonly Issue[] {
  const byMeasure = new Map<string, { share: Fraction; path: string }>();
  plan.components.forEach((component, index) => {
    const [share, context] = [shares[index] ?? null, contexts[index]];
    if (share === null || context === undefined || !paysByMeasure(component)) return;
    const known = byMeasure.get(component.measure);
    byMeasure.set(component.measure, {
      share: known === undefined ? share : addFractions(known.share, share),
      path: known?.path ?? `${context.ref}/measure`,
    });
  });
  return [...byMeasure].flatMap(([measure, { share, path }]) => {
    // A rating is to be small.
    const isSmall = share.numerator.units > 0 && compareFractions(share, FIFTH) < 0;
    if (!isSmall || isReview(measure)) return [];
    const text = percentOf(share);
    const message = `${quoted(measure)} makes up ${text} % of the pay at 100 %; less than 20 % moves little. Give it more weight, or drop it.`;
    const params = { measure: measure.slice(0, 80), share: formatFraction(share) };
    return [issueOf<LintCode>("incentives.small_measure", path, message, params, "hint")];
  });
}

function paysByMeasure(
  component: Component,
): component is CommissionComponent | PayoutCurveComponent | KpiBonusComponent {
  return component.kind === "commission" || component.kind === "payoutCurve" || component.kind === "kpiBonus";
}

/** Ratings that decide about pay: as the measure of a component, as a factor, or in a condition. */
function reviews(
  { plan, at, contexts }: CompiledVersion,
  shares: readonly (Fraction | null)[],
): readonly Issue[] {
  const components = plan.components.flatMap((component, index) => {
    const [context, share] = [contexts[index], shares[index] ?? null];
    if (context === undefined || component.kind === "recognition") return [];
    if (share !== null && compareFractions(share, FIFTH) <= 0) return [];
    return reviewPlaces(component, context).map((place) => movesPay(place, share));
  });
  const steps = (plan.steps ?? []).flatMap((step, index) =>
    namesOf(step).map((measure) => movesPay({ measure, path: `${at}/steps/${index}` }, null)),
  );
  return [...components, ...steps];
}

interface ReviewPlace {
  readonly measure: string;
  readonly path: string;
}

function reviewPlaces(
  component: Component,
  context: CompiledVersion["contexts"][number],
): readonly ReviewPlace[] {
  const own =
    "measure" in component && isReview(component.measure)
      ? [{ measure: component.measure, path: `${context.ref}/measure` }]
      : [];
  const steps = componentSteps(component).flatMap((step, index) =>
    namesOf(step).map((measure) => ({ measure, path: `${context.ref}/steps/${index}` })),
  );
  const conditions = conditionsOf(component, context)
    .filter(({ path }) => !path.includes("/steps/"))
    .flatMap(({ condition, path }) =>
      leavesOf(condition).flatMap(({ field }) => (isReview(field) ? [{ measure: field, path }] : [])),
    );
  return [...own, ...steps, ...conditions];
}

/** The ratings that a step looks at or works with. */
function namesOf(step: object & { readonly when?: Parameters<typeof leavesOf>[0] }): readonly string[] {
  const operands: readonly unknown[] = Object.values(step);
  const measures = operands.flatMap((value) =>
    typeof value === "object" && value !== null && "measure" in value && typeof value.measure === "string"
      ? [value.measure]
      : [],
  );
  const fields = step.when === undefined ? [] : leavesOf(step.when).map(({ field }) => field);
  return [...new Set([...measures, ...fields])].filter(isReview);
}

function isReview(name: string): boolean {
  return name.startsWith("review.");
}

function movesPay({ measure, path }: ReviewPlace, share: Fraction | null): Issue<LintCode> {
  const part =
    share === null
      ? "a part of pay that the document does not limit"
      : `${percentOf(share)} % of the pay at 100 %`;
  const message = `The rating ${quoted(measure)} moves ${part}; people rate themselves and each other otherwise once it pays. Keep it within 20 %, or pay by results.`;
  const params = {
    measure: measure.slice(0, 80),
    ...(share === null ? {} : { share: formatFraction(share) }),
  };
  return issueOf<LintCode>("incentives.review_moves_pay", path, message, params, "hint");
}

/** A share in percent, to one place. */
function percentOf(share: Fraction): string {
  const percent = multiplyFractions(share, fractionOf(readDecimal("100")));
  return formatFraction(fractionOf(roundFraction(percent, { places: 1, mode: "halfUp" })));
}
