import { csvText, mapZohoDeals, tidyTable } from "attainment/interop";
import { describe, expect, test } from "vitest";
import * as zoho from "./fixtures/zoho.js";
import { refusals } from "./told.js";

describe("a tidy table", () => {
  test("has a column for each field that any item has", () => {
    const table = tidyTable([
      { a: 1, b: { c: "x", d: [1, 2] } },
      { e: false, a: null },
    ]);
    expect(table).toEqual({
      columns: ["a", "b.c", "b.d", "e"],
      rows: [
        [1, "x", "[1,2]", null],
        [null, null, null, false],
      ],
    });
  });

  test("has a row for each item of the list that is named, and one for an empty list", () => {
    const items = [
      { id: "1", parts: [{ n: 1 }, { n: 2 }] },
      { id: "2", parts: [] },
      { id: "3", parts: ["x"] },
      { id: "4" },
    ];
    expect(tidyTable(items, { each: "parts" })).toEqual({
      columns: ["id", "parts.n", "parts"],
      rows: [
        ["1", 1, null],
        ["1", 2, null],
        ["2", null, null],
        ["3", null, "x"],
        ["4", null, null],
      ],
    });
  });

  test("of mapped deals, as text", () => {
    const { deals } = mapZohoDeals({ deals: [zoho.openDeal] }, zoho.config);
    const [heads, line, end] = csvText(tidyTable(deals)).split("\r\n");
    expect(heads?.split(",").slice(0, 4)).toEqual(["id", "status", "name", "ownerId"]);
    expect(line?.startsWith("5437000000000311047,open,Pump station,5437000000000200013,")).toBe(true);
    expect(end).toBe("");
  });

  test("of plain values, and of none", () => {
    expect(tidyTable([1, "a"])).toEqual({ columns: ["value"], rows: [[1], ["a"]] });
    expect(tidyTable([])).toEqual({ columns: [], rows: [] });
    expect(refusals(() => tidyTable([() => 1]))).toEqual(["document.not_json /0"]);
  });

  test("quotes what would break the lines", () => {
    const table = { columns: ["a"], rows: [['say "no"'], ["b,c"], ["d\ne"], [true]] };
    expect(csvText(table)).toBe('a\r\n"say ""no"""\r\n"b,c"\r\n"d\ne"\r\ntrue\r\n');
  });
});
