import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import type { DecimalLiteral, MissingPolicy, WeightInput } from "../../kernel/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import { stepsSchema } from "../../kernel/steps/index.js";
import type { PlainBasis, TargetBasis, TargetFactor, TargetRequest, TargetsOptions } from "./types.js";

let request: z.ZodType<TargetRequest> | undefined;
let options: z.ZodType<TargetsOptions> | undefined;

/** The schema of a {@link TargetRequest}, built when it is first asked for. */
export function targetRequestSchema(): z.ZodType<TargetRequest> {
  request ??= buildRequestSchema();
  return request;
}

/** The schema of a list of requests. */
export function targetRequestsSchema(): z.ZodType<readonly TargetRequest[]> {
  return z.array(targetRequestSchema());
}

/** The schema of {@link TargetsOptions}. */
export function targetsOptionsSchema(): z.ZodType<TargetsOptions> {
  const decimal = decimalLiteralSchema().exactOptional();
  options ??= z.strictObject({
    topDown: decimal,
    reconcile: z.enum(["keep", "scale", "weight"]).exactOptional(),
    closes: decimal,
    step: decimal,
    trace: z.literal(true).exactOptional(),
  });
  return options;
}

function buildRequestSchema(): z.ZodType<TargetRequest> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    basis: basisSchema(),
    factors: z.array(factorSchema()).exactOptional(),
    steps: stepsSchema().exactOptional(),
    weight: weightSchema().exactOptional(),
  });
}

function basisSchema(): z.ZodType<TargetBasis> {
  const plain = plainSchemas();
  const plainBasis: z.ZodType<PlainBasis> = z.discriminatedUnion("kind", plain);
  const blend = z.strictObject({
    kind: z.literal("blend"),
    parts: z
      .array(z.strictObject({ id: nameSchema(), weight: weightSchema().exactOptional(), basis: plainBasis }))
      .min(1, "A blend needs a part. Add one."),
    weights: z.enum(["explicit", "relative", "equal", "remainder"]).exactOptional(),
    missing: missingSchema().exactOptional(),
  });
  return z.discriminatedUnion("kind", [...plain, blend]);
}

function plainSchemas() {
  const decimal = decimalLiteralSchema();
  const known = knownSchema();
  return [
    z.strictObject({
      kind: z.literal("history"),
      values: z.array(known),
      use: z.enum(["latest", "mean"]).exactOptional(),
      growth: decimal.exactOptional(),
    }),
    z.strictObject({ kind: z.literal("forecast"), value: known }),
    z.strictObject({ kind: z.literal("potential"), potential: known, share: decimal }),
    z.strictObject({
      kind: z.literal("capacity"),
      people: z.array(z.strictObject({ id: nameSchema(), ramp: rampSchema().exactOptional() })),
      productivity: known,
    }),
    z.strictObject({
      kind: z.literal("volumePrice"),
      lines: z.array(z.strictObject({ id: nameSchema(), volume: known, price: known })),
    }),
  ] as const;
}

function rampSchema() {
  const decimal = decimalLiteralSchema();
  return z.union([decimal, z.array(decimal).min(1, "A ramp needs a ratio. Write one for each part.")]);
}

function factorSchema(): z.ZodType<TargetFactor> {
  const named = { id: nameSchema(), title: z.string().exactOptional() };
  return z.union([
    z.strictObject({ ...named, by: knownSchema() }),
    z.strictObject({ ...named, of: knownSchema(), scale: scaleSchema() }),
  ]);
}

function missingSchema(): z.ZodType<MissingPolicy> {
  return z.union([z.enum(["reweight", "zero", "refuse"]), z.strictObject({ moveTo: nameSchema() })]);
}

/** A weight as documents write it. */
export function weightSchema(): z.ZodType<WeightInput> {
  const decimal = decimalLiteralSchema();
  return z.union([decimal, z.strictObject({ numerator: decimal, denominator: decimal })]);
}

function knownSchema(): z.ZodType<DecimalLiteral | null> {
  return z.union([decimalLiteralSchema(), z.null()]);
}
