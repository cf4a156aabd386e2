import { type Decimal, plus, ZERO } from "../../kernel/decimal/index.js";
import type { CompiledComponent } from "../components/definition.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import {
  type BookFrame,
  type BookSpan,
  presentDeals,
  presentRefunds,
  rememberedSpans,
  watchedMeasures,
} from "./book.js";
import { type Judgement, judgeRefunds, type RefundPart } from "./judgeRefunds.js";
import { withoutRefunds } from "./withoutRefunds.js";

/** What refunds mean to one component. */
export interface ComponentBook {
  readonly componentId: string;
  /** Null where the version that is evaluated has none of that id any more. */
  readonly component: CompiledComponent | null;
  /** What it paid before, oldest first, and last the evaluated period. */
  readonly spans: readonly BookSpan[];
  readonly judgement: Judgement;
  /** Whether a part is in the measure of the period that is evaluated, so that the line takes it back by itself. */
  counts(part: RefundPart): boolean;
  /** What the component is to read. */
  readonly reading: PlanReading;
}

/** What refunds mean to each component, and to those that paid before and are gone; `paid`: the person is paid this time. */
export function openBooks(
  frame: BookFrame,
  shared: PlanReading,
  paid: boolean,
): ReadonlyMap<string, ComponentBook> {
  const { version, reading } = frame;
  const components = new Map<string, CompiledComponent | null>(
    (reading.state?.spans ?? []).map(({ componentId }) => [componentId, null]),
  );
  for (const component of version.components) components.set(component.id, component);
  return new Map([...components].map(([id, component]) => [id, bookOf(frame, id, component, shared, paid)]));
}

/** What all that is no component reads: refunds of other periods do not count to the measures of this one. */
export function sharedReading({ version, reading }: BookFrame): PlanReading {
  const measures = [...reading.credits.keys()];
  const now = presentSpan({ version, reading }, null, measures);
  const { parts } = judgeRefunds([now], presentRefunds(reading, measures));
  const counted = version.clawback?.keepsAttainment === true ? [] : parts;
  return withoutRefunds(reading, measures, countedOf(counted));
}

function bookOf(
  frame: BookFrame,
  componentId: string,
  component: CompiledComponent | null,
  shared: PlanReading,
  paid: boolean,
): ComponentBook {
  const { reading } = frame;
  const open = component === null ? null : openQuotaPeriod(componentId, reading);
  const past = rememberedSpans(frame, componentId, open);
  const watched = watchedBy(component, past);
  const spans = [...past, presentSpan(frame, component, component === null ? [] : watched)];
  const judgement = judgeRefunds(spans, presentRefunds(reading, watched));
  const counts = ({ span }: RefundPart) => isCounted(spans[span], paid);
  const counted = countedOf(judgement.parts.filter(counts));
  const own = withoutRefunds(reading, watched, counted);
  return { componentId, component, spans, judgement, counts, reading: withMeasures(shared, own, watched) };
}

/** Where pay is withheld a running total stands still, so that what it paid before is taken back like that of a closed one. */
function isCounted(place: BookSpan | undefined, paid: boolean): boolean {
  if (place === undefined || place.rules?.keepsAttainment === true) return false;
  return place.where === "now" || (place.where === "open" && paid);
}

function watchedBy(component: CompiledComponent | null, past: readonly BookSpan[]): readonly string[] {
  const known = component ?? past.find((each) => each.component !== null)?.component ?? null;
  const measures =
    known === null
      ? past.flatMap(({ span }) => span.deals.map(({ measure }) => measure))
      : watchedMeasures(known);
  return [...new Set(measures)];
}

/** The quota period over which the component keeps a total that goes on in this period. */
function openQuotaPeriod(componentId: string, { state, period }: PlanReading): string | null {
  const quotaPeriod = state?.totals.get(componentId)?.quotaPeriod;
  return quotaPeriod !== undefined && period.from < quotaPeriod.to ? quotaPeriod.id : null;
}

function presentSpan(
  { version, reading }: Pick<BookFrame, "version" | "reading">,
  component: CompiledComponent | null,
  measures: readonly string[],
): BookSpan {
  const { period, attributes } = reading;
  const deals = presentDeals(reading, measures);
  const span = {
    componentId: component?.id ?? "",
    period,
    terms: period,
    measured: null,
    earned: ZERO,
    measures: new Map(),
    attributes,
    deals,
  };
  return { span, where: "now", rules: version.clawback, component };
}

function countedOf(parts: readonly RefundPart[]): ReadonlyMap<ReadCredit, Decimal> {
  const counted = new Map<ReadCredit, Decimal>();
  for (const { credit, amount } of parts) counted.set(credit, plus(counted.get(credit) ?? ZERO, amount));
  return counted;
}

/** The shared reading, with these measures as the component itself has them. */
function withMeasures(shared: PlanReading, own: PlanReading, measures: readonly string[]): PlanReading {
  const values = new Map(shared.measures);
  const credits = new Map(shared.credits);
  for (const measure of measures) {
    const value = own.measures.get(measure);
    if (value !== undefined) values.set(measure, value);
    const list = own.credits.get(measure);
    if (list !== undefined) credits.set(measure, list);
  }
  return { ...shared, measures: values, credits };
}
