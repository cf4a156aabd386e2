import { type Fraction, fractionOf } from "../kernel/decimal/index.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { CompiledComponent, LineResult } from "./components/definition.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import { payMeasure } from "./linkPays.js";

/** What the components of a plan were paid so far, for those behind them that look at it. */
export interface PayReadings {
  /** The facts with the pay that is known, and with each that becomes known later. */
  on(reading: PlanReading): PlanReading;
  /** Hands on what a line came to, and returns it. */
  note(result: LineResult): LineResult;
}

/** Nothing is looked up, nor handed on, where no version looks at pay. */
export function payReadings(versions: readonly Pick<CompiledVersion, "linkedPays">[]): PayReadings {
  const linked = new Set(versions.flatMap(({ linkedPays }) => [...linkedPays]));
  if (linked.size === 0) return { on: (reading) => reading, note: (result) => result };
  const known = new Map<string, Fraction | null>();
  const readers: Map<string, Fraction | null>[] = [];
  return {
    on: (reading) => {
      const measures = new Map([...reading.measures, ...known]);
      readers.push(measures);
      return { ...reading, measures };
    },
    note: (result) => {
      const name = payMeasure(result.line.id);
      const pay = result.amount === null ? null : fractionOf(result.amount);
      if (linked.has(name)) for (const measures of [known, ...readers]) measures.set(name, pay);
      return result;
    },
  };
}

/** The facts with the pay of all components before one; as they are, where it looks at none. */
export function withPaysBefore(
  version: CompiledVersion,
  component: CompiledComponent,
  reading: PlanReading,
): PlanReading {
  if (!looksAtPay(version, component)) return reading;
  const pays = payReadings([version]);
  for (const each of version.components) {
    if (each.id === component.id) break;
    pays.note(each.line({ reading: pays.on(reading), trace: undefined, perDeal: false }));
  }
  return pays.on(reading);
}

/** Whether a component looks at the pay of one before it. */
export function looksAtPay(
  { linkedPays }: Pick<CompiledVersion, "linkedPays">,
  { measures, fields }: Pick<CompiledComponent, "measures" | "fields">,
): boolean {
  return [...measures, ...fields].some((name) => linkedPays.has(name));
}
