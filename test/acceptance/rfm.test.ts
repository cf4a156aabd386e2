import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type RfmOptions,
  type RfmResult,
  rfmSegmentsCaseStudy,
  rfmSegmentsR,
  scoreRfm,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const folder = join(process.env.SHARED_DIR ?? join(import.meta.dirname, "../../../shared"), "data/rfm");
const exists = existsSync(folder);

/** A file as a spreadsheet sees it. No field of these files is quoted. */
function cells(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, file), "utf8");
  const [, ...rows] = text.split(/\r?\n/).filter((line) => line !== "");
  return rows.map((row) => row.split(","));
}

const transactions = () =>
  cells("rfm_data_orders.csv").map(([customerId = "", orderedOn = "", amount = ""]) => ({
    customerId,
    orderedOn,
    amount,
  }));

/** The published page looks at customers at the end of 2006, by the package's own rule for bounds. */
function published(options: Partial<RfmOptions> = {}): RfmResult {
  return scoreRfm(
    { transactions: transactions() },
    { asOf: "2006-12-31", rCompatible: true, segmentation: rfmSegmentsR, ...options },
  );
}

/** The bounds of a dimension, from the least to the largest. */
function boundsOf({ thresholds }: RfmResult, dimension: string): readonly (string | null)[] {
  const { bins } = thresholds.find((each) => each.dimension === dimension) ?? { bins: [] };
  return [...bins.map(({ from }) => from), bins.at(-1)?.to ?? null];
}

describe.skipIf(!exists)("the orders of the package rfm of R (skipped where its folder is absent)", () => {
  test("all 995 customers have the published scores and segment", () => {
    const { customers } = published();
    const found = customers.map((each) =>
      [
        each.customerId,
        each.recencyDays,
        each.frequency,
        each.amount,
        each.r,
        each.f,
        each.m,
        each.score,
        each.segmentId,
      ].join(),
    );
    const expected = cells("expected_rfm_orders.csv").map((row) => row.join());
    expect(expected).toHaveLength(995);
    expect(found).toEqual(
      expected.sort((a, b) => ((a.split(",")[0] ?? "") < (b.split(",")[0] ?? "") ? -1 : 1)),
    );
  });

  test("the thresholds are those of the package (case rfm-thresholds)", () => {
    const result = published();
    expect(boundsOf(result, "recency")).toEqual(["1", "115", "181", "297.4", "482", "977"]);
    expect(boundsOf(result, "frequency")).toEqual(["1", "4", "5", "6", "8", "15"]);
    expect(boundsOf(result, "monetary")).toEqual(["12", "255.8", "382", "506.4", "666", "1489"]);
    const [, frequency] = result.thresholds;
    expect(frequency?.bins.map(({ customers }) => customers)).toEqual([268, 187, 176, 244, 120]);
  });

  test("4,906 orders of 995 customers (case rfm-order-totals)", () => {
    expect(published().counts).toMatchObject({ customers: 995, scored: 995, transactions: 4906 });
  });

  test("the second set of rules (case rfm-segments-alt)", () => {
    const { segments = [] } = published({ segmentation: rfmSegmentsCaseStudy });
    const counts = Object.fromEntries(segments.map(({ id, customers }) => [id, customers]));
    expect(counts).toMatchObject({
      "Loyal Customers": 278,
      "Potential Loyalist": 229,
      Champions: 158,
      Lost: 111,
      "At Risk": 86,
      "About To Sleep": 50,
      Others: 48,
      "Need Attention": 35,
    });
    expect(segments[0]).toMatchObject({ id: "Champions", frequency: 1234, amount: "120178" });
  });

  test("the rule of the package depends on the unit of money, and ours does not", () => {
    const cents = transactions().map((each) => ({ ...each, amount: `${each.amount}00` }));
    const scores = (rCompatible: boolean, scaled: boolean) =>
      scoreRfm(
        { transactions: scaled ? cents : transactions() },
        { asOf: "2006-12-31", rCompatible },
      ).customers.map(({ m }) => m);
    const changed = (rCompatible: boolean) => {
      const before = scores(rCompatible, false);
      return scores(rCompatible, true).filter((score, index) => score !== before[index]).length;
    };
    expect(changed(true)).toBeGreaterThan(0);
    expect(changed(false)).toBe(0);
  });

  test("aggregates and cuts of one's own give the same scores", () => {
    const { customers } = published();
    const aggregates = customers.map(({ customerId, recencyDays, frequency, amount }) => ({
      customerId,
      recencyDays,
      orders: frequency,
      amount,
    }));
    const again = scoreRfm(
      { aggregates },
      {
        asOf: "2006-12-31",
        bins: {
          recency: { cuts: ["115", "181", "297.4", "482"] },
          frequency: { cuts: ["4", "5", "6", "8"] },
          monetary: { cuts: ["255.8", "382", "506.4", "666"] },
        },
        segmentation: rfmSegmentsR,
      },
    );
    expect(again.customers).toEqual(customers);
  });
});
