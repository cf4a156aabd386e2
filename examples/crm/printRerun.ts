import { table } from "../terminal/table.js";
import type { Rerun } from "./rerun.js";

/** What a refund that came in after the close changes, as entries for the open period. */
export function printRerun({ entries, total, again }: Rerun): string {
  const columns = [
    { heading: "after a refund" },
    { heading: "line" },
    { heading: "cause" },
    { heading: "was", figures: true },
    { heading: "is", figures: true },
    { heading: "to book", figures: true },
  ];
  const rows = entries.map(({ personId, componentId, cause, was, is, amount }) => [
    personId,
    componentId,
    cause ?? "",
    was,
    is,
    amount,
  ]);
  return `${table(columns, [...rows, ["all", "", "", "", "", total]])}\nrun again once they are booked: ${again}`;
}
