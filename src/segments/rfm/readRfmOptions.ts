import { dayNumber } from "../../kernel/calendar/index.js";
import { compareFractions, type Fraction, plus, readLiteral, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, quoted, readDocument } from "../../kernel/issue/index.js";
import { buildSegmentation } from "../buildSegmentation.js";
import type { SegmentFunction } from "../segmentFunction.js";
import { segmentIssue } from "../segmentIssue.js";
import type { Segmentation } from "../types.js";
import { rfmOptionsSchema } from "./schema.js";
import { RFM_FIELDS } from "./segmentScores.js";
import type { RfmBins, RfmChoices, RfmDimension, RfmOptions } from "./types.js";

/** The bins of one dimension, read; `cuts` is null where they are to be found from the values. */
export interface BinRule {
  readonly count: number;
  readonly cuts: readonly Fraction[] | null;
  readonly from: Fraction | null;
  readonly to: Fraction | null;
}

/** How RFM scores are made, read. */
export interface RfmRule {
  readonly asOf: string;
  readonly asOfDay: number;
  readonly choices: Required<RfmChoices>;
  readonly bins: Readonly<Record<RfmDimension, BinRule>>;
  readonly weights: readonly Fraction[] | null;
  readonly segmentation: SegmentFunction | null;
  readonly onInvalid: "reject" | "report";
  readonly maxIssues: number | undefined;
}

const AT = "/options";

/** Reads the options of `scoreRfm`; null where they are at fault, and then `issues` says why. */
export function readRfmOptions(given: unknown, issues: Issue[]): RfmRule | null {
  const document = readDocument(given, rfmOptionsSchema);
  if (!document.ok) {
    for (const issue of document.issues) issues.push({ ...issue, path: AT + issue.path });
    return null;
  }
  const before = issues.length;
  const options = document.data;
  const { asOf, bins = {}, weights, segmentation, onInvalid = "reject", maxIssues } = options;
  const choices = choicesOf(options);
  checkChoices(options, choices, issues);
  const ruleOf = (dimension: RfmDimension): BinRule => {
    if (typeof bins === "number") return counted(bins);
    return readBins(bins[dimension] ?? 5, `${AT}/bins/${dimension}`, issues);
  };
  const rules = {
    recency: ruleOf("recency"),
    frequency: ruleOf("frequency"),
    monetary: ruleOf("monetary"),
  };
  const weighed = weights === undefined ? null : readWeights(weights, issues);
  const placing =
    segmentation === undefined ? null : readSegmentation(segmentation, weighed !== null, issues);
  if (issues.length > before) return null;
  const read = { asOf, asOfDay: dayNumber(asOf), choices, bins: rules };
  return { ...read, weights: weighed, segmentation: placing, onInvalid, maxIssues };
}

function choicesOf(options: RfmOptions): Required<RfmChoices> {
  return {
    frequency: options.frequency ?? "orders",
    monetary: options.monetary ?? "sum",
    refunds: options.refunds ?? "subtract",
    method: options.method ?? "quantile",
    nested: options.nested ?? false,
    quantileType: options.quantileType ?? 7,
    boundary: options.boundary ?? "upperBand",
    allEqual: options.allEqual ?? "middle",
    ties: options.ties ?? "fractional",
    groups: options.groups ?? "even",
    rCompatible: options.rCompatible ?? false,
  };
}

/** The package of R knows one way only: what it adds to bounds has no meaning beside another one. */
function checkChoices(options: RfmOptions, choices: Required<RfmChoices>, issues: Issue[]): void {
  if (choices.rCompatible) {
    const others = { method: "quantile", nested: false, quantileType: 7, boundary: "upperBand" } as const;
    for (const name of ["method", "nested", "quantileType", "boundary"] as const)
      if (choices[name] !== others[name]) contradiction(name, "rCompatible", issues);
    if (options.allEqual !== undefined) contradiction("allEqual", "rCompatible", issues);
  }
  const isRanked = choices.method === "ranks";
  for (const name of ["ties", "groups"] as const)
    if (options[name] !== undefined && !isRanked) contradiction(name, "method", issues);
  if (options.allEqual !== undefined && isRanked) contradiction("allEqual", "method", issues);
  if (options.quantileType !== undefined && isRanked && choices.groups === "even")
    contradiction("quantileType", "groups", issues);
}

function contradiction(name: string, other: string, issues: Issue[]): void {
  const message = `The choice ${name} does not go with ${other} as it is chosen. Leave one of the two out.`;
  issues.push(segmentIssue("segments.rfm_choices", `${AT}/${name}`, message, { name, other }));
}

function counted(count: number): BinRule {
  return { count, cuts: null, from: null, to: null };
}

function readBins(bins: RfmBins, path: string, issues: Issue[]): BinRule {
  if (typeof bins === "number") return counted(bins);
  const cuts = bins.cuts.flatMap((cut, index) => readLiteral(cut, `${path}/cuts/${index}`, issues) ?? []);
  const from = bins.from === undefined ? null : readLiteral(bins.from, `${path}/from`, issues);
  const to = bins.to === undefined ? null : readLiteral(bins.to, `${path}/to`, issues);
  const all = [...(from === null ? [] : [from]), ...cuts, ...(to === null ? [] : [to])];
  const rises = all.every((each, index) => {
    const next = all[index + 1];
    return next === undefined || compareFractions(each, next) < 0;
  });
  if (!rises) {
    const message = "The cuts do not rise from one end to the other. List each once, from the lowest up.";
    issues.push(segmentIssue("segments.rfm_cuts", `${path}/cuts`, message));
  }
  return { count: cuts.length + 1, cuts, from, to };
}

function readWeights(weights: NonNullable<RfmOptions["weights"]>, issues: Issue[]): readonly Fraction[] {
  const read = (["recency", "frequency", "monetary"] as const).flatMap(
    (name) => readLiteral(weights[name], `${AT}/weights/${name}`, issues) ?? [],
  );
  const sum = read.reduce((all, { numerator }) => plus(all, numerator), ZERO);
  if (sum.units > 0 && read.every(({ numerator }) => numerator.units >= 0)) return read;
  const message =
    "A weight is below zero, or all of them are zero. Write weights of which one is above zero.";
  issues.push(segmentIssue("segments.rfm_weights", `${AT}/weights`, message));
  return read;
}

function readSegmentation(
  document: Segmentation,
  isCombined: boolean,
  issues: Issue[],
): SegmentFunction | null {
  const path = `${AT}/segmentation`;
  const built = buildSegmentation(document, path);
  if (!built.ok) {
    issues.push(...built.issues);
    return null;
  }
  for (const field of built.data.fields) {
    if (field === "combined" && !isCombined) contradiction("segmentation", "weights", issues);
    if (RFM_FIELDS.includes(field)) continue;
    const message = `The segmentation looks at ${quoted(field)}, which scores have not. Use one of ${RFM_FIELDS.join(", ")}.`;
    issues.push(segmentIssue("segments.unknown_rfm_field", path, message, { field: field.slice(0, 80) }));
  }
  return built.data;
}
