import { describe, expect, test } from "vitest";
import { randomStream, streamFrom } from "../../../src/incentives/simulation/randomStream.js";

describe("the random stream", () => {
  test("is xoshiro128**: the first numbers from the state 1, 2, 3, 4, as in the tests of rand_xoshiro", () => {
    const stream = streamFrom([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => stream.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test("follows from seed and name, and differs with either", () => {
    const first = (seed: number, name: string) => {
      const stream = randomStream(seed, name);
      return [stream.next(), stream.next()];
    };
    expect(first(7, "ann")).toEqual(first(7, "ann"));
    const others = [
      first(7, "ann"),
      first(8, "ann"),
      first(7 + 2 ** 32, "ann"),
      first(7, "bob"),
      first(7, "na"),
      first(7, ""),
    ];
    expect(new Set(others.map((each) => each.join())).size).toBe(others.length);
  });

  test("a number below a count is as likely as any other", () => {
    const stream = randomStream(42, "dice");
    const counts = [0, 0, 0, 0, 0, 0];
    for (let roll = 0; roll < 60_000; roll++) {
      const face = stream.below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
