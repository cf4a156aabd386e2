/** A claim of expenses as a process, for tests. */
export const claim = {
  kind: "process",
  id: "claim",
  states: [
    { id: "draft", role: "salesperson" },
    { id: "submitted", role: "manager", dueAfterDays: 5 },
    { id: "approved", final: true },
    { id: "rejected", final: true },
  ],
  moves: [
    {
      id: "submit",
      from: "draft",
      to: "submitted",
      actions: [{ id: "notify", dueAfterDays: 1 }, { id: "log" }],
    },
    {
      id: "approve",
      title: "Approve the claim",
      from: "submitted",
      to: "approved",
      roles: ["manager", "director"],
      guards: [
        { id: "receipt", when: { field: "receipt", is: true }, message: "Attach the receipt." },
        { id: "limit", when: { field: "amount", lte: "1000" } },
      ],
    },
    { id: "reject", from: ["draft", "submitted"], to: "rejected" },
  ],
};
