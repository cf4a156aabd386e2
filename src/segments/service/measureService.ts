import { containsDate } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, unwrap } from "../../kernel/issue/index.js";
import {
  evaluateRows,
  groupRows,
  rateOutcome,
  readNamed,
  readWhole,
  traceRate,
} from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { personFigures } from "./personFigures.js";
import { type ReadComplaint, readComplaints } from "./readComplaints.js";
import { readBy, readSpan, type ServiceSpan } from "./readSpan.js";
import { serviceFigures } from "./serviceFigures.js";
import type { ServiceFacts, ServiceOptions, ServiceResult } from "./types.js";

/**
 * Measures how complaints were served: time to the first response and to the solution, the share settled in time, and the
 * share opened again.
 *
 * Formula: `value = inTime / (inTime + late + overdue)`, from 0 to 1: settled by the day it was due, later, or still open
 * behind it. Times are `firstResponseOn - openedOn` and `resolvedOn - openedOn` in calendar days, as mean and median.
 *
 * - Settled on the due day is in time; open on it is not yet due. `limitDays` counts from the day of opening.
 * - Complaints that are open stand apart from the times, and those without a due day apart from the share.
 * - What happened after `asOf` has not happened yet.
 * - Nothing due gives null (`nothing_due`); fewer than `minimum` too (`insufficient_sample`).
 *
 * @param facts - See {@link ServiceFacts}.
 * @param options - Which complaints, which limit, which groups; see {@link ServiceOptions}.
 * @returns Times and shares, of all and by group; see {@link ServiceResult}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `period.*`,
 * `service.answered_before_opened`, `service.resolved_before_opened`, `service.minutes_without_day`, `service.due_too_late`.
 * @example
 * ```ts
 * import { measureService } from "attainment/segments";
 * const service = measureService({
 *   period: "2026-07",
 *   complaints: [
 *     { id: "1", ownerId: "lin", openedOn: "2026-07-01", firstResponseOn: "2026-07-01", resolvedOn: "2026-07-04", dueOn: "2026-07-04" },
 *     { id: "2", ownerId: "lin", openedOn: "2026-07-10", firstResponseOn: "2026-07-12", resolvedOn: "2026-07-20", dueOn: "2026-07-15" },
 *     { id: "3", ownerId: "lin", openedOn: "2026-07-30", dueOn: "2026-08-02" },
 *   ],
 * });
 * service.value; // => "0.5"
 * [service.resolution.days.mean, service.resolution.days.open]; // => ["6.5", 1]
 * [service.firstResponse.days.mean, service.closedOnTime.notYetDue]; // => ["1", 1]
 * ```
 * Source: first response and resolution time, https://www.zendesk.com/blog/customer-service-metrics-matter/
 * @since 0.1.0
 */
export function measureService(facts: ServiceFacts, options: ServiceOptions = {}): ServiceResult {
  return unwrap(evaluateRows({ ...DOOR, read, run }, facts, options));
}

const DOOR = {
  facts: ["period", "asOf", "complaints"],
  options: ["of", "limitDays", "by", "minimum"],
} as const;

interface ReadService {
  readonly span: ServiceSpan;
  readonly of: "opened" | "resolved";
  readonly limitDays: number | null;
  readonly by: string | null;
  readonly minimum: number;
  readonly complaints: readonly ReadComplaint[];
}

function read(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadService | null {
  const span = readSpan(facts, frame);
  const of = readNamed(options, "of", ["opened", "resolved"], "opened", frame);
  const limitDays = readWhole(options, "/options/limitDays", 0, null, frame);
  const minimum = readWhole(options, "/options/minimum", 1, 1, frame);
  const { by, field } = readBy(options, frame);
  const reading = { asOf: span?.asOf ?? "", field, limitDays };
  const complaints = readComplaints(facts, reading, faults, frame);
  return span && { span, of, limitDays, by, minimum, complaints };
}

function run(given: ReadService, trace: Tracer | undefined): ServiceResult {
  const { span, of, limitDays, by, minimum } = given;
  const counted = given.complaints.filter(({ openedOn, resolvedOn }) => {
    const day = of === "opened" ? openedOn : resolvedOn;
    return day !== null && containsDate(span.period, day);
  });
  const figures = serviceFigures(counted, span.asOf, minimum);
  const groups = groupRows(counted, ({ key }) => key).map(({ id, rows }) => ({
    id,
    ...serviceFigures(rows, span.asOf, minimum),
  }));
  traceRate(trace, "closedOnTime", figures.closedOnTime, ["inTime", "due"]);
  return {
    ...rateOutcome(figures.closedOnTime),
    period: span.period.id,
    asOf: span.asOf,
    definition: of,
    limitDays,
    minimum,
    ...figures,
    groups: by === null ? [] : groups,
    measures: by === "owner" ? personFigures(span.period.id, groups, measuresOf) : [],
    issues: [],
  };
}

function measuresOf({ closedOnTime, firstResponse, resolution, reopened }: ServiceResult["groups"][number]) {
  return {
    "service.closedOnTimeRate": closedOnTime.value,
    "service.firstResponseDays": firstResponse.days.mean,
    "service.resolutionDays": resolution.days.mean,
    "service.reopenedRate": reopened.value,
  };
}
