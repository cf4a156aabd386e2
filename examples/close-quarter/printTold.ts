import type { PeriodClose } from "attainment";

/** What the close left out, and why: nothing is lost in silence. */
export function printTold({ leftOut = [], issues }: PeriodClose): string {
  const told = leftOut.map(
    ({ stream, id, reason, amount }) => `${stream} ${id}: ${reason}${amount === null ? "" : `, ${amount}`}`,
  );
  const others = issues.filter(({ severity }) => severity === "warning").map(({ message }) => message);
  return [...told, ...new Set(others)].join("\n");
}
