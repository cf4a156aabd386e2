import type { Plan } from "../../../incentives/index.js";

/**
 * Whether a JSON pointer leads to something in the document: the one plan, or an array of its versions. A compiled
 * plan lists versions in order of time, so that the first step of a pointer into a history may stand for any of them.
 */
export function resolves(versions: readonly Plan[], pointer: string): boolean {
  const [plan] = versions;
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (pointer !== "" && !pointer.startsWith("/")) return false;
  if (versions.length === 1 && leads(plan, steps)) return true;
  const [index = "", ...rest] = steps;
  if (steps.length === 0) return true;
  return (
    /^\d+$/.test(index) && Number(index) < versions.length && versions.some((version) => leads(version, rest))
  );
}

function leads(document: unknown, steps: readonly string[]): boolean {
  let place: unknown = document;
  for (const step of steps) {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, step)) return false;
    place = Object.entries(place).find(([name]) => name === step)?.[1];
  }
  return true;
}
