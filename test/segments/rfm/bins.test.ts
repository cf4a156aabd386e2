import { type RfmOptions, scoreRfm } from "attainment/segments";
import { describe, expect, test } from "vitest";

/** Customers a, b, c, ... who spent so much, each with one order a day apart. */
function monetary(amounts: readonly (string | number)[], options: Partial<RfmOptions> = {}) {
  const aggregates = amounts.map((amount, index) => ({
    customerId: String.fromCharCode(97 + index),
    recencyDays: index,
    orders: 1,
    amount,
  }));
  return scoreRfm({ aggregates }, { asOf: "2026-06-30", ...options });
}

const scoresOf = (amounts: readonly (string | number)[], options: Partial<RfmOptions> = {}) =>
  monetary(amounts, options).customers.map(({ m }) => m);
const boundsOf = (amounts: readonly (string | number)[], options: Partial<RfmOptions> = {}) =>
  monetary(amounts, options).thresholds.find(({ dimension }) => dimension === "monetary");

describe("bins by quantile", () => {
  test("equal values stand together, and a value on a bound is in the bin above", () => {
    // Quantiles of type 7 of 1 to 6: 2, 3, 4, 5.
    expect(scoresOf([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 5]);
    expect(scoresOf([1, 2, 3, 4, 5, 6], { boundary: "lowerBand" })).toEqual([1, 1, 2, 3, 4, 5]);
  });

  test.each([
    [1, ["1", "2", "3", "4", "5", "6"]],
    [6, ["1", "1.4", "2.8", "4.2", "5.6", "6"]],
    [7, ["1", "2", "3", "4", "5", "6"]],
  ] as const)("of type %s the bounds are those of R", (quantileType, expected) => {
    const bins = boundsOf([1, 2, 3, 4, 5, 6], { quantileType })?.bins ?? [];
    const bounds = [...bins.map(({ from }) => from), bins.at(-1)?.to];
    // Type 1 takes values of the sample: 2, 3, 4, 5 at 1.2, 2.4, 3.6, 4.8.
    expect(bounds).toEqual(expected);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("in %s bins each bin has its scores", (bins) => {
    const amounts = Array.from({ length: 40 }, (_, index) => index + 1);
    const scores = new Set(scoresOf(amounts.slice(0, 26), { bins }));
    expect([...scores].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: bins }, (_, index) => index + 1),
    );
  });

  test("with ten bins there is no number of three digits", () => {
    const { customers } = monetary([1, 2, 3], { bins: { monetary: 10 } });
    expect(customers.map(({ score }) => score)).toEqual([null, null, null]);
    expect(monetary([1, 2, 3], { bins: 9 }).customers[0]?.score).toBe(951);
  });

  test("a value that is several bounds at once leaves bins empty, and is told", () => {
    const { customers, issues } = monetary([1, 1, 1, 1, 5]);
    expect(customers.map(({ m }) => m)).toEqual([4, 4, 4, 4, 5]);
    const { code, severity, params } = issues.find((issue) => issue.params.dimension === "monetary") ?? {};
    expect([code, severity, params?.value]).toEqual(["segments.rfm_ties", "warning", "1"]);
    expect(scoresOf([1, 1, 1, 1, 5], { boundary: "lowerBand" })).toEqual([1, 1, 1, 1, 5]);
  });

  test("a first or a last bin that stays empty is told, too", () => {
    // Quantiles of type 7: 1, 2, 4, 6, of which the first is the least value.
    const low = monetary([1, 1, 1, 2, 3, 4, 5, 6, 7, 8], { bins: { monetary: 5 } });
    expect(low.customers.map(({ m }) => m)).toEqual([2, 2, 2, 2, 3, 3, 4, 4, 5, 5]);
    const told = (result: typeof low) =>
      result.issues.map(({ params }) => params).filter(({ dimension }) => dimension === "monetary");
    expect(told(low)).toEqual([{ dimension: "monetary", value: "1" }]);
    expect(told(monetary([1, 2, 3, 4, 5, 6, 7, 8, 8, 8]))).toEqual([]);
    const high = monetary([1, 2, 3, 4, 5, 6, 7, 8, 8, 8], { boundary: "lowerBand" });
    expect(high.customers.map(({ m }) => m)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4, 4]);
    expect(told(high)).toEqual([{ dimension: "monetary", value: "8" }]);
  });

  test.each([
    [5, "middle", 3],
    [4, "middle", 2],
    [1, "middle", 1],
    [5, "top", 5],
  ] as const)("where all are equal, of %s bins all get the %s", (bins, allEqual, score) => {
    expect(scoresOf([7, 7, 7], { bins, allEqual })).toEqual([score, score, score]);
    expect(boundsOf([7, 7, 7], { bins, allEqual })?.by).toBe("allEqual");
  });

  test("one customer alone has middle scores, or the top ones", () => {
    expect(monetary([7]).customers[0]?.score).toBe(333);
    expect(monetary([7], { allEqual: "top" }).customers[0]?.score).toBe(555);
    const [recency] = monetary([7], { allEqual: "top" }).thresholds;
    expect(recency?.bins[0]).toEqual({ score: 5, from: "0", to: "0", customers: 1 });
  });

  test("the package of R adds 1 to each bound, and to the end", () => {
    const threshold = boundsOf([10, 20, 30, 40, 50, 60], { rCompatible: true });
    expect(threshold?.bins.map(({ from }) => from)).toEqual(["10", "21", "31", "41", "51"]);
    expect(threshold?.bins.at(-1)?.to).toBe("61");
    expect(scoresOf([10, 20, 30, 40, 50, 60], { rCompatible: true })).toEqual([1, 1, 2, 3, 4, 5]);
    expect(scoresOf([7, 7, 7], { rCompatible: true })).toEqual([1, 1, 1]);
  });
});

describe("bins by ranks", () => {
  const ranks = (ties: RfmOptions["ties"], amounts: readonly number[]) =>
    scoresOf(amounts, { method: "ranks", ...(ties === undefined ? {} : { ties }) });

  test("are of one size", () => {
    expect(ranks(undefined, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
    const bins = boundsOf([10, 20, 30, 40, 50], { method: "ranks" })?.bins;
    expect(bins?.map(({ from, to, customers }) => [from, to, customers])).toEqual([
      ["10", "10", 1],
      ["20", "20", 1],
      ["30", "30", 1],
      ["40", "40", 1],
      ["50", "50", 1],
    ]);
  });

  test.each([
    ["fractional", [3, 3, 3, 3, 5]],
    ["competition", [1, 1, 1, 1, 5]],
    ["modified", [4, 4, 4, 4, 5]],
    ["ordinal", [1, 2, 3, 4, 5]],
  ] as const)("with %s ranks of equal values", (ties, expected) => {
    expect(ranks(ties, [1, 1, 1, 1, 5])).toEqual(expected);
  });
});

test('bins at quantiles of the ranks are those of qcut(rank(method="first")) of pandas', () => {
  // Quantiles of type 7 of the ranks 1 to 7: 2.2, 3.4, 4.6, 5.8; the other way floor(5 * rank / 8) parts them unlike.
  const options = { method: "ranks", ties: "ordinal" } as const;
  const amounts = [1, 1, 1, 1, 2, 2, 9];
  const asPandas = { ...options, groups: "quantile", boundary: "lowerBand" } as const;
  expect(scoresOf(amounts, asPandas)).toEqual([1, 1, 2, 3, 4, 5, 5]);
  expect(scoresOf(amounts, options)).toEqual([1, 2, 2, 3, 4, 4, 5]);
  expect(scoresOf(amounts, { ...asPandas, quantileType: 6 })).toEqual([1, 2, 2, 3, 4, 4, 5]);
  const bins = boundsOf(amounts, asPandas)?.bins.map(({ from, to, customers }) => [from, to, customers]);
  expect(bins?.at(-1)).toEqual(["2", "9", 2]);
});

describe("nested bins", () => {
  test("F is binned among those of one R, M among those of one R and F", () => {
    const aggregates = [1, 2, 3, 4].flatMap((orders) =>
      ["new", "old"].map((age) => ({
        customerId: `${age}-${orders}`,
        recencyDays: age === "new" ? 1 : 100,
        orders: age === "new" ? orders : orders * 10,
        amount: orders,
      })),
    );
    const { customers, thresholds } = scoreRfm({ aggregates }, { asOf: "2026-06-30", bins: 2, nested: true });
    expect(customers.map(({ customerId, r, f }) => [customerId, r, f])).toEqual([
      ["new-1", 2, 1],
      ["new-2", 2, 1],
      ["new-3", 2, 2],
      ["new-4", 2, 2],
      ["old-1", 1, 1],
      ["old-2", 1, 1],
      ["old-3", 1, 2],
      ["old-4", 1, 2],
    ]);
    expect(thresholds.map(({ dimension, within }) => [dimension, within])).toEqual([
      ["recency", {}],
      ["frequency", { r: 1 }],
      ["frequency", { r: 2 }],
      ["monetary", { r: 1, f: 1 }],
      ["monetary", { r: 1, f: 2 }],
      ["monetary", { r: 2, f: 1 }],
      ["monetary", { r: 2, f: 2 }],
    ]);
  });
});

describe("bins by cuts of one's own", () => {
  const bins = { monetary: { cuts: ["10", "20"], from: "1", to: "30" } } as const;

  test("reach from cut to cut, ends included", () => {
    expect(scoresOf([1, 9, 10, 20, 30], { bins })).toEqual([1, 1, 2, 3, 3]);
    expect(scoresOf([10, 20], { bins, boundary: "lowerBand" })).toEqual([1, 2]);
    expect(boundsOf([1], { bins })?.bins).toEqual([
      { score: 1, from: "1", to: "10", customers: 1 },
      { score: 2, from: "10", to: "20", customers: 0 },
      { score: 3, from: "20", to: "30", customers: 0 },
    ]);
  });

  test("beyond the ends there is no score, and it is told", () => {
    const { customers, issues, counts } = monetary([0, 31, 5], { bins });
    expect(customers.map(({ score, reason }) => [score, reason])).toEqual([
      [null, "outside_bins"],
      [null, "outside_bins"],
      [131, undefined],
    ]);
    expect(issues.filter(({ code }) => code === "segments.rfm_outside")).toHaveLength(2);
    expect(counts.scored).toBe(1);
  });

  test("without ends, bins are open", () => {
    const threshold = boundsOf([5, 25], { bins: { monetary: { cuts: [20] } } });
    expect(threshold).toMatchObject({
      by: "cuts",
      bins: [
        { from: null, to: "20" },
        { from: "20", to: null },
      ],
    });
  });
});
