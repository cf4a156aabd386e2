import { buildCondition, type ConditionFunction } from "../../kernel/condition/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Ladder } from "../types.js";
import type { LadderWindowCode } from "./codes.js";
import type { BuiltWindow, Derived, WindowKind } from "./derived.js";
import type { LadderWindow } from "./types.js";

const KINDS = ["sum", "mean", "min", "max", "ratio", "count", "consecutive"] as const;

/** The windows and durations of a ladder; their faults go to `issues`. */
export function buildDerived(ladder: Ladder, ref: string, issues: Issue[]): Derived {
  const durations = (ladder.durations ?? []).map((each, index) => ({
    ...each,
    ref: `${ref}/durations/${index}`,
  }));
  const windows = (ladder.windows ?? []).flatMap(
    (each, index) => buildWindow(each, ladder.id, `${ref}/windows/${index}`, issues) ?? [],
  );
  const names = new Set<string>();
  const reads = new Set([
    ...durations.flatMap(({ since = [] }) => since),
    ...windows.flatMap(({ measures }) => measures),
    ...(ladder.trackBy === undefined ? [] : [ladder.trackBy]),
  ]);
  for (const { id, ref } of [...durations, ...windows]) {
    if (names.has(id) || reads.has(id)) issues.push(taken(id, `${ref}/id`));
    names.add(id);
  }
  const early = new Set(windows.map(({ id }) => id));
  for (const { condition } of windows) refuseWindows(condition, early, issues);
  return { windows, durations, names };
}

/** Refuses windows in a condition that is judged before they are known. */
export function refuseWindows(
  condition: ConditionFunction | null,
  windows: ReadonlySet<string>,
  issues: Issue[],
): void {
  for (const { field, ref } of condition?.leaves ?? []) {
    if (!windows.has(field)) continue;
    const message = `The window ${quoted(field)} is not known yet where this is judged. Test a measure or a duration instead.`;
    issues.push(
      issueOf<LadderWindowCode>("tiers.window_not_known_yet", ref, message, { field: field.slice(0, 80) }),
    );
  }
}

function buildWindow(
  window: LadderWindow,
  ladderId: string,
  ref: string,
  issues: Issue[],
): BuiltWindow | null {
  const [kind, another] = KINDS.filter((each) => window[each] !== undefined);
  if (kind === undefined || another !== undefined) {
    const message = `A window is exactly one of ${KINDS.join(", ")}. Name one of them.`;
    issues.push(issueOf<LadderWindowCode>("tiers.window_form", ref, message));
    return null;
  }
  const { id, title, periods = null, fewest, whenMissing, restart } = window;
  if (isBadLength(kind, window)) {
    const message = `The window ${quoted(id)} needs \`periods\`, of which \`fewest\` asks no more; only a sum or a count may go without, and \`consecutive\` has neither. Mend them.`;
    issues.push(issueOf<LadderWindowCode>("tiers.window_length", ref, message));
  }
  const counted = window.count ?? window.consecutive;
  const built =
    counted === undefined ? null : buildCondition(counted, `${ref}/${kind}`, `${ladderId}#${id}.${kind}`);
  if (built?.ok === false) for (const issue of built.issues) issues.push(issue);
  return {
    id,
    title,
    ref,
    kind,
    periods,
    fewest: fewest ?? (kind === "count" ? 0 : (periods ?? 0)),
    skipsMissing: whenMissing === "skip",
    restarts: restart === "tierChange",
    measures: measuresOf(window),
    condition: built?.ok === true ? built.data : null,
  };
}

function isBadLength(kind: WindowKind, { periods, fewest }: LadderWindow): boolean {
  if (kind === "consecutive") return periods !== undefined || fewest !== undefined;
  if (periods === undefined) return fewest !== undefined || (kind !== "sum" && kind !== "count");
  return fewest !== undefined && fewest > periods;
}

function measuresOf({ sum, mean, min, max, ratio }: LadderWindow): readonly string[] {
  const own = [sum, mean, min, max].flatMap((name) => name ?? []);
  return ratio === undefined ? own : [...own, ratio.numerator, ratio.denominator];
}

function taken(id: string, path: string): Issue<LadderWindowCode> {
  const message = `The name ${quoted(id)} is taken by a fact that is looked at, or by another window or duration. Choose another.`;
  return issueOf<LadderWindowCode>("tiers.derived_name_taken", path, message, { id: id.slice(0, 80) });
}
