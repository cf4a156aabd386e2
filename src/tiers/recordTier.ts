import { wholeFraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { Move } from "./proposeMove.js";
import { type Rung, type Rungs, rungOf } from "./rung.js";
import type { Standing } from "./standing.js";

/** Records where the person stands: the position of the tier. */
export function recordTier(ladder: Rungs, rung: Rung, trace: Tracer | undefined): void {
  recordPosition(idOf(ladder, rung), rung, trace);
}

/** What was recorded since `inner` belongs to the proposal, what was recorded since `outer` to the ladder. */
export interface Marks {
  readonly outer: number | undefined;
  readonly inner: number | undefined;
}

/**
 * Records the proposal over the rules that it stands on, and the ladder over all: its value is the opening position, and
 * the proposal is what was not chosen, since a person decides.
 */
export function recordProposal(
  { ladder, rung }: Standing,
  { move, toTierId, reasons }: Move,
  { outer, inner }: Marks,
  trace: Tracer | undefined,
): void {
  if (trace === undefined) return;
  const { document, ref } = ladder;
  const id = `${document.id}#proposal`;
  const to = rungOf(ladder, toTierId);
  const chosen = `${id}.${move}`;
  recordPosition(chosen, to, trace);
  const [note] = reasons;
  const value = wholeFraction(to.position);
  trace.node({ id, kind: "choose", ref, params: { chosen, move, toTierId, reasons }, value, note }, inner);
  trace.node(
    {
      id: document.id,
      kind: "choose",
      ref,
      label: document.title,
      params: { chosen: idOf(ladder, rung), rejected: [id], tierId: rung.tier.id },
      value: wholeFraction(rung.position),
    },
    outer,
  );
}

function recordPosition(id: string, { position, tier, ref }: Rung, trace: Tracer | undefined): void {
  const value = wholeFraction(position);
  trace?.node({ id, kind: "constant", ref, label: tier.title, params: { value }, value });
}

function idOf({ document }: Rungs, { tier }: Rung): string {
  return `${document.id}.${tier.id}`;
}
