/** Segments by rules over revenue, growth and country. */
export const bySize = {
  kind: "segmentation",
  id: "size",
  title: "Size",
  segments: [
    {
      id: "key",
      title: "Key account",
      when: { field: "revenue", gte: "1000000" },
      service: { visitEveryDays: 7, ownerTierId: "senior" },
    },
    {
      id: "growing",
      when: {
        all: [
          { field: "growthRate", gte: "0.2" },
          { field: "country", is: "CN" },
        ],
      },
    },
  ],
  otherwise: "standard",
} as const;

/** Grades by two ratios, with a margin down. */
export const byScore = {
  kind: "segmentation",
  id: "grades",
  score: [
    { id: "power", field: "power", weight: "0.6" },
    { id: "loyalty", title: "Loyalty", field: "loyalty", weight: "0.4" },
  ],
  grades: [
    { id: "C", from: "0", service: { visitEveryDays: 30 } },
    { id: "B", from: "60", service: { visitEveryDays: 14 } },
    { id: "A", from: "80", service: { visitEveryDays: 7 } },
  ],
  hysteresis: { down: "3" },
} as const;
