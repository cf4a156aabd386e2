import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../condition/index.js";
import { roundingModes } from "../decimal/index.js";
import type { Operand, Step } from "./types.js";

let schema: z.ZodType<Step> | undefined;

/** The schema of one {@link Step}, built when it is first asked for. */
export function stepSchema(): z.ZodType<Step> {
  schema ??= buildSchema();
  return schema;
}

/** The schema of a list of steps. */
export function stepsSchema(): z.ZodType<readonly Step[]> {
  return z.array(stepSchema());
}

/** A number of a document: a constant, or the measure that holds it. */
export function operandSchema(): z.ZodType<Operand> {
  return z.union([decimalLiteralSchema(), z.strictObject({ measure: nameSchema() })]);
}

function buildSchema(): z.ZodType<Step> {
  const decimal = decimalLiteralSchema();
  const operand = operandSchema();
  const named = { id: z.string().min(1), title: z.string().exactOptional() };
  const common = { ...named, when: conditionSchema().exactOptional() };
  const gate = {
    ...named,
    kind: z.literal("gate"),
    when: conditionSchema(),
    set: decimal,
    whenMissing: z.enum(["open", "close"]).exactOptional(),
  };
  return z.discriminatedUnion("kind", [
    z.strictObject({ ...common, kind: z.literal("multiply"), by: operand }),
    z.strictObject({ ...common, kind: z.literal("add"), amount: operand }),
    z.strictObject({ ...common, kind: z.literal("cap"), at: operand }),
    z.strictObject({ ...common, kind: z.literal("floor"), at: operand }),
    z.strictObject(gate),
    z.strictObject({ ...common, kind: z.literal("replace"), value: operand }),
    roundSchema(),
  ]);
}

/**
 * The two forms of rounding. A kind has one form to be told by, so first comes one that allows both fields; then the
 * two that are meant, which are what a JSON Schema shows.
 */
function roundSchema() {
  const places = z.int().min(0).max(60);
  const step = decimalLiteralSchema();
  const common = {
    kind: z.literal("round"),
    id: z.string().min(1),
    title: z.string().exactOptional(),
    when: conditionSchema().exactOptional(),
    mode: z.enum(roundingModes),
  };
  const either = z
    .strictObject({ ...common, places: places.exactOptional(), step: step.exactOptional() })
    .refine((each) => (each.places === undefined) !== (each.step === undefined), {
      message: "A round step names either places or a step to round to. Write one of the two.",
    });
  const one = z.union([z.strictObject({ ...common, places }), z.strictObject({ ...common, step })]);
  // The refinement leaves nothing but the two forms, which the type of its output cannot say.
  return either.pipe(one as z.ZodType<z.output<typeof one>, z.output<typeof either>>);
}
