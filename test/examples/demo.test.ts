import { describe, expect, test } from "vitest";
import { runExample } from "./runExample.js";

/** Total pay per person, and of all. */
const totals = {
  "Amara Okafor": "3285.54",
  "Jonas Lindqvist": "172.41",
  "Lin Yuchen": "5000.00",
  "Marta Kowalska": "1120.00",
  "Tomás Rivera": "0.00",
};
const grandTotal = "9577.95";

describe("the demo on the committed data", () => {
  test("prints what everybody earns, and one statement with its explanation", () => {
    const lines = runExample("demo/main.ts").split("\n");
    expect(lines[0]).toBe("Period 2026-09");
    expect(lastCells(lines, Object.keys(totals))).toEqual(totals);
    expect(lastCells(lines, ["Total"])).toEqual({ Total: grandTotal });
    expect(lines).toContain("Lin Yuchen, field-sales-2026: 5000.00 EUR");
    expect(lastCells(lines, ["d-301", "d-302", "d-303"])).toEqual({
      "d-301": "1460.00",
      "d-302": "2205.07",
      "d-303": "1334.93",
    });
    expect(lines).toContain("      Cap of the commission: at most 5000 = 5000");
    expect(lines).toContain("        scale (graduated) of 106500.75: 7985.0675");
  });

  test("prints the same figures in Chinese", () => {
    const lines = runExample("demo/main.ts", "--locale", "zh-CN").split("\n");
    expect(lines[0]).toBe("期间 2026-09");
    expect(lastCells(lines, Object.keys(totals))).toEqual(totals);
    expect(lastCells(lines, ["合计"])).toEqual({ 合计: grandTotal });
    expect(lines).toContain("计算说明");
    expect(lines).toContain("      Cap of the commission：封顶 5000 = 5000");
  });

  test("prints JSON, with the trace of one person only", () => {
    const pay = JSON.parse(runExample("demo/main.ts", "--json"));
    expect(pay).toMatchObject({ period: "2026-09", total: grandTotal, issues: [], leftOut: [] });
    const statements: readonly { personId: string; value: string; trace?: unknown }[] = pay.statements;
    expect(statements.map(({ value }) => value)).toEqual(Object.values(totals));
    expect(statements.filter(({ trace }) => trace !== undefined).map(({ personId }) => personId)).toEqual([
      "p-03",
    ]);
  });

  test("explains the person that is asked for, and says when there is no such person", () => {
    expect(runExample("demo/main.ts", "--person", "p-04")).toContain(
      "\nMarta Kowalska, field-sales-2026: 1120.00 EUR\n",
    );
    expect(runExample("demo/main.ts", "--person", "p-99")).toContain(
      "\np-99: nobody of that id is in this team.\n",
    );
  });
});

/** The last cell of each first line that starts with one of these words. */
function lastCells(lines: readonly string[], starts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    starts.map((start) => [
      start,
      lines
        .find((line) => line.startsWith(`${start} `))
        ?.split(/\s{2,}/)
        .at(-1) ?? "",
    ]),
  );
}
