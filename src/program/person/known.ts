import type { Period } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Needs, PersonReading } from "../../kernel/facts/index.js";
import { byText } from "../../kernel/order/index.js";
import type { Catalog } from "../compile/catalog.js";
import type { DueSpans } from "../dueSpans.js";
import type { PersonMeasure } from "../types.js";
import { exactText } from "./exactText.js";

/** A number that is known about the person, or why it is not. */
export interface KnownValue {
  readonly exact: Fraction | null;
  /** Set if and only if `exact` is null. */
  readonly reason?: string | undefined;
}

/** What is known about one person while the documents are evaluated, one after the other. */
export interface Known {
  /** A measure that a document gives, on the span that the document was evaluated on. */
  give(name: string, period: Period, value: KnownValue): void;
  /** The declared measures on one span. */
  giveAll(period: Period, values: ReadonlyMap<string, KnownValue>): void;
  giveAttribute(name: string, value: string | number | boolean | null): void;
  /** What a document needs, on its span; what it reads is noted. */
  readingFor(needs: Needs, period: Period): PersonReading;
  /** Everything that was read, sorted by id and period. */
  noted(): readonly PersonMeasure[];
}

interface Given extends KnownValue {
  readonly period: Period;
}

/** Starts to know somebody. `due` is what falls due for anybody, which tells why something is not known. */
export function startKnowing(personId: string, catalog: Catalog, due: DueSpans): Known {
  const given = new Map<string, Given>();
  const declared = new Map<string, ReadonlyMap<string, KnownValue>>();
  const attributes = new Map<string, string | number | boolean | null>();
  const read = new Map<string, Given & { readonly id: string }>();
  const find = (name: string, period: Period): Given => {
    const own = given.get(name) ?? declared.get(period.id)?.get(name);
    if (own !== undefined) return { period, ...own };
    const isDue = catalog.get(name)?.givers.some((giver) => due.has(giver)) === true;
    return { exact: null, reason: isDue ? "not_for_person" : "not_due", period };
  };
  return {
    give: (name, period, value) => {
      given.set(name, { ...value, period });
    },
    giveAll: (period, values) => {
      declared.set(period.id, values);
    },
    giveAttribute: (name, value) => {
      attributes.set(name, value);
    },
    readingFor: (needs, period) => {
      const measures = new Map<string, Fraction | null>();
      for (const name of [...needs.measures, ...needs.fields]) {
        const unit = catalog.get(name)?.unit ?? null;
        if (unit === null) continue;
        const found = find(name, period);
        measures.set(name, found.exact);
        read.set(JSON.stringify([name, found.period.id]), { id: name, ...found });
      }
      return { period, personId, measures, attributes: attributesIn(needs, catalog, attributes) };
    },
    noted: () =>
      [...read.values()]
        .map((each) => measureOf(each, catalog))
        .sort(
          byText(
            ({ id }) => id,
            ({ period }) => period,
          ),
        ),
  };
}

/** The attributes that are named; one that nobody gave is known to be missing. */
function attributesIn(
  needs: Needs,
  catalog: Catalog,
  attributes: Readings["attributes"],
): Readings["attributes"] {
  const names = needs.fields.filter((name) => catalog.get(name)?.unit === null);
  return new Map(names.map((name) => [name, attributes.get(name) ?? null]));
}

function measureOf(
  { id, period, exact, reason }: Given & { readonly id: string },
  catalog: Catalog,
): PersonMeasure {
  const unit = catalog.get(id)?.unit ?? "count";
  return {
    id,
    period: period.id,
    unit,
    ...(exact === null ? { value: null, reason: reason ?? "no_value" } : exactText(exact)),
  };
}
