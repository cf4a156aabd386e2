import type { Issue, LeftOut } from "../issue/index.js";

/** Where the reading of facts puts what it finds besides numbers. */
export interface FactSink {
  /** Faults that the evaluation cannot go around. */
  readonly fatal: Issue[];
  /** Faults of single facts, which are left out. */
  readonly faults: Issue[];
  readonly warnings: Issue[];
  readonly leftOut: LeftOut[];
}

/** Leaves a fact out because of its faults. */
export function leaveOut(sink: FactSink, fact: Omit<LeftOut, "reason">, faults: readonly Issue[]): void {
  const [first] = faults;
  if (first === undefined) return;
  sink.faults.push(...faults);
  sink.leftOut.push({
    id: fact.id,
    stream: fact.stream,
    index: fact.index,
    reason: first.code,
    amount: fact.amount,
  });
}
