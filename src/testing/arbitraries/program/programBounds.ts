import type { Program } from "../../../program/index.js";
import { type Rational, readRational } from "../../rational/index.js";

/** The fields of documents that hold bounds. */
const BOUNDS: ReadonlySet<string> = new Set([
  "from",
  "gt",
  "gte",
  "lt",
  "lte",
  "equals",
  "at",
  "target",
  "quota",
]);

/** The numbers in a program at which something changes. */
export function programBounds(program: Program): readonly Rational[] {
  const found: Rational[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      const bound = BOUNDS.has(name) && typeof part === "string" ? readRational(part) : null;
      if (bound === null) walk(part);
      else found.push(bound);
    }
  };
  walk(program);
  return found;
}
