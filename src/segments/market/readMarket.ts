import {
  containsDate,
  type Period,
  previousPeriod,
  samePeriodLastYear,
} from "../../kernel/calendar/index.js";
import { type Faults, readPeriod } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  isAttainmentError,
  quoted,
} from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import { readNamed, readRows, rowAmount, rowDay, rowText } from "../../kernel/rows/index.js";
import { marketIssue } from "./marketIssue.js";
import { ownWarnings } from "./ownWarnings.js";
import { readPart } from "./parts.js";
import { type ReadFigure, readFigures } from "./readFigures.js";
import type { MarketDimension } from "./types.js";

const ORDER_FIELDS = { value: "amount", volume: "quantity" } as const;

/** What a share is taken of, read. */
export interface ReadMarket {
  readonly period: Period;
  readonly against: string | null;
  readonly measure: "value" | "volume";
  readonly by: readonly MarketDimension[];
  readonly currency: string | null;
  readonly own: readonly ReadFigure[];
  readonly figures: readonly ReadFigure[];
  /** What is wrong with own sales that are not known, or that are of another span. */
  readonly warnings: readonly Issue[];
}

/** Reads own sales and the market; null where the frame is faulty. */
export function readMarket(
  by: readonly MarketDimension[],
  facts: Fields,
  options: Fields,
  faults: Faults,
  frame: Issue[],
): ReadMarket | null {
  const period = readPeriod(facts, "period", "", frame);
  const measure = readNamed(options, "measure", ["value", "volume"], "value", frame);
  const span = period === null ? null : readAgainst(options, period, frame);
  const figures = readFigures(facts, "figures", measure, faults, frame);
  if (period === null) return null;
  const wanted = [period, ...(span === null ? [] : [span])];
  const all = readOwn(facts, wanted, measure, faults, frame);
  const own = all.filter(({ period: id }) => wanted.some((each) => each.id === id));
  const ids = new Set(wanted.map(({ id }) => id));
  // Spending of single customers is no part of the size of a market, and the other way round.
  const isOfWallet = by.includes("customer");
  const counted = figures.filter(
    ({ period: id, part }) => ids.has(id) && (part.customer !== null) === isOfWallet,
  );
  const currency = measure === "value" ? oneCurrency([...own, ...counted], frame) : null;
  const warnings = ownWarnings(
    all,
    wanted,
    facts.has("orders")
      ? { stream: "orders", field: ORDER_FIELDS[measure] }
      : { stream: "own", field: measure },
  );
  return { period, against: span?.id ?? null, measure, by, currency, own, figures: counted, warnings };
}

function readAgainst(options: Fields, period: Period, frame: Issue[]): Period | null {
  const against = readNamed(options, "against", ["previous", "sameLastYear", "none"], "previous", frame);
  try {
    if (against === "previous") return previousPeriod(period);
    return against === "sameLastYear" ? samePeriodLastYear(period) : null;
  } catch (error) {
    // The first days of the calendar have no period before them, and so no change.
    if (isAttainmentError(error)) return null;
    throw error;
  }
}

function readOwn(
  facts: Fields,
  wanted: readonly Period[],
  measure: "value" | "volume",
  faults: Faults,
  frame: Issue[],
): readonly ReadFigure[] {
  const isOfOrders = facts.has("orders");
  if (isOfOrders && facts.has("own")) {
    const message = "Own sales are given both as orders and as figures. Give one of the two.";
    frame.push(marketIssue("market.sales_twice", "/orders", message));
  }
  if (!isOfOrders && !facts.has("own")) {
    const message = "A required field is missing. Add it (own sales, as figures or as orders).";
    frame.push(documentIssue("document.missing_field", "/own", message, { expected: "array" }));
    return [];
  }
  if (isOfOrders) return readOrders(facts, wanted, measure, faults, frame);
  const own = readFigures(facts, "own", measure, faults, frame);
  const rival = own.find(({ rivalId }) => rivalId !== null);
  if (rival !== undefined) {
    const message = `The own figure ${quoted(rival.id)} names a rival, whose sales are not own ones. Move it to figures.`;
    frame.push(
      marketIssue("market.own_with_rival", `${rival.path}/rivalId`, message, { id: rival.id.slice(0, 80) }),
    );
  }
  return own;
}

function readOrders(
  facts: Fields,
  wanted: readonly Period[],
  measure: "value" | "volume",
  faults: Faults,
  frame: Issue[],
): readonly ReadFigure[] {
  const place = { stream: "orders", amount: "amount" } as const;
  const read = readRows(facts, place, faults, frame, (row) => {
    const orderedOn = rowDay(row, "orderedOn");
    const [part, currency, number] = [
      readPart(row),
      rowText(row, "currency"),
      rowAmount(row, ORDER_FIELDS[measure]),
    ];
    const period = wanted.find((each) => orderedOn !== null && containsDate(each, orderedOn));
    return { id: row.id, path: row.path, period: period?.id ?? "", part, currency, number };
  });
  return read.flatMap((order) => (order.period === "" ? [] : [{ ...order, rivalId: null, publishedOn: "" }]));
}

/** The one currency of all figures; those that say none are taken to be in it. */
function oneCurrency(figures: readonly ReadFigure[], frame: Issue[]): string | null {
  const found = [...new Set(figures.flatMap(({ currency }) => currency ?? []))].sort(compareTexts);
  if (found.length > 1) {
    const message = `The figures are in ${found.length} currencies, which do not add up. Convert them first.`;
    frame.push(marketIssue("market.mixed_currencies", "/figures", message, { currencies: found }));
  }
  return found[0] ?? null;
}
