import { compareFractions, wholeFraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, ownFields } from "../../kernel/issue/index.js";
import { readNamed } from "../../kernel/rows/index.js";
import { checkPeople, isCounted, readCounted, readFrame, type SurveyFrame } from "./readFrame.js";
import { type ReadScore, readScores } from "./readScores.js";
import { surveyIssue } from "./surveyIssue.js";
import type { NpsBands, NpsCounts } from "./types.js";

/** How many there are of each. */
export type NpsCount = NpsCounts["counts"];

/** What an NPS is taken of, read. */
export interface ReadNps {
  readonly frame: SurveyFrame;
  readonly bands: NpsBands;
  readonly all: NpsCount;
  readonly keyed: readonly { readonly key: string | null; readonly band: keyof NpsCount }[];
  readonly withoutScore: number;
}

const NAMED = {
  standard: { from: 0, to: 10, detractorsTo: 6, promotersFrom: 9 },
  european: { from: 0, to: 10, detractorsTo: 5, promotersFrom: 8 },
  oneToTen: { from: 1, to: 10, detractorsTo: 6, promotersFrom: 9 },
} as const;

const FIELDS = ["from", "to", "detractorsTo", "promotersFrom"] as const;

/** Reads answers and bands; null where the frame is faulty. */
export function readNps(facts: Fields, options: Fields, faults: Faults, issues: Issue[]): ReadNps | null {
  const frame = readFrame(facts, options, issues);
  const bands = readBands(options, issues);
  const isOfCounts = isCounted(facts, issues);
  const counts = isOfCounts ? readCounts(facts, issues) : null;
  if (frame === null || issues.length > 0) return null;
  const scale = { from: wholeFraction(bands.from), to: wholeFraction(bands.to), step: wholeFraction(1) };
  const scores = isOfCounts ? [] : readScores(facts, scale, frame.by, faults, issues);
  const keyed = scores.flatMap(({ score, key }) =>
    score === null ? [] : [{ key, band: bandOf(score, bands) }],
  );
  const all = counts ?? countOf(keyed);
  checkPeople(frame, all.promoters + all.passives + all.detractors, issues);
  return { frame, bands, all, keyed, withoutScore: scores.length - keyed.length };
}

function bandOf(score: NonNullable<ReadScore["score"]>, bands: NpsBands): keyof NpsCount {
  if (compareFractions(score, wholeFraction(bands.detractorsTo)) <= 0) return "detractors";
  return compareFractions(score, wholeFraction(bands.promotersFrom)) >= 0 ? "promoters" : "passives";
}

/** How many answers fall into each band. */
export function countOf(keyed: ReadNps["keyed"]): NpsCount {
  const count = { promoters: 0, passives: 0, detractors: 0 };
  for (const { band } of keyed) count[band] += 1;
  return count;
}

function readCounts(facts: Fields, issues: Issue[]): NpsCount {
  const names = new Set(["promoters", "passives", "detractors"]);
  const fields = ownFields(facts.get("counts"), "/counts", issues, names) ?? new Map();
  const [promoters, passives, detractors] = [
    readCounted(fields, "promoters", issues),
    readCounted(fields, "passives", issues),
    readCounted(fields, "detractors", issues),
  ];
  return { promoters, passives, detractors };
}

function readBands(options: Fields, issues: Issue[]): NpsBands {
  const given = options.get("bands");
  if (typeof given !== "object" || given === null) {
    const names = ["standard", "european", "oneToTen"] as const;
    return NAMED[readNamed(options, "bands", names, "standard", issues)];
  }
  const fields = ownFields(given, "/options/bands", issues, new Set(FIELDS)) ?? new Map();
  const [from, to, detractorsTo, promotersFrom] = FIELDS.map((name) => {
    const value = fields.get(name);
    return typeof value === "number" && Number.isSafeInteger(value) ? value : Number.NaN;
  });
  const bands = {
    from: from ?? Number.NaN,
    to: to ?? Number.NaN,
    detractorsTo: detractorsTo ?? Number.NaN,
    promotersFrom: promotersFrom ?? Number.NaN,
  };
  const isSound =
    bands.from <= bands.detractorsTo &&
    bands.detractorsTo < bands.promotersFrom &&
    bands.promotersFrom <= bands.to;
  if (isSound) return bands;
  const message =
    "The bands have to rise as whole numbers: from, detractorsTo, promotersFrom, to. Correct them, or name ready ones.";
  issues.push(surveyIssue("surveys.bad_bands", "/options/bands", message));
  return NAMED.standard;
}
