import * as z from "zod";
import { calendarDateSchema, type DecimalLiteral, decimalLiteralSchema } from "../condition/index.js";
import { roundingModes } from "../decimal/index.js";
import { stepsSchema } from "../steps/index.js";
import type { MatrixAxis, MatrixCell, MatrixScale, Scale } from "./types.js";

let schema: z.ZodType<Scale> | undefined;
let historySchema: z.ZodType<readonly Scale[]> | undefined;

/** The schema of a {@link Scale}, built when it is first asked for. */
export function scaleSchema(): z.ZodType<Scale> {
  schema ??= buildSchema();
  return schema;
}

/** The schema of the versions of one scale. */
export function scaleHistorySchema(): z.ZodType<readonly Scale[]> {
  historySchema ??= z.array(scaleSchema());
  return historySchema;
}

function buildSchema(): z.ZodType<Scale> {
  const document = documentFields();
  const shared = sharedFields();
  const bands = { ...shared, ...bandsFields() };
  const curve = { ...shared, ...curveFields() };
  return z.discriminatedUnion("kind", [
    z.strictObject({ ...document, ...bands }),
    z.strictObject({ ...document, ...curve }),
    z.strictObject({
      ...document,
      ...shared,
      kind: z.literal("matrix"),
      axes: z
        .array(axisSchema())
        .min(1, "A matrix needs an axis. Add one.")
        .max(4, "A matrix has at most four axes."),
      cells: cellsSchema(z.discriminatedUnion("kind", [z.strictObject(bands), z.strictObject(curve)])),
    }),
  ]);
}

/** What a document has and a scale within a cell has not. */
function documentFields() {
  const date = calendarDateSchema();
  return {
    schemaVersion: z.literal(1).exactOptional(),
    version: z.string().exactOptional(),
    effective: z.strictObject({ from: date, to: date.exactOptional() }).exactOptional(),
    steps: stepsSchema().exactOptional(),
  };
}

function sharedFields() {
  return {
    id: identifier().exactOptional(),
    title: z.string().exactOptional(),
    boundsIn: z.enum(["value", "quota"]).exactOptional(),
    negative: z.enum(["mirror", "zero", "refuse"]).exactOptional(),
    atZero: z.enum(["band", "zero"]).exactOptional(),
  };
}

function bandsFields() {
  return {
    ...edgeFields(),
    kind: z.literal("bands"),
    mode: bandMode().exactOptional(),
    excessOver: decimalLiteralSchema().exactOptional(),
    roundEachBand: z.strictObject({ mode: z.enum(roundingModes), places: places() }).exactOptional(),
    bands: z.array(bandSchema()),
  };
}

function curveFields() {
  const decimal = decimalLiteralSchema();
  return {
    kind: z.literal("curve"),
    points: z.array(z.strictObject({ at: decimal, value: decimal, id: identifier().exactOptional() })),
    outside: z
      .strictObject({ below: outside().exactOptional(), above: outside().exactOptional() })
      .exactOptional(),
  };
}

/** What a list of bands says about its bounds and about what lies outside them. */
function edgeFields() {
  const decimal = decimalLiteralSchema();
  return {
    boundary: z.enum(["upperBand", "lowerBand"]).exactOptional(),
    below: z.union([z.literal("refuse"), decimal]).exactOptional(),
    above: z.union([z.enum(["clamp", "refuse"]), decimal]).exactOptional(),
  };
}

function axisSchema(): z.ZodType<MatrixAxis> {
  const decimal = decimalLiteralSchema();
  const named = { id: identifier(), title: z.string().exactOptional() };
  const band = { id: identifier().exactOptional(), title: z.string().exactOptional() };
  return z.union([
    z.strictObject({
      ...named,
      ...edgeFields(),
      of: identifier().exactOptional(),
      bands: z.array(z.strictObject({ ...band, from: decimal, to: decimal.exactOptional() })),
    }),
    z.strictObject({
      ...named,
      of: identifier(),
      values: z.array(identifier()).min(1, "The axis has no text. Write at least one."),
      else: identifier().exactOptional(),
    }),
  ]);
}

type CellScale = Extract<Exclude<MatrixCell, DecimalLiteral>, { scale: unknown }>["scale"];

function cellsSchema(scale: z.ZodType<CellScale>): z.ZodType<MatrixScale["cells"]> {
  const decimal = decimalLiteralSchema();
  const forms = [{ value: decimal }, { rate: decimal }, { scale }] as const;
  const [value, rate, nested] = forms;
  const at = z.array(z.string());
  const cell = z.union([decimal, z.strictObject(value), z.strictObject(rate), z.strictObject(nested)]);
  const located = z.union([
    z.strictObject({ at, ...value }),
    z.strictObject({ at, ...rate }),
    z.strictObject({ at, ...nested }),
  ]);
  const one = z.array(cell);
  const two = z.array(one);
  const three = z.array(two);
  return z.union([z.array(located), one, two, three, z.array(three)]);
}

function bandSchema() {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    id: identifier().exactOptional(),
    title: z.string().exactOptional(),
    from: decimal,
    to: decimal.exactOptional(),
    rate: decimal.exactOptional(),
    amount: decimal.exactOptional(),
    per: z.strictObject({ size: decimal, partial: z.enum(["up", "down", "prorate"]) }).exactOptional(),
    mode: bandMode().exactOptional(),
  });
}

function bandMode() {
  return z.enum(["graduated", "whole", "excess"]);
}

function outside() {
  return z.enum(["clamp", "extend", "refuse"]);
}

function identifier() {
  return z.string().min(1);
}

function places() {
  return z.int().min(0).max(60);
}
