import { compileScale } from "../../../src/kernel/scale/index.js";

/** A commission table in three bands. */
export const bands = [
  { from: "0", rate: "0.05" },
  { from: "100000", rate: "0.08" },
  { from: "200000", rate: "0.1", id: "top" },
];
export const graduated = compileScale({ kind: "bands", mode: "graduated", bands });
export const whole = compileScale({ kind: "bands", mode: "whole", bands });

export const grades = compileScale({
  kind: "bands",
  bands: [
    { id: "C", from: "0" },
    { id: "B", from: "70" },
  ],
});

/** A table whose bounds are multiples of a quota. */
export const quota = compileScale({
  kind: "bands",
  mode: "whole",
  boundsIn: "quota",
  bands: [
    { from: "0.5", rate: "0.1" },
    { from: "1", rate: "0.2", amount: "500" },
  ],
});
