import { type BreakdownLawId, breakdownLaws } from "attainment/testing";
import {
  type BreakdownOptions,
  type BreakdownPart,
  type BreakdownResult,
  type BreakdownValue,
  breakDown,
} from "../../../src/kernel/breakdown/index.js";
import type { Measure } from "../../../src/kernel/measure/index.js";
import type { Breakage } from "./breakage.js";

const won = {
  from: "deals",
  where: { field: "stageId", is: "won" },
  person: "ownerId",
  date: "closedOn",
} as const;
const measures: readonly Measure[] = [
  { id: "bookings", unit: "money", ...won, sum: "amount" },
  { id: "wins", unit: "count", ...won, count: true },
  { id: "dealSize", unit: "money", ratio: { numerator: "bookings", denominator: "wins" } },
];
const plain: BreakdownOptions = { by: ["region", { period: "month" }] };
const compared: BreakdownOptions = { by: ["ownerId"], compareWith: ["previous", "sameLastYear"] };
const best: BreakdownOptions = {
  by: [{ field: "region", top: { count: 1, measure: "bookings" } }, "ownerId"],
};

type BreakDown = typeof breakDown;

function broken(fault: string, options: BreakdownOptions, tried: BreakDown): Breakage {
  return {
    fault,
    sound: breakdownLaws(measures, options),
    broken: breakdownLaws(measures, options, { breakDown: tried }),
  };
}

/** Every result changed. */
const changed =
  (change: (result: BreakdownResult) => BreakdownResult): BreakDown =>
  (facts, documents, options) =>
    change(breakDown(facts, documents, options));

/** Every figure of every part but the whole changed. */
const changedValues = (change: (value: BreakdownValue, part: BreakdownPart) => BreakdownValue): BreakDown =>
  changed((result) => ({
    ...result,
    parts: result.parts.map((part) => ({
      ...part,
      measures: part.measures.map((value) => change(value, part)),
    })),
  }));

/** For each law of breakdowns, faults that it has to find. */
export const breakdownBreakages: Readonly<Record<BreakdownLawId, readonly Breakage[]>> = {
  partsSumToTheirParent: [
    broken(
      "records without the field that are dropped",
      plain,
      changed((result) => ({ ...result, parts: result.parts.filter(({ path }) => path[0] !== null) })),
    ),
    broken(
      "others that are forgotten",
      best,
      changed((result) => ({
        ...result,
        parts: result.parts.filter(({ others }) => others === undefined),
      })),
    ),
    broken(
      "signs that are lost",
      plain,
      changedValues((value) => ({ ...value, value: value.value?.replace("-", "") ?? null })),
    ),
  ],
  sharesSumToOne: [
    broken(
      "shares of the total in place of the parent",
      { by: ["region", "ownerId"] },
      changedValues((value) => ({
        ...value,
        shareOfParent: value.shareOfTotal,
      })),
    ),
    broken(
      "shares cut to two places",
      plain,
      changedValues((value) => ({
        ...value,
        shareOfParent: value.shareOfParent?.slice(0, 4) ?? null,
      })),
    ),
  ],
  contributionsSumToTheChange: [
    broken(
      "changes without their signs",
      compared,
      changedValues((value) => ({
        ...value,
        changes:
          value.changes?.map((each) => ({ ...each, change: each.change?.replace("-", "") ?? null })) ?? [],
      })),
    ),
    broken(
      "growth of the part in place of its points",
      compared,
      changedValues((value) => ({
        ...value,
        changes: value.changes?.map((each) => ({ ...each, points: each.growth })) ?? [],
      })),
    ),
    broken(
      "a mix that is left out",
      compared,
      changedValues((value) => ({
        ...value,
        changes:
          value.changes?.map((each) => (each.mixEffect === undefined ? each : { ...each, mixEffect: "0" })) ??
          [],
      })),
    ),
  ],
  partsAreMeasuredAlone: [
    broken(
      "values that stand beside the wrong parts",
      { by: ["region"] },
      changed((result) => ({
        ...result,
        parts: result.parts.map((part, index) => ({
          ...part,
          measures: result.parts.at(-1 - index)?.measures ?? [],
        })),
      })),
    ),
    broken(
      "a mean of the rates in place of their pool",
      plain,
      changed((result) => ({
        ...result,
        total: {
          ...result.total,
          measures: result.total.measures.map((value) => ({
            ...value,
            value: value.meanOfParts ?? value.value,
          })),
        },
      })),
    ),
  ],
  othersAreTheRest: [
    broken(
      "others whose rates are averaged",
      best,
      changedValues((value, part) =>
        part.others === undefined || value.id !== "dealSize"
          ? value
          : { ...value, value: value.meanOfParts ?? null },
      ),
    ),
    broken(
      "one of the others that is not counted",
      best,
      changed((result) => ({
        ...result,
        parts: result.parts.map((part) =>
          part.others === undefined ? part : { ...part, others: part.others - 1 },
        ),
      })),
    ),
  ],
  orderIsIrrelevant: [
    broken("parts in the order of the records", plain, (facts, documents, options) => {
      const result = breakDown(facts, documents, options);
      const first = Object.values(facts.records ?? {})[0]?.[0]?.id ?? "";
      return Number(first.at(-1)) % 2 === 0 ? { ...result, parts: [...result.parts].reverse() } : result;
    }),
  ],
  tracedEqualsUntraced: [
    broken("a trace that cuts the parts", plain, (facts, documents, options) => {
      const result = breakDown(facts, documents, options);
      return options.trace === undefined ? result : { ...result, levels: [] };
    }),
  ],
  traceReplays: [
    broken(
      "a trace that shows one too many",
      plain,
      changed((result) => {
        const traced = (part: BreakdownPart): BreakdownPart => ({
          ...part,
          measures: part.measures.map((value) =>
            value.trace === undefined
              ? value
              : { ...value, trace: { ...value.trace, value: `${value.trace.value ?? ""}1` } },
          ),
        });
        return { ...result, total: traced(result.total), parts: result.parts.map(traced) };
      }),
    ),
  ],
  runsAreEqual: [broken("a memory of earlier calls", plain, remembering())],
  inputStaysAsItWas: [
    broken("records that are marked", plain, (facts, documents, options) => {
      const result = breakDown(facts, documents, options);
      for (const record of Object.values(facts.records ?? {}).flat()) Object.assign(record, { isSeen: true });
      return result;
    }),
  ],
};

function remembering(): BreakDown {
  let calls = 0;
  return (facts, documents, options) => {
    calls += 1;
    return { ...breakDown(facts, documents, options), value: String(calls) };
  };
}
