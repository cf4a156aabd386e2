import { addDays, addMonths, periodOf } from "../../kernel/calendar/index.js";
import { type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import { type DocumentCode, documentIssue, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Component } from "../componentTypes.js";
import type { TimeCode } from "./codes.js";
import type { Ramp } from "./types.js";

/** A number of a ramp, with its place in the document. */
export interface RampStep {
  readonly ref: string;
  readonly value: Fraction;
}

/** A ramp, compiled. */
export interface CompiledRamp {
  readonly ref: string;
  readonly scalesTarget: boolean;
  readonly scalesQuota: boolean;
  /** Either a share in each step, or a quota. */
  readonly factors: readonly RampStep[] | null;
  readonly quotas: readonly RampStep[] | null;
  /** The first days of the steps but the first, and of the time after the last. */
  boundaries(hired: string): readonly string[];
}

const NOT_BOTH = "A ramp is a list of factors or of quotas. Write one of the two.";

/** Compiles the ramps of a plan, by component. */
export function buildRamps(
  { ramps = [], components }: { readonly ramps?: readonly Ramp[]; readonly components: readonly Component[] },
  at: string,
  issues: Issue[],
): ReadonlyMap<string, CompiledRamp> {
  const byComponent = new Map<string, CompiledRamp>();
  for (const [index, ramp] of ramps.entries()) {
    const ref = `${at}/ramps/${index}`;
    const compiled = buildRamp(ramp, ref, issues);
    for (const [place, componentId] of idsOf(ramp, components).entries()) {
      const path = ramp.componentIds === undefined ? ref : `${ref}/componentIds/${place}`;
      if (!components.some(({ id }) => id === componentId)) issues.push(unknown(componentId, path));
      if (byComponent.has(componentId)) issues.push(second(componentId, path));
      byComponent.set(componentId, compiled);
    }
  }
  return byComponent;
}

/** The components that a ramp is for: those that it names, or all with a quota. */
function idsOf({ componentIds }: Ramp, components: readonly Component[]): readonly string[] {
  return componentIds ?? components.filter((component) => "quota" in component).map(({ id }) => id);
}

function buildRamp(ramp: Ramp, ref: string, issues: Issue[]): CompiledRamp {
  const { factors, quotas, scales = ["quota"] } = ramp;
  if ((factors === undefined) === (quotas === undefined)) {
    issues.push(issueOf<TimeCode>("incentives.ramp_without_steps", ref, NOT_BOTH));
  }
  const read = (list: Ramp["factors"], field: string) =>
    list?.flatMap((literal, index) => {
      const path = `${ref}/${field}/${index}`;
      const value = readLiteral(literal, path, issues);
      if (value !== null && value.numerator.units < 0) issues.push(below(path));
      return value === null ? [] : [{ ref: path, value }];
    }) ?? null;
  const steps = factors?.length ?? quotas?.length ?? 0;
  return {
    ref,
    scalesQuota: scales.includes("quota"),
    scalesTarget: scales.includes("target") && factors !== undefined,
    factors: read(factors, "factors"),
    quotas: read(quotas, "quotas"),
    boundaries: (hired) => {
      const first = firstDay(ramp, hired);
      return Array.from({ length: steps }, (_, index) => startOfStep(ramp, first, index + 1));
    },
  };
}

function firstDay({ unit, starts = "periodOfHire" }: Ramp, hired: string): string {
  if (starts === "hireDate") return hired;
  const period = periodOf(hired, unit);
  return starts === "periodOfHire" || period.from === hired ? period.from : period.to;
}

function startOfStep({ unit }: Ramp, first: string, steps: number): string {
  if (unit === "week") return addDays(first, 7 * steps);
  return addMonths(first, (unit === "month" ? 1 : 3) * steps);
}

function below(path: string): Issue {
  return documentIssue("document.wrong_value", path, "A step of a ramp is not below zero. Write 0 or more.");
}

function unknown(componentId: string, path: string): Issue {
  const message = `No component of the plan has the id ${quoted(componentId)}. Correct the id, or remove it from the ramp.`;
  return issueOf<DocumentCode>("document.unknown_reference", path, message, { id: componentId.slice(0, 80) });
}

function second(componentId: string, path: string): Issue {
  const message = `${quoted(componentId)} has another ramp already. Name the components of each in componentIds.`;
  return issueOf<TimeCode>("incentives.two_ramps", path, message, { componentId: componentId.slice(0, 80) });
}
