import type {
  Adjustment,
  CashReceipt,
  Credit,
  DatedQuota,
  Employment,
  FactSegment,
  Plan,
  PlanFacts,
  PlanState,
} from "../../../incentives/index.js";
import { addDays, type DateSpan, daysBetween } from "../../../kernel/index.js";
import { isEarning } from "../../documents/isEarning.js";
import { written } from "../maybe.js";
import type { AroundSample } from "./aroundSamples.js";

/** What a period is about, when what happens around it is placed in it. */
export interface AroundSetting {
  readonly plan: Plan;
  readonly span: DateSpan;
  readonly credits: readonly Credit[];
  readonly state: PlanState | null;
}

/** What a sample of what happens around a period comes to. */
export function aroundFacts(sample: AroundSample, setting: AroundSetting): Partial<PlanFacts> {
  const { plan, span } = setting;
  const cash = cashOf(sample, setting);
  const adjustments = adjustmentsOf(sample, setting);
  const quotas = quotasOf(sample, setting);
  const segments = segmentsOf(sample, span);
  return written({
    cash: cash.length === 0 ? undefined : cash,
    adjustments: adjustments.length === 0 ? undefined : adjustments,
    employment: employmentOf(sample, span),
    quotas: quotas.length === 0 ? undefined : quotas,
    segments: segments.length === 0 ? undefined : segments,
    payDate: plan.employedOn === "payDate" ? addDays(span.to, sample.payDay - 30) : undefined,
  });
}

/** A day of the period. */
export function dayIn({ from, to }: DateSpan, day: number): string {
  return addDays(from, day % daysBetween(from, to));
}

/** Cash for records of this period, of an earlier one, and for one that nobody knows. */
function cashOf({ cash }: AroundSample, { span, credits, state }: AroundSetting): readonly CashReceipt[] {
  const held = (state?.balances ?? []).flatMap(({ parts }) =>
    parts.flatMap(({ recordId }) => recordId ?? []),
  );
  const records = [...new Set([...credits.map(({ id, recordId }) => recordId ?? id), ...held, "unknown"])];
  return cash.map(({ at, amount, day }) => ({
    recordId: records[at % records.length] ?? "unknown",
    date: dayIn(span, day),
    amount,
  }));
}

function adjustmentsOf({ adjustments }: AroundSample, { plan, span }: AroundSetting): readonly Adjustment[] {
  const earning = plan.components.filter(isEarning);
  return adjustments.map(({ amount, countsTo, day, at }, index) => {
    const component = earning[at % Math.max(1, earning.length)];
    return written({
      id: `booked-${index + 1}`,
      amount,
      reason: "by hand",
      date: day === undefined ? undefined : dayIn(span, day),
      countsTo: component === undefined ? undefined : countsTo,
      componentId: component?.id,
    });
  });
}

function employmentOf({ service }: AroundSample, span: DateSpan): Employment | undefined {
  if (service === undefined) return undefined;
  const { from, to, leave } = service;
  const end = from !== undefined && to !== undefined && to <= from ? from + 1 : to;
  const on = (day: number | undefined) => (day === undefined ? undefined : addDays(span.from, day));
  return written({
    from: on(from),
    to: on(end),
    leave:
      leave === undefined
        ? undefined
        : [{ from: addDays(span.from, leave.from), to: addDays(span.from, leave.from + leave.days) }],
  });
}

/** At most one list of dated quotas: of one component, each up to the day on which the next one begins. */
function quotasOf({ quotas }: AroundSample, { plan, span }: AroundSetting): readonly DatedQuota[] {
  const timed = plan.components.filter((each) => "quota" in each && each.quota !== undefined);
  const component = timed[(quotas[0]?.at ?? 0) % Math.max(1, timed.length)];
  if (component === undefined) return [];
  const days = [...new Map(quotas.map(({ day, amount }) => [dayIn(span, day), amount]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return days.map(([from, quota], index) =>
    written({ componentId: component.id, from, to: days[index + 1]?.[0], quota }),
  );
}

function segmentsOf({ cuts }: AroundSample, span: DateSpan): readonly FactSegment[] {
  return [...new Set(cuts.map((day) => dayIn(span, day)))].map((from) => ({ from }));
}
