import { containsDate } from "../../../kernel/calendar/index.js";
import type { CreditingFunction, CreditingScene, FlatRecord, RecordFault } from "../creditingFunction.js";
import type { UncreditedReason } from "../resultTypes.js";
import { checkSigns, originOf } from "./originOf.js";
import { readDate } from "./readDate.js";

/** When a record is credited, and by what. */
export interface Standing {
  readonly record: FlatRecord;
  /** The record that decides who is credited. */
  readonly basis: FlatRecord;
  /** The record that it takes back, where that is known. */
  readonly original: FlatRecord | null;
  readonly date: string;
  /** The date that picks rules and managers. */
  readonly planDate: string;
  /** The date that picks the exchange rate. */
  readonly rateDate: string;
}

/** Where a record stands: a reason why it does not count, null for a fault. */
export function standingOf(
  crediting: CreditingFunction,
  scene: CreditingScene,
  record: FlatRecord,
  fault: RecordFault,
): Standing | UncreditedReason | null {
  const { where, document } = crediting;
  const { event, fx } = document;
  const origin = originOf(crediting, scene, record, fault);
  if (origin === null) return null;
  const { basis, original } = origin;
  const verdict = where === null || basis === null ? "met" : where.judge(basis);
  if (verdict !== "met") return verdict === "unmet" ? "not_earned" : "missing_condition";
  const date = readDate(record, event.date, fault);
  if (date === undefined) return null;
  if (date === null) return "no_date";
  if (!containsDate(scene.period, date)) return "outside_period";
  if (basis === null) return "unknown_original";
  if (original !== null && !checkSigns(crediting, record, original, fault)) return null;
  if (original === null && event.planDate === undefined && fx?.date === undefined)
    return { record, basis, original, date, planDate: date, rateDate: date };
  const first = readDate(basis, event.date, fault);
  const planDate = event.planDate === undefined ? first : readDate(basis, event.planDate, fault);
  const rateDate = fx?.date === undefined ? first : readDate(basis, fx.date, fault);
  if (planDate === undefined || rateDate === undefined) return null;
  if (planDate === null || rateDate === null) return "no_date";
  return { record, basis, original, date, planDate, rateDate };
}
