import { compareFractions, type Fraction, fractionOf, readDecimal } from "../../decimal/index.js";
import { type Fields, type Issue, issueOf, ownFields, quoted } from "../../issue/index.js";
import type { StatisticsCode } from "../codes.js";
import { doubleOf } from "../doubles.js";
import { readValue } from "../readValues.js";
import type { DistributionOf } from "./types.js";

const MOST = 1_000_000;

const FIELDS: Readonly<Record<DistributionOf["kind"], ReadonlySet<string>>> = {
  normal: new Set(["kind"]),
  t: new Set(["kind", "df"]),
  chiSquare: new Set(["kind", "df"]),
  f: new Set(["kind", "df1", "df2"]),
};

const KINDS: readonly DistributionOf["kind"][] = ["normal", "t", "chiSquare", "f"];
const ANY: ReadonlySet<string> = new Set(["kind", "df", "df1", "df2"]);

/** A distribution, or null where it is none, and then `issues` says why. */
export function readDistribution(value: unknown, issues: Issue[]): DistributionOf | null {
  const fields = ownFields(value, "/distribution", issues, ANY);
  if (fields === null) return null;
  const given = fields.get("kind");
  const kind = KINDS.find((each) => each === given);
  if (kind === undefined) {
    const shown = typeof given === "string" ? quoted(given) : `a value of type ${typeof given}`;
    const message = `The distribution is ${shown}, which is not known. Write one of ${KINDS.join(", ")}.`;
    issues.push(badDistribution("/kind", message));
    return null;
  }
  for (const name of fields.keys()) {
    if (FIELDS[kind].has(name)) continue;
    const message = `A distribution of the kind ${kind} has no ${name}. Remove it.`;
    issues.push(badDistribution(`/${name}`, message));
  }
  return readKind(kind, fields, issues);
}

function readKind(kind: DistributionOf["kind"], fields: Fields, issues: Issue[]): DistributionOf | null {
  const degrees = (name: string) => readDegrees(fields.get(name), name, issues);
  if (kind === "normal") return { kind };
  if (kind === "f") {
    const [df1, df2] = [degrees("df1"), degrees("df2")];
    return df1 === null || df2 === null ? null : { kind, df1, df2 };
  }
  const df = degrees("df");
  return df === null ? null : { kind, df };
}

function readDegrees(value: unknown, name: string, issues: Issue[]): number | null {
  const given = readValue(value, `/distribution/${name}`, issues);
  if (given === null) return null;
  if (!isOver(whole(1), given) && !isOver(given, whole(MOST))) return doubleOf(given);
  const message = `The degrees of freedom ${name} are not from 1 to ${MOST}. Write a number in that range.`;
  issues.push(badDistribution(`/${name}`, message));
  return null;
}

function isOver(a: Fraction, b: Fraction): boolean {
  return compareFractions(a, b) > 0;
}

function whole(value: number): Fraction {
  return fractionOf(readDecimal(value));
}

function badDistribution(path: string, message: string): Issue<StatisticsCode> {
  return issueOf<StatisticsCode>("statistics.bad_distribution", `/distribution${path}`, message);
}
