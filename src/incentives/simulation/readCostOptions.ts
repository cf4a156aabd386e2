import {
  type Decimal,
  decimalIssue,
  type Fraction,
  formatFraction,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
} from "../../kernel/issue/index.js";
import { type QuantileType, readProbability, readQuantileType } from "../../kernel/statistics/index.js";
import type { SimulationCode } from "./codes.js";
import type { CostOptions } from "./costTypes.js";

/** The options of an estimate, read. */
export interface ReadCostOptions {
  readonly seed: number;
  readonly samples: number;
  readonly quantiles: readonly { readonly id: string; readonly share: Fraction }[];
  readonly quantileType: QuantileType;
  readonly draw: NonNullable<CostOptions["draw"]>;
  readonly of: NonNullable<CostOptions["of"]>;
  readonly budget: Decimal | null;
}

const KNOWN: ReadonlySet<string> = new Set([
  "seed",
  "samples",
  "quantiles",
  "quantileType",
  "draw",
  "of",
  "budget",
]);
const MOST_SAMPLES = 100_000;

/** Reads the options; every fault goes to `issues`. */
export function readCostOptions(options: unknown, issues: Issue[]): ReadCostOptions {
  const fields: Fields = ownFields(options, "/options", issues, KNOWN) ?? new Map();
  const shares = fields.has("quantiles")
    ? (ownItems(fields.get("quantiles"), "/options/quantiles", issues) ?? [])
    : ["0.1", "0.5", "0.9"];
  return {
    seed: readWhole(fields.get("seed"), "seed", 0, Number.MAX_SAFE_INTEGER, issues),
    samples: fields.has("samples")
      ? readWhole(fields.get("samples"), "samples", 1, MOST_SAMPLES, issues)
      : 1000,
    quantiles: shares.flatMap((each, index) => {
      const share = readProbability(each, `/options/quantiles/${index}`, issues);
      return share === null ? [] : [{ id: formatFraction(share), share }];
    }),
    quantileType: readQuantileType(fields.get("quantileType"), "/options/quantileType", issues),
    draw: readChoice(fields.get("draw"), "draw", ["person", "period"] as const, issues),
    of: readChoice(fields.get("of"), "of", ["value", "payable"] as const, issues),
    budget: fields.has("budget") ? readBudget(fields.get("budget"), issues) : null,
  };
}

function readWhole(value: unknown, name: string, least: number, most: number, issues: Issue[]): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most)
    return value;
  const message = `The option ${name} is no whole number from ${least} to ${most}. Write one; the same seed gives the same result.`;
  issues.push(
    issueOf<SimulationCode>("incentives.bad_sampling", `/options/${name}`, message, { least, most }),
  );
  return least;
}

/** One of the words; absent: the first. */
function readChoice<Word extends string>(
  value: unknown,
  name: string,
  words: readonly [Word, ...Word[]],
  issues: Issue[],
): Word {
  const word = words.find((each) => each === value);
  if (word !== undefined || value === undefined) return word ?? words[0];
  const message = `The option ${name} must be one of ${words.join(", ")}. Write one of them, or leave it out.`;
  issues.push(documentIssue("document.wrong_value", `/options/${name}`, message, { allowed: words }));
  return words[0];
}

function readBudget(value: unknown, issues: Issue[]): Decimal | null {
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, value, "/options/budget"));
  return null;
}
