import { lintLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";

const stay = { field: "score", gte: "70" };
const enter = { field: "score", gte: "80" };

function found(rest: object): readonly (readonly [string, string])[] {
  return lintLadder({ kind: "ladder", id: "l", ...rest }).map(({ code, path }) => [code, path]);
}

describe("what changes nothing where it stands", () => {
  const tiers = [
    { id: "a", stay },
    { id: "b", enter, stay },
  ];

  test.each<[string, object]>([
    ["/trackBy", { trackBy: "path", tiers }],
    ["/stayAt", { stayAt: "0.9", tiers }],
    ["/whileProtected", { whileProtected: "count", tiers }],
    [
      "/triggers/0/by",
      { triggers: [{ id: "t", when: { field: "breach", is: true }, move: "exitReview", by: 2 }], tiers },
    ],
    ["/tiers/0/promoteAfter", { tiers: [{ ...tiers[0], promoteAfter: 3 }, tiers[1]] }],
    [
      "/tiers/0/fastTrack",
      { tiers: [{ ...tiers[0], fastTrack: { when: stay, promoteAfter: 1 } }, tiers[1]] },
    ],
    [
      "/tiers/1/fastTrack",
      { tiers: [tiers[0], { ...tiers[1], fastTrack: { when: enter, promoteAfter: 2 } }] },
    ],
  ])("%s", (path, ladder) => {
    expect(found(ladder)).toEqual([["tiers.no_effect", path]]);
  });

  test("is nothing of what counts", () => {
    expect(
      found({
        stayAt: "0.9",
        whileProtected: "count",
        protectedWhen: { field: "onLeave", is: true },
        triggers: [{ id: "t", when: { field: "breach", is: true }, move: "demote", by: 2 }],
        tiers: [
          { id: "a", demoteAfter: 3, stay: { field: "score", gte: "60" } },
          {
            id: "b",
            enter,
            promoteAfter: 3,
            fastTrack: { when: { field: "score", gte: "95" }, promoteAfter: 1 },
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe("tracks that no proposal leads to", () => {
  const selling = { id: "s", track: "selling", enter, stay };
  const leading = { id: "m", track: "leading", enter, stay };
  const base = { id: "a", stay };

  test("are all but the first, where nothing tells the way", () => {
    expect(found({ tiers: [base, selling, leading] })).toEqual([["tiers.unreachable", "/tiers/2"]]);
    expect(found({ trackBy: "path", tiers: [base, selling, leading] })).toEqual([]);
  });

  test("are all but the own, where no tier lies below", () => {
    expect(found({ trackBy: "path", tiers: [selling, leading] })).toEqual([
      ["tiers.unreachable", "/tiers/1"],
    ]);
    expect(found({ trackBy: "path", startTierId: "m", tiers: [selling, leading] })).toEqual([
      ["tiers.unreachable", "/tiers/0"],
    ]);
  });
});

describe("conditions that nobody can meet", () => {
  const never = {
    all: [
      { field: "x", gte: "2" },
      { field: "x", lt: "2" },
    ],
  };
  const tiers = [
    { id: "a", stay },
    { id: "b", enter, stay },
  ];

  test.each<[string, object]>([
    ["/protectedWhen/all/1", { protectedWhen: never, tiers }],
    ["/uncountedWhen/all/1", { uncountedWhen: never, tiers }],
    ["/triggers/0/when/all/1", { triggers: [{ id: "t", when: never, move: "exitReview" }], tiers }],
    [
      "/windows/0/count/all/1",
      {
        windows: [{ id: "w", count: never }],
        tiers: [tiers[0], { ...tiers[1], enter: { all: [enter, { field: "w", gte: "0" }] } }],
      },
    ],
    [
      "/tiers/1/fastTrack/when",
      {
        tiers: [
          tiers[0],
          { ...tiers[1], fastTrack: { when: { field: "score", lt: "75" }, promoteAfter: 1 } },
        ],
      },
    ],
    [
      "/tiers/1/enter/all/2",
      {
        tiers: [
          tiers[0],
          {
            id: "b",
            stay,
            enter: { all: [{ field: "x", gte: "2" }, { any: [enter, stay] }, { field: "x", lt: "1" }] },
          },
        ],
      },
    ],
  ])("%s", (path, ladder) => {
    expect(found(ladder)).toEqual([["tiers.impossible_criterion", path]]);
  });
});

test("a stay that asks less than that of the tier below", () => {
  const tiers = [
    { id: "a", stay },
    { id: "b", enter, stay: { field: "score", gte: "60" } },
  ];
  expect(found({ tiers })).toEqual([["tiers.easier_stay", "/tiers/1/stay"]]);
});
