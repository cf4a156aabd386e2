import * as z from "zod";
import type { Step } from "../../kernel/index.js";
import { stepsSchema } from "../../kernel/steps/index.js";

/** A field that may be absent. */
export type Optional<T> = z.ZodExactOptional<z.ZodType<T>>;

/** The schemas of the fields that every component has. */
export interface ComponentFields {
  readonly id: z.ZodType<string>;
  readonly title: Optional<string>;
  readonly steps: Optional<readonly Step[]>;
}

/** The fields that every component has. */
export function componentFields(): ComponentFields {
  return {
    id: z.string().min(1),
    title: z.string().exactOptional(),
    steps: stepsSchema().exactOptional(),
  };
}
