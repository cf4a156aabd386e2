import { type Period, parsePeriod } from "../../kernel/calendar/index.js";
import { type Decimal, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { canonicalText } from "../canonicalText.js";
import type { CompiledPlan, PlanState } from "../types.js";
import { amount } from "./amounts.js";
import type { CostPerson, CostPlace, Drawn } from "./costPerson.js";
import type { RandomStream } from "./randomStream.js";
import { hasValue, withoutValue } from "./replay.js";

/** What is counted of each statement, and how often. */
export interface CostTerms {
  readonly samples: number;
  readonly of: "value" | "payable";
}

/** What a period comes to, and what it leaves to the next. */
interface Step {
  readonly amount: Decimal;
  readonly state: PlanState | null;
  /** What of the state the next period can tell. */
  readonly key: string;
}

/** Steps that are kept are found again by what they depend on: this many at most. */
const KEPT = 50_000;

/**
 * What somebody is paid in each sample; an issue where a statement cannot be evaluated.
 *
 * A period that came out the same way on a state that differs in nothing it can tell is not evaluated again.
 */
export function simulatePerson(
  plan: CompiledPlan,
  { personId, places }: CostPerson,
  stream: RandomStream,
  { samples, of }: CostTerms,
): readonly Decimal[] | readonly Issue[] {
  const known = new Map<string, Step>();
  const sums: Decimal[] = [];
  for (let sample = 0; sample < samples; sample++) {
    let sum = ZERO;
    let before: Step | null = null;
    for (const [index, place] of places.entries()) {
      const drawn = place.draw(stream);
      const opening: unknown = place.opening === null ? before?.state : place.opening.state;
      const key: string = `${index} ${drawn.key} ${place.opening === null ? (before?.key ?? "") : ""}`;
      const found: Step | readonly Issue[] =
        known.get(key) ??
        evaluated(plan, place, drawn, opening, { personId, of, next: places[index + 1]?.period });
      if ("length" in found) return found;
      if (known.size < KEPT) known.set(key, found);
      sum = plus(sum, found.amount);
      before = found;
    }
    sums.push(sum);
  }
  return sums;
}

interface Asked {
  readonly personId: string;
  readonly of: CostTerms["of"];
  readonly next: Period | undefined;
}

function evaluated(
  plan: CompiledPlan,
  { path }: CostPlace,
  drawn: Drawn,
  state: unknown,
  { personId, of, next }: Asked,
): Step | readonly Issue[] {
  const run = plan.safeEvaluate({ ...drawn.facts(), state });
  if (!run.ok) return run.issues.map((issue) => ({ ...issue, path: path + issue.path }));
  if (!hasValue(run.data)) return [withoutValue(run.data, personId, path)];
  return {
    amount: amount(run.data[of]),
    state: run.data.state,
    key: next === undefined ? "" : keyOf(run.data.state, next),
  };
}

/** A total of a quota period that is over is passed over by the next period, unless it holds what a cap cut. */
function keyOf(state: PlanState | null, next: Period): string {
  if (state === null) return "";
  const { components, spans, balances, cash } = state;
  const told = components.filter(
    ({ quotaPeriod, excess }) => excess !== undefined || parsePeriod(quotaPeriod).to > next.from,
  );
  return canonicalText([told, spans ?? [], balances ?? [], cash ?? []]);
}
