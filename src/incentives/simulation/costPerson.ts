import type { Period } from "../../kernel/calendar/index.js";
import type { RandomStream } from "./randomStream.js";

/** What happens in one period of one sample: equal keys stand for equal facts. */
export interface Drawn {
  readonly key: string;
  /** The facts but the state, made when they are needed. */
  facts(): Readonly<Record<string, unknown>>;
}

/** A period of somebody whose pay is simulated. */
export interface CostPlace {
  /** Where it stands in what was handed over. */
  readonly path: string;
  readonly period: Period;
  /** The state that it opens with where it does not go on from the place before. */
  readonly opening: { readonly state: unknown } | null;
  draw(stream: RandomStream): Drawn;
}

/** Somebody whose pay is simulated, with the periods in order of time. */
export interface CostPerson {
  readonly personId: string;
  readonly places: readonly CostPlace[];
}
