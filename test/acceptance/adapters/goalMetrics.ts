import { addDays, compileMeasures, type FactRow, type Measure } from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  type Json,
  listOf,
  type Row,
  rowOf,
  textOf,
  textsOf,
} from "../units.js";

/**
 * What a goal counts (kleegr), from clients and payments: a payment belongs to the seller of its client, a refund is
 * taken off, recurring revenue is that of active clients whenever they signed, and activity is every client signed and
 * every payment recorded. Of the whole company nobody is told apart.
 */
export const goalMetrics: Adapters = { "goal-metric-aggregation": aggregated };

const COMPANY = "company";
const payments = { from: "payments", person: "owner", date: "date" } as const;
const clients = { from: "clients", person: "owner", date: "date" } as const;

const measures: readonly Measure[] = [
  { id: "paid", unit: "money", ...payments, where: { field: "kind", isNot: "refund" }, sum: "amount" },
  { id: "refunded", unit: "money", ...payments, where: { field: "kind", is: "refund" }, sum: "amount" },
  { id: "revenue", unit: "money", derive: { subtract: [{ measure: "paid" }, { measure: "refunded" }] } },
  { id: "clients_closed", unit: "count", ...clients, count: true },
  {
    id: "mrr",
    unit: "money",
    ...clients,
    date: "lookedAt",
    where: { field: "status", is: "active" },
    sum: "monthly",
  },
  { id: "recorded", unit: "count", ...payments, count: true },
  {
    id: "activity",
    unit: "count",
    derive: { add: [{ measure: "clients_closed" }, { measure: "recorded" }] },
  },
];

function aggregated({ parameters, input }: Facts): Answer {
  const [from = "", to = ""] = textsOf(input.period);
  const person = input.owner === null ? COMPANY : textOf(input.owner);
  const data = rowOf(parameters.data);
  const records = recordsOf(data, to, input.owner === null);
  const result = compileMeasures(measures).evaluate({
    period: `${from}/${addDays(to, 1)}`,
    records,
    people: [person],
  });
  const own = result.people.find(({ id }) => id === person);
  return { actual: own?.measures.find(({ id }) => id === input.metric)?.value ?? null };
}

function recordsOf(
  data: Row,
  lookedAt: string,
  together: boolean,
): Readonly<Record<string, readonly FactRow[]>> {
  const signed = listOf(data.clients).map((row) => textsOf(row));
  const ownerOf = new Map(signed.map(([id = "", owner = ""]) => [id, together ? COMPANY : owner]));
  return {
    clients: signed.map(([id = "", , date = "", monthly = "", status = ""]) => {
      return { id, owner: ownerOf.get(id) ?? COMPANY, date, lookedAt, monthly, status };
    }),
    payments: listOf(data.payments).map((row: Json, index) => {
      const [client = "", date = "", kind = "", amount = ""] = textsOf(row);
      return { id: `payment ${index}`, owner: ownerOf.get(client) ?? COMPANY, date, kind, amount };
    }),
  };
}
