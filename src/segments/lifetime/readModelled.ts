import { type Fraction, formatFraction, readLiteral } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf, ownValue, quoted } from "../../kernel/issue/index.js";
import { doubleOf } from "../../kernel/statistics/index.js";
import { type BgNbd, isPredictable, type Known, updated } from "./bgNbd.js";
import type { LifetimeCode } from "./codes.js";
import { type HistoryNeeds, type ReadHistory, readHistories } from "./readHistories.js";
import type { PurchaseModel } from "./types.js";

/** A customer whose purchases can be predicted. */
export interface Modelled extends ReadHistory {
  readonly known: Known;
  /** The model as it stands after what is known of the customer. */
  readonly own: BgNbd;
}

/** Reads histories in the unit of a model, which can predict each for so long; another unit is a fault. */
export function readModelled(
  given: unknown,
  model: PurchaseModel,
  parameters: BgNbd,
  ahead: number,
  needs: Pick<HistoryNeeds, "value">,
  faults: Faults,
  frame: Issue[],
): readonly Modelled[] {
  const unit = ownValue(given, "unit");
  if (unit !== model.unit) frame.push(unitMismatch(unit, model));
  return readHistories(given, { ages: true, ...needs }, faults).map((history) => {
    const { ageAtLastPurchase, age, repeatPurchases: x } = history;
    const known = { x, last: numberOf(ageAtLastPurchase), age: numberOf(age) };
    const own = updated(parameters, known);
    if (!isPredictable(own, ahead)) frame.push(tooLong("/options", history.customerId));
    return { ...history, known, own };
  });
}

function numberOf(value: Fraction | null): number {
  return value === null ? 0 : doubleOf(value);
}

/** A time to predict, from zero up; null where it is none. */
export function readAhead(
  literal: DecimalLiteral,
  path: string,
  parameters: BgNbd | null,
  issues: Issue[],
): Fraction | null {
  const ahead = readLiteral(literal, path, issues);
  if (ahead === null) return null;
  if (ahead.numerator.units < 0) {
    const message = `A time of ${quoted(formatFraction(ahead))} lies in the past. Write one from zero up.`;
    issues.push(issueOf<LifetimeCode>("segments.bad_horizon", path, message));
    return null;
  }
  if (parameters === null || isPredictable(parameters, doubleOf(ahead))) return ahead;
  issues.push(tooLong(path));
  return null;
}

function tooLong(path: string, customerId?: string): Issue {
  const whose = customerId === undefined ? "" : ` of ${quoted(customerId)}`;
  const message = `The time is too long for what the model knows${whose}. Shorten it, or check the unit.`;
  const params = customerId === undefined ? {} : { customerId: customerId.slice(0, 80) };
  return issueOf<LifetimeCode>("segments.bad_horizon", path, message, params);
}

function unitMismatch(unit: unknown, model: PurchaseModel): Issue {
  const shown = typeof unit === "string" ? quoted(unit) : "no unit";
  const message = `The histories are in ${shown}, and the model was fitted in ${quoted(model.unit)}. Sum the purchases up in the unit of the model.`;
  const params = { unit: typeof unit === "string" ? unit.slice(0, 80) : null, model: model.unit };
  return issueOf<LifetimeCode>("segments.unit_mismatch", "/unit", message, params);
}
