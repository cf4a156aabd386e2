import { describe, expect, test } from "vitest";
import { type BandScale, compileScale } from "../../../src/kernel/scale/index.js";

type Row = readonly [input: string, value: string];

function table(name: string, document: Omit<BandScale, "kind">, rows: readonly Row[]): void {
  describe(name, () => {
    const scale = compileScale({ kind: "bands", ...document });
    test.each(rows)("%s gives %s", (input, value) => {
      expect(scale.evaluate(input).value).toBe(value);
    });
  });
}

const rates = [
  { from: "0", rate: "0.05" },
  { from: "100", rate: "0.08" },
  { from: "200", rate: "0.10" },
];
const bonuses = rates.map((band, index) => ({ ...band, amount: String((index + 1) * 10) }));

table("graduated rates", { mode: "graduated", bands: rates }, [
  ["-5", "0"],
  ["0", "0"],
  ["50", "2.5"],
  ["100", "5"],
  ["150", "9"],
  ["200", "13"],
  ["1000.01", "93.001"],
]);

table("whole rates", { mode: "whole", bands: rates }, [
  ["99.99", "4.9995"],
  ["100", "8"],
  ["200", "20"],
]);

table("graduated amounts add up over the bands passed", { mode: "graduated", bands: bonuses }, [
  ["0", "10"],
  ["99", "14.95"],
  ["100", "35"],
  ["200", "73"],
]);

table("whole amounts are those of the band reached", { mode: "whole", bands: bonuses }, [
  ["0", "10"],
  ["100", "28"],
  ["200", "50"],
]);

table(
  "the rate of the band reached on all of the excess",
  { mode: "excess", excessOver: "100", bands: rates },
  [
    ["50", "2.5"],
    ["100", "5"],
    ["150", "9"],
    ["200", "15"],
    ["300", "25"],
  ],
);

table(
  "an excess over a value inside a band counts from that value",
  { mode: "excess", excessOver: "50", bands: rates },
  [
    ["50", "2.5"],
    ["80", "4"],
    ["100", "6.5"],
    ["200", "17.5"],
  ],
);

table(
  "each amount is paid once, also in bands on the excess",
  { mode: "excess", excessOver: "100", bands: bonuses },
  [
    ["100", "35"],
    ["150", "39"],
    ["200", "75"],
  ],
);

table(
  "modes of bands: graduated over a whole one starts from what that one pays",
  {
    mode: "graduated",
    bands: [
      { from: "0", rate: "0.05" },
      { from: "100", rate: "0.08", mode: "whole" },
      { from: "200", rate: "0.10" },
    ],
  },
  [
    ["99", "4.95"],
    ["100", "8"],
    ["199", "15.92"],
    ["200", "16"],
    ["300", "26"],
  ],
);

table("lower bands keep their bound", { mode: "whole", boundary: "lowerBand", bands: rates }, [
  ["0", "0"],
  ["100", "5"],
  ["100.01", "8.0008"],
  ["200", "16"],
]);

describe("amounts per block", () => {
  const perBlock = (partial: "up" | "down" | "prorate", mode: "graduated" | "whole") =>
    compileScale({
      kind: "bands",
      mode,
      bands: [
        { from: "0", amount: "2", per: { size: "10", partial } },
        { from: "25", amount: "3", per: { size: "10", partial } },
      ],
    });
  test.each([
    ["graduated", "up", "25", "6"],
    ["graduated", "up", "25.01", "9"],
    ["graduated", "down", "34.99", "4"],
    ["graduated", "down", "35", "7"],
    ["graduated", "prorate", "30", "6.5"],
    ["whole", "up", "24", "6"],
    ["whole", "up", "31", "12"],
    ["whole", "down", "39.9", "9"],
    ["whole", "prorate", "31", "9.3"],
  ] as const)("%s, %s: %s gives %s", (mode, partial, input, value) => {
    expect(perBlock(partial, mode).evaluate(input).value).toBe(value);
  });

  test("go beside a rate", () => {
    const bands = [{ from: "0", rate: "0.1", amount: "5", per: { size: "100", partial: "down" } }];
    expect(compileScale({ kind: "bands", mode: "graduated", bands }).evaluate("250").value).toBe("35");
  });
});

describe("a band picked by another number", () => {
  const volume = [
    { from: "0", rate: "2", amount: "10" },
    { from: "100", rate: "1" },
    { from: "200", rate: "0.5", amount: "50" },
  ];

  test("pays on the value: 50 + 198.6 x 0.5 by 300", () => {
    const scale = compileScale({ kind: "bands", mode: "whole", boundary: "lowerBand", bands: volume });
    const { value, band } = scale.evaluate({ value: "198.6", by: "300" });
    expect([value, band?.index]).toEqual(["149.3", 2]);
  });

  test("graduated, fills the bands in order and takes the rest itself", () => {
    const scale = compileScale({ kind: "bands", mode: "graduated", bands: rates });
    expect(scale.evaluate({ value: "150", by: "999" }).value).toBe("9");
    expect(scale.evaluate({ value: "300", by: "150" }).value).toBe("21");
    expect(scale.evaluate({ value: "300", by: "50" }).value).toBe("15");
    expect(scale.evaluate({ value: "0", by: "250" }).value).toBe("0");
  });

  test("lies below or above by that number", () => {
    const scale = compileScale({
      kind: "bands",
      mode: "whole",
      bands: [{ from: "1", to: "2", rate: "0.1" }],
      below: "-1",
      above: "clamp",
    });
    expect(scale.evaluate({ value: "500", by: "0.99" }).value).toBe("-1");
    expect(scale.evaluate({ value: "500", by: "7" }).value).toBe("50");
    expect(scale.evaluate({ value: "-500", by: "1.5" }).value).toBe("-50");
  });
});

describe("rounding each band", () => {
  const bands = [
    { from: "0", rate: "0.333" },
    { from: "10.05", rate: "0.5" },
  ];

  test("rounds what each pays before it is added", () => {
    const scale = compileScale({
      kind: "bands",
      mode: "graduated",
      roundEachBand: { mode: "halfUp", places: 1 },
      bands,
    });
    expect(scale.evaluate("20.15").value).toBe("8.4");
    expect(scale.evaluate("0").value).toBe("0.0");
    expect(scale.evaluate("-1").value).toBe("0.0");
  });

  test("comes before the steps", () => {
    const steps = [{ kind: "round", id: "full", places: 0, mode: "halfUp" }];
    const scale = compileScale({
      kind: "bands",
      mode: "graduated",
      roundEachBand: { mode: "ceil", places: 0 },
      bands,
      steps,
    });
    expect(scale.evaluate("20.15").value).toBe("10");
  });
});
