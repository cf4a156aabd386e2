import { type CadenceFunction, nextDueAfter } from "../../kernel/cadence/index.js";
import { addDays, daysBetween } from "../../kernel/calendar/index.js";
import type { BuiltCertificate } from "./builtTraining.js";
import type { CourseHistory } from "./trainingReading.js";
import type { CertificateStanding } from "./types.js";

/** The days before its end from which a certificate is expiring, where the document does not say. */
const WARN_DAYS = 60;

/** Until when it is earned: the last pass that counted, and the day on which it is due again, without grace. */
interface Earned {
  readonly on: string;
  readonly dueOn: string | null;
}

/** How one person stands with a certificate on a day. */
export function certificateStanding(
  { document, renewal }: BuiltCertificate,
  passes: CourseHistory["passes"],
  asOf: string,
): CertificateStanding {
  const { id, title, warnDays = WARN_DAYS } = document;
  const named = { id, ...(title === undefined ? {} : { title }) };
  const earned = passes.reduce<Earned | null>((before, { on }) => earnedBy(renewal, before, on), null);
  if (earned === null) return { ...named, status: "none", earnedOn: null, validUntil: null };
  const grace = renewal?.document.graceDays ?? 0;
  const validUntil = earned.dueOn === null ? null : addDays(earned.dueOn, grace);
  const status =
    validUntil === null || daysBetween(asOf, validUntil) > warnDays
      ? "valid"
      : asOf <= validUntil
        ? "expiring"
        : "expired";
  return { ...named, status, earnedOn: earned.on, validUntil };
}

/** What a pass does to what was earned before it; two on one day are one. */
function earnedBy(renewal: CadenceFunction | null, before: Earned | null, on: string): Earned {
  if (renewal === null) return { on, dueOn: null };
  const dueOn = before?.dueOn ?? null;
  if (before !== null && dueOn !== null) {
    const { graceDays = 0 } = renewal.document;
    // What was earned before stands.
    if (on === before.on || isTooEarly(renewal, dueOn, on)) return before;
    if (renewsFromDue(renewal) && on <= addDays(dueOn, graceDays))
      return { on, dueOn: nextDueAfter(renewal, dueOn) };
  }
  return { on, dueOn: nextDueAfter(renewal, on) };
}

/** Whether a pass does not count for a due date yet: before its `earlyDays`, or up to the due date before it. */
function isTooEarly(renewal: CadenceFunction, dueOn: string, on: string): boolean {
  const { earlyDays } = renewal.document;
  if (earlyDays !== undefined) return on < addDays(dueOn, -earlyDays);
  return renewal.kind === "fixed" && (nextDueAfter(renewal, addDays(on, -1)) ?? dueOn) < dueOn;
}

/** Whether a renewal in time counts from the day on which it was due: dates that stand fast are not moved by it. */
function renewsFromDue(renewal: CadenceFunction): boolean {
  return renewal.kind === "fixed" || renewal.document.next === "due";
}
