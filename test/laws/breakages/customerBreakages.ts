import { add } from "attainment/kernel";
import {
  type AbcOptions,
  type AbcResult,
  classifyAbc,
  type MigrationOptions,
  type MigrationStep,
  measureMigration,
  type RfmOptions,
  type RfmResult,
  rfmSegments,
  scoreRfm,
} from "attainment/segments";
import {
  type AbcLawId,
  abcLaws,
  type MigrationLawId,
  migrationLaws,
  type RfmLawId,
  rfmLaws,
} from "attainment/testing";
import type { Breakage } from "./breakage.js";

const asOf = "2026-06-30";

function rfm(fault: string, broken: typeof scoreRfm, options: Partial<RfmOptions> = {}): Breakage {
  const all = { asOf, segmentation: rfmSegments, ...options };
  return { fault, sound: rfmLaws(all), broken: rfmLaws(all, { scoreRfm: broken }) };
}

/** Scores that are changed after they were made; `round` counts the calls. */
function rescored(
  fault: string,
  change: (result: RfmResult, round: number) => RfmResult,
  options: Partial<RfmOptions> = {},
): Breakage {
  let round = 0;
  return rfm(
    fault,
    (...given) => {
      round += 1;
      return change(scoreRfm(...given), round);
    },
    options,
  );
}

/** For each law of RFM scores, faults that it has to find. */
export const rfmBreakages: Readonly<Record<RfmLawId, readonly Breakage[]>> = {
  orderOfTransactionsIsIrrelevant: [
    rfm("the first row alone as the last order", (source, options) => {
      if (!("transactions" in source)) return scoreRfm(source, options);
      const [first, ...others] = source.transactions;
      return scoreRfm({ transactions: first === undefined ? others : [first] }, options);
    }),
  ],
  unitOfMoneyIsIrrelevant: [
    rfm("a unit added to the bounds", (source, { segmentation: _, ...options }) =>
      scoreRfm(source, { ...options, rCompatible: true }),
    ),
  ],
  equalValuesScoreEqually: [
    rfm("equal values parted by id", (source, options) =>
      scoreRfm(source, { ...options, method: "ranks", ties: "ordinal" }),
    ),
  ],
  betterNeverScoresLower: [
    rescored("recency the wrong way round", (result) => ({
      ...result,
      customers: result.customers.map((each) => ({ ...each, r: each.r === null ? null : 6 - each.r })),
    })),
    rescored("frequency compared across nested groups", (result) => ({
      ...result,
      customers: result.customers.map((each) => ({ ...each, m: each.f })),
    })),
  ],
  aggregatesEqualTransactions: [
    rfm("aggregates by other bins", (source, options) =>
      scoreRfm(source, "aggregates" in source ? { ...options, bins: 4 } : options),
    ),
  ],
  segmentsAddUp: [
    rescored("the largest segment left out", (result) => ({
      ...result,
      segments: (result.segments ?? []).slice(1),
    })),
    rescored("prospects placed as lost", (result) => ({
      ...result,
      customers: result.customers.map((each) => (each.r === null ? { ...each, segmentId: "lost" } : each)),
    })),
  ],
  runsAreEqual: [rescored("a count of runs", (result, round) => ({ ...result, value: String(round) }))],
  inputStaysAsItWas: [
    rfm("a row written over", (source, options) => {
      const result = scoreRfm(source, options);
      if ("transactions" in source) for (const each of source.transactions) Reflect.set(each, "amount", "0");
      return result;
    }),
  ],
};

function abc(fault: string, broken: typeof classifyAbc, options: AbcOptions = {}): Breakage {
  return { fault, sound: abcLaws(options), broken: abcLaws(options, { classifyAbc: broken }) };
}

function reclassified(
  fault: string,
  change: (result: AbcResult, round: number) => AbcResult,
  options: AbcOptions = {},
): Breakage {
  let round = 0;
  return abc(
    fault,
    (...given) => {
      round += 1;
      return change(classifyAbc(...given), round);
    },
    options,
  );
}

/** For each law of ABC classes, faults that it has to find. */
export const abcBreakages: Readonly<Record<AbcLawId, readonly Breakage[]>> = {
  sharesSumToOne: [
    reclassified("the share of the first item lost", (result) => ({
      ...result,
      items: result.items.map((item, index) =>
        index === 0 && item.share !== null ? { ...item, share: "0" } : item,
      ),
    })),
    reclassified("a class without its share", (result) => ({
      ...result,
      classes: result.classes.filter(({ id }) => id !== "A"),
    })),
  ],
  classesNeverRise: [
    reclassified("the list the other way round", (result) => ({
      ...result,
      items: [...result.items].reverse(),
    })),
  ],
  cutsDecideTheClass: [
    abc("where an item ends for where it starts", (items, options = {}) =>
      Object.assign(
        { ...classifyAbc(items, { ...options, belongs: "ends" }) },
        { definition: classifyAbc([]).definition },
      ),
    ),
    abc(
      "equal values parted",
      (items, options = {}) => ({
        ...classifyAbc(items, { ...options, ties: "byId" }),
        definition: classifyAbc([], options).definition,
      }),
      { belongs: "ends" },
    ),
  ],
  orderOfItemsIsIrrelevant: [
    abc("only the first items", (items, options) => classifyAbc(items.slice(0, 3), options)),
  ],
  runsAreEqual: [reclassified("a count of runs", (result, round) => ({ ...result, base: String(round) }))],
  inputStaysAsItWas: [
    abc("items put in order where they stand", (items, options) => {
      const result = classifyAbc(items, options);
      // The list that was handed over, and not a copy: that is the fault.
      if (Array.isArray(items)) items.sort((a, b) => Number(b.value) - Number(a.value));
      return result;
    }),
  ],
};

const order = ["bronze", "silver", "gold"];

function migration(
  fault: string,
  broken: typeof measureMigration,
  options: MigrationOptions = { order },
): Breakage {
  return {
    fault,
    sound: migrationLaws(options),
    broken: migrationLaws(options, { measureMigration: broken }),
  };
}

/** Every step changed; `round` counts the calls. */
function remeasured(fault: string, change: (step: MigrationStep, round: number) => MigrationStep): Breakage {
  let round = 0;
  return migration(fault, (...given) => {
    const result = measureMigration(...given);
    round += 1;
    const steps = result.steps.map((step) => change(step, round));
    return { ...result, steps, overall: change(result.overall, round) };
  });
}

/** For each law of migrations, faults that it has to find. */
export const migrationBreakages: Readonly<Record<MigrationLawId, readonly Breakage[]>> = {
  waysOutSumToTheOpening: [
    remeasured("lost customers left out", (step) => ({
      ...step,
      matrix: step.matrix.filter(({ to }) => to !== null),
    })),
  ],
  waysInSumToTheClosing: [
    remeasured("new customers left out", (step) => ({
      ...step,
      matrix: step.matrix.filter(({ from }) => from !== null),
    })),
    remeasured("a closing count that forgets new ones", (step) => ({
      ...step,
      segments: step.segments.map((each) => ({ ...each, closing: each.closing - each.new })),
    })),
  ],
  moversAreThoseWhoMoved: [
    remeasured("only those who went up", (step) => ({
      ...step,
      movers: step.movers.filter(({ direction }) => direction === "up"),
    })),
  ],
  orderOfCustomersIsIrrelevant: [
    migration("the first customer of each snapshot alone", (snapshots, options) =>
      measureMigration(
        snapshots.map((each) => ({ ...each, customers: each.customers.slice(0, 1) })),
        options,
      ),
    ),
  ],
  runsAreEqual: [
    remeasured("a count of runs", (step, round) => ({ ...step, stayShare: add(String(round), "0") })),
  ],
  inputStaysAsItWas: [
    migration("a snapshot written over", (snapshots, options) => {
      const result = measureMigration(snapshots, options);
      for (const each of snapshots) Reflect.set(each, "on", "2026-01-01");
      return result;
    }),
  ],
};
