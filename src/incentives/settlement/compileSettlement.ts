import { type DocumentCode, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CompiledComponent } from "../components/definition.js";
import type { LineRounding } from "../rounding.js";
import type { Leavers } from "../time/types.js";
import type { Plan } from "../types.js";
import type { Placed, SettlementContext, Stage } from "./definition.js";
import type { LedgerKind } from "./ledgerTypes.js";
import { NEGATIVE_PAY, negativePayStage } from "./negativePay.js";
import { compileRun, settlementKinds } from "./registry.js";

/** The settlement of a plan, ready to be run. */
export interface SettlementList {
  /** The place of the plan in the document. */
  readonly at: string;
  readonly stages: readonly Stage[];
  /** The kind of each ledger that it keeps, by id. */
  readonly kinds: ReadonlyMap<string, LedgerKind>;
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** Whether it does anything with pay that is above zero and nothing is owed. */
  readonly isPlain: boolean;
  /** The components that pay by a measure which has deals behind it. */
  readonly earning: ReadonlySet<string>;
  /** What the plan does with what is held of somebody who leaves. */
  readonly leavers: Leavers | undefined;
  /** Whether it waits for cash. */
  readonly needsCash: boolean;
}

/** What of a plan its settlement looks at. */
interface PlanParts {
  readonly plan: Plan;
  readonly at: string;
  readonly rounding: LineRounding;
  readonly components: readonly CompiledComponent[];
}

/** Compiles the settlement of a plan; every fault goes to `issues`. */
export function compileSettlement(
  { plan, at, rounding, components: compiled }: PlanParts,
  issues: Issue[],
): SettlementList {
  const { settlement = [], negativePay = "carried", components } = plan;
  const context = { componentIds: new Set(components.map(({ id }) => id)), rounding, issues };
  const own = runsOf(settlement.map((document, index) => ({ document, ref: `${at}/settlement/${index}` })));
  for (const issue of takenIds(plan, at)) issues.push(issue);
  const stages = own.flatMap((run) => stageOf(run, context) ?? []);
  const ref = plan.negativePay === undefined ? at : `${at}/negativePay`;
  return {
    at,
    stages: withNegativePay(stages, negativePayStage(negativePay, plan.id, ref)),
    kinds: new Map<string, LedgerKind>([
      ...settlement.map(({ id, kind }) => [id, kind] as const),
      [NEGATIVE_PAY, "negativePay"],
    ]),
    measures: stages.flatMap(({ measures }) => measures),
    fields: stages.flatMap(({ fields }) => fields),
    isPlain: settlement.length === 0,
    earning: new Set(compiled.flatMap(({ id, marginal }) => (marginal === undefined ? [] : [id]))),
    leavers: plan.leavers,
    needsCash: settlement.some((each) => each.kind === "holdback" && each.release.kind === "cash"),
  };
}

/** Neighbors of a kind that is settled together, and each other one alone. */
function runsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const each of placed) {
    const last = runs.at(-1);
    const { kind } = each.document;
    if (last?.[0]?.document.kind === kind && settlementKinds[kind].joins) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

function stageOf(run: readonly Placed[], context: SettlementContext): Stage | null {
  const [first] = run;
  return first === undefined ? null : compileRun(first.document.kind, run, context);
}

/** Pay below zero is carried behind what is held of it, and before a draw, so that no guarantee pays a debt. */
function withNegativePay(stages: readonly Stage[], negative: Stage): readonly Stage[] {
  const place = stages.findIndex(({ kind }) => kind !== "holdback");
  return place < 0 ? [...stages, negative] : [...stages.slice(0, place), negative, ...stages.slice(place)];
}

/** A ledger is asked for by its id, as a line is, so that no two of them may share one. */
function takenIds({ settlement = [], components, steps = [] }: Plan, at: string): readonly Issue[] {
  const taken = new Set([NEGATIVE_PAY, ...components.map(({ id }) => id), ...steps.map(({ id }) => id)]);
  return settlement.flatMap(({ id }, index) => {
    if (!taken.has(id)) {
      taken.add(id);
      return [];
    }
    const message = `The id ${quoted(id)} is taken by another part of the plan. Give each its own.`;
    const params = { id: id.slice(0, 80) };
    return [issueOf<DocumentCode>("document.duplicate_id", `${at}/settlement/${index}/id`, message, params)];
  });
}
