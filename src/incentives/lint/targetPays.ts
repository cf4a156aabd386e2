import type { Readings } from "../../kernel/condition/index.js";
import { compareFractions, type Decimal, type Fraction, plus, ZERO } from "../../kernel/decimal/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { TargetPay } from "../components/definition.js";

/** What a plan pays at 100 % of every quota. */
export interface TargetPays {
  /** What 100 % is. */
  readonly reading: Readings;
  readonly components: readonly (TargetPay | null)[];
  /** Before rounding, by component; null where it does not follow from the document. */
  readonly pays: readonly (Fraction | null)[];
  /** The sum of the rounded lines, before the steps of the plan and behind each of them. */
  readonly stages: readonly (Decimal | null)[];
  /** Behind all of them. */
  readonly total: Decimal | null;
}

/**
 * Pays the plan at 100 % of every quota. What that is has to follow from the document: measures stand at their constant
 * quotas, and nothing else is known.
 */
export function targetPaysOf(version: CompiledVersion): TargetPays {
  const reading = readingAtTarget(version);
  const components = version.components.map((component) => component.payAtTarget(reading));
  const pays = components.map((paid) => paid?.pay ?? null);
  const sum = pays.reduce<Decimal | null>((total, pay) => {
    return total === null || pay === null ? null : plus(total, version.rounding.round(pay));
  }, ZERO);
  const stages: (Decimal | null)[] = [sum];
  let total = sum;
  for (const step of version.steps) {
    const amount: Decimal | null = total === null ? null : step.apply(total, reading).amount;
    total = total === null || amount === null ? null : plus(total, amount);
    stages.push(total);
  }
  return { reading, components, pays, stages, total };
}

/** Every measure with one constant quota stands at it; one with several is not known. */
function readingAtTarget({ components }: CompiledVersion): Readings {
  const measures = new Map<string, Fraction | null>();
  for (const { target } of components) {
    if (target === null) continue;
    const known = measures.get(target.measure);
    const agrees = known === undefined || (known !== null && compareFractions(known, target.value) === 0);
    measures.set(target.measure, agrees ? target.value : null);
  }
  return { measures, attributes: new Map() };
}
