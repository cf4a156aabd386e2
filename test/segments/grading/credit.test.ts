import { compileSegmentation, lintSegmentation, safeCompileSegmentation } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { byScore, bySize } from "../documents.js";

const [low, middle, high] = byScore.grades;
const found = (document: unknown) => lintSegmentation(document).map(({ code, path }) => `${code} ${path}`);

describe("terms of credit", () => {
  test("stand in the service of a grade", () => {
    const service = { visitEveryDays: 7, creditDays: 60, creditLimit: "500000" };
    const grades = compileSegmentation({ ...byScore, grades: [low, middle, { ...high, service }] });
    expect(grades.evaluate({ customerId: "c", fields: { power: 1, loyalty: 1 } }).service).toEqual(service);
  });

  test("below zero are refused, in grades and in segments", () => {
    const service = { creditLimit: "-1" };
    const codes = (document: unknown) => {
      const read = safeCompileSegmentation(document);
      return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
    };
    expect(codes({ ...byScore, grades: [{ ...low, service }, middle, high] })).toEqual([
      "segments.negative_credit /grades/0/service/creditLimit",
    ]);
    expect(codes({ ...bySize, segments: [{ ...bySize.segments[0], service }] })).toEqual([
      "segments.negative_credit /segments/0/service/creditLimit",
    ]);
  });

  test("that are looser for a lower grade are told", () => {
    const grades = [
      { ...low, service: { visitEveryDays: 30, creditDays: 60, creditLimit: "100" } },
      { ...middle, service: { visitEveryDays: 14, creditDays: 30, creditLimit: "200" } },
      { ...high, service: { visitEveryDays: 7, creditLimit: "150.5" } },
    ];
    expect(found({ ...byScore, grades })).toEqual([
      "segments.looser_credit /grades/0/service/creditDays",
      "segments.looser_credit /grades/1/service/creditLimit",
    ]);
    expect(found(byScore)).toEqual([]);
  });
});
