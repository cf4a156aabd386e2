/** Payout factors by rating and role. */
export const payout = {
  kind: "matrix",
  axes: [
    { id: "rating", of: "rating", bands: [{ from: "3" }, { from: "4" }, { from: "5" }] },
    { id: "role", of: "role", values: ["Director", "Manager"] },
  ],
  cells: [
    ["1", "1"],
    ["1.5", "1.25"],
    ["2", "1.5"],
  ],
} as const;

/** What an order pays by its size and its product. */
export const rates = {
  kind: "matrix",
  axes: [
    { id: "size", bands: [{ from: "0" }, { from: "1000", id: "large" }] },
    { id: "product", of: "product", values: ["core"], else: "other" },
  ],
  cells: [
    { at: ["0", "core"], rate: "0.05" },
    { at: ["0", "other"], value: "7.50" },
    { at: ["large", "other"], rate: "0.02" },
    {
      at: ["large", "core"],
      scale: {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.05" },
          { from: "1500", rate: "0.1" },
        ],
      },
    },
  ],
} as const;
