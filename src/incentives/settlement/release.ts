import * as z from "zod";
import { buildCondition, type ConditionFunction, conditionSchema } from "../../kernel/condition/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { SettlementCode } from "./codes.js";
import type { HoldbackRelease } from "./types.js";

/** When what is held becomes payable, compiled. */
export type Release =
  | { readonly kind: "condition"; readonly when: ConditionFunction }
  | { readonly kind: "cash" }
  | { readonly kind: "after"; readonly periods?: number; readonly days?: number; readonly months?: number }
  | {
      readonly kind: "installments";
      readonly count: number;
      readonly first: "thisPeriod" | "nextPeriod";
      readonly remainder: "last" | "first" | "spread";
    };

/** The schema of a release. */
export function releaseSchema(): z.ZodType<HoldbackRelease> {
  const count = z.int().min(0).max(10_000).exactOptional();
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("condition"), when: conditionSchema() }),
    z.strictObject({ kind: z.literal("cash") }),
    z.strictObject({ kind: z.literal("after"), periods: count, days: count, months: count }),
    z.strictObject({
      kind: z.literal("installments"),
      count: z.int().min(1).max(10_000),
      first: z.enum(["thisPeriod", "nextPeriod"]).exactOptional(),
      remainder: z.enum(["last", "first", "spread"]).exactOptional(),
    }),
  ]);
}

/** Compiles a release; null where it is at fault. */
export function readRelease(release: HoldbackRelease, ref: string, issues: Issue[]): Release | null {
  if (release.kind === "condition") {
    const when = buildCondition(release.when, `${ref}/when`, "when");
    if (!when.ok) for (const issue of when.issues) issues.push(issue);
    return when.ok ? { kind: "condition", when: when.data } : null;
  }
  if (release.kind === "installments") {
    const { count, first = "thisPeriod", remainder = "last" } = release;
    return { kind: "installments", count, first, remainder };
  }
  if (release.kind === "cash") return release;
  const { periods, days, months } = release;
  if ([periods, days, months].filter((time) => time !== undefined).length === 1) return release;
  const message = "A release after a time needs one of periods, days and months. Write one of the three.";
  issues.push(issueOf<SettlementCode>("incentives.one_release_time", ref, message));
  return null;
}
