import type { TraceNode } from "../../kernel/index.js";
import { NOTHING, roundRational, WHOLE } from "../rational/index.js";
import { roundSpan } from "./roundSpan.js";
import { exactly, mapSpan, overSpan, plusSpan, type Span, timesSpan } from "./span.js";
import { paramOf } from "./spanOf.js";

/** What a band pays: slice times rate, and its amount once, or with blocks once a block; rounded where it says so. */
export function replayBand(node: TraceNode): Span | null {
  const slice = paramOf(node, "slice");
  if (slice === null) return null;
  const nothing = exactly(NOTHING);
  const rated = timesSpan(slice, paramOf(node, "rate") ?? nothing);
  const size = paramOf(node, "size");
  const count = size === null ? exactly(WHOLE) : blocksOf(slice, size, node.params.partial);
  if (count === null) return null;
  const paid = plusSpan(rated, timesSpan(count, paramOf(node, "amount") ?? nothing));
  return node.rounding === undefined ? paid : roundSpan(paid, node.rounding);
}

function blocksOf(slice: Span, size: Span, partial: TraceNode["params"][string] | undefined): Span | null {
  const blocks = overSpan(slice, size);
  if (blocks === null || partial === "prorate") return blocks;
  const mode = partial === "up" ? "awayFromZero" : "towardZero";
  return mapSpan(blocks, (value) => roundRational(value, WHOLE, mode));
}
