import { formatFraction } from "../../kernel/decimal/index.js";
import type { ComponentTime } from "./componentTime.js";
import type { LineTime } from "./types.js";

/** How time scaled a component, as its line tells it. */
export function lineTime(time: ComponentTime | null): { readonly time?: LineTime } {
  if (time === null) return {};
  const { counted, of, shares } = time;
  const told = Object.entries(shares).flatMap(([name, share]) =>
    share === undefined ? [] : [[name, formatFraction(share)] as const],
  );
  return { time: { counted: formatFraction(counted), of: formatFraction(of), ...Object.fromEntries(told) } };
}
