import type { TraceNode } from "attainment/kernel";

/** Plain JSON, as a case holds it. */
export type Json = string | number | boolean | null | readonly Json[] | Row;
export interface Row {
  readonly [key: string]: Json;
}

/** What the runner hands over: neither the id of a case nor what it expects. */
export interface Facts {
  readonly mechanic: string;
  readonly parameters: Row;
  readonly input: Row;
  /** What was written by hand for a case whose rule is prose: its rules, its facts by reference, what it asks for. */
  readonly written?: Row;
}

/** Everything that an adapter can answer; a case asks for some of it. Null where the library names no value. */
export type Answer = Readonly<Record<string, Json>>;
export type Adapter = (facts: Facts) => Answer;
export type Adapters = Readonly<Record<string, Adapter>>;

export function isRow(json: Json | undefined): json is Row {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

export function rowOf(json: Json | undefined): Row {
  if (!isRow(json)) throw new TypeError(`not an object: ${JSON.stringify(json)}`);
  return json;
}

export function listOf(json: Json | undefined): readonly Json[] {
  if (!Array.isArray(json)) throw new TypeError(`not a list: ${JSON.stringify(json)}`);
  return json;
}

export function rowsOf(json: Json | undefined): readonly Row[] {
  return listOf(json).map(rowOf);
}

export function textOf(json: Json | undefined): string {
  if (typeof json !== "string" && typeof json !== "number") {
    throw new TypeError(`not a number or a text: ${JSON.stringify(json)}`);
  }
  return String(json);
}

/** A number that may be left open: absent, null or "inf". */
export function openText(json: Json | undefined): string | undefined {
  return json === undefined || json === null || json === "inf" ? undefined : textOf(json);
}

/** A list of numbers in which null stands for "without end". */
export function openTexts(json: Json | undefined): readonly (string | undefined)[] {
  return listOf(json).map(openText);
}

/** A count, such as places or parts. */
export function countOf(json: Json | undefined): number {
  return Number(textOf(json));
}

export function textsOf(json: Json | undefined): readonly string[] {
  return listOf(json).map(textOf);
}

export function lastOf<Item>(list: readonly Item[]): Item | undefined {
  return list.at(-1);
}

/** What a band paid on its slice. */
export interface PaidBand {
  readonly id: string;
  readonly value: string;
}

/** What each entered band of a scale paid, in order, from its trace. */
export function bandsOfTrace(trace: TraceNode | undefined): readonly PaidBand[] {
  if (trace === undefined) return [];
  if (trace.kind !== "scale") return trace.children.flatMap(bandsOfTrace);
  return trace.children
    .filter(({ kind, params }) => kind === "band" && params.mode !== undefined)
    .map(({ id, value }) => ({ id: id.slice(id.lastIndexOf(".") + 1), value: textOf(value) }));
}

/** A result as plain JSON. */
export function jsonOf(result: unknown): Json {
  return JSON.parse(JSON.stringify(result));
}

/** What each entered band of a scale paid, on how much and at which rate, from its trace. */
export function slicesOf(trace: TraceNode | undefined): readonly Row[] {
  if (trace === undefined) return [];
  if (trace.kind !== "scale") return trace.children.flatMap(slicesOf);
  return trace.children
    .filter(({ kind, params }) => kind === "band" && params.mode !== undefined)
    .map(({ params, value }) =>
      rowOf(jsonOf({ id: params.band, value, slice: params.slice, rate: params.rate })),
    );
}
