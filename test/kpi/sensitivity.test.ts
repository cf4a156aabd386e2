import { compileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";

const rubric = compileRubric({
  kind: "rubric",
  id: "r",
  indicators: [
    { id: "sales", title: "Sales", measure: "sales", weight: "0.6", target: "200000" },
    {
      id: "days",
      measure: "days",
      weight: "0.2",
      target: "10",
      curve: { kind: "steps", size: "2", of: "value", points: "0.1", better: "lower" },
    },
    { id: "exam", measure: "exam", weight: "0.2", rating: { from: "0", to: "100" } },
  ],
  steps: [{ kind: "multiply", id: "difficulty", by: "1.1" }],
});
const measures = { sales: "190000", days: "10", exam: "80" };

describe("sensitivity", () => {
  test("says what one unit, one percent and one point of each indicator are worth, exactly", () => {
    const { value, indicators } = rubric.sensitivity(
      { period: "2026-Q3", measures },
      { units: { sales: "1000", days: "2" } },
    );
    expect(value).toBe("102.30");
    expect(indicators).toEqual([
      {
        id: "sales",
        title: "Sales",
        contribution: "57",
        perUnit: "0.33",
        unit: "1000",
        perPercent: "0.627",
        perPoint: "0.66",
      },
      { id: "days", contribution: "20", perUnit: "-2.2", unit: "2", perPercent: "0", perPoint: "0.22" },
      { id: "exam", contribution: "16", perUnit: "0.22", unit: "1", perPercent: "0.176", perPoint: "0.22" },
    ]);
  });

  test("is null where there is nothing to compare", () => {
    const { value, reason, indicators } = rubric.sensitivity({
      period: "2026-Q3",
      measures: { ...measures, exam: null },
    });
    expect([value, reason]).toEqual([null, "missing_value"]);
    expect(
      indicators.flatMap(({ perUnit, perPercent, perPoint }) => [perUnit, perPercent, perPoint]),
    ).toEqual(Array.from({ length: 9 }, () => null));
    const full = rubric.sensitivity({ period: "2026-Q3", measures: { ...measures, exam: "100" } });
    expect(full.indicators[2]).toEqual({
      id: "exam",
      contribution: "20",
      perUnit: null,
      unit: "1",
      perPercent: null,
      perPoint: "0.22",
    });
  });

  test.each(["zero", "reweight", { moveTo: "sales" }])(
    "is null where a rating would leave its scale, whatever missing values do: %j",
    (missing) => {
      const lenient = compileRubric({ ...rubric.document, missing });
      const full = { period: "2026-Q3", measures: { ...measures, exam: "100" } };
      const [sales, , exam] = lenient.sensitivity(full).indicators;
      expect([exam?.perUnit, exam?.perPercent, exam?.perPoint]).toEqual([null, null, "0.22"]);
      expect(sales?.perPercent).toBe("0.627");
    },
  );

  test.each<[unknown, string, string]>([
    [{ units: { phantom: "1" } }, "kpi.bad_unit", "/options/units/phantom"],
    [{ units: { sales: "0" } }, "kpi.bad_unit", "/options/units/sales"],
    [{ units: { sales: "much" } }, "decimal.not_decimal", "/options/units/sales"],
    [{ unit: {} }, "document.unknown_field", "/options/unit"],
  ])("refuses the options %j", (options, code, path) => {
    const read = rubric.safeSensitivity({ period: "2026-Q3", measures }, Object(options));
    expect(read.ok ? [] : read.issues.map((each) => [each.code, each.path])).toEqual([[code, path]]);
  });

  test("refuses faulty facts as an evaluation does", () => {
    expect(() => rubric.sensitivity({ period: "2026-Q3", measures: { sales: "1" } })).toThrow(/days/);
  });
});
