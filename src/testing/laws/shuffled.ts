/** The same things in an order that a few numbers decide. */
export function shuffled<T>(items: readonly T[], ranks: readonly number[]): readonly T[] {
  return items
    .map((item, index) => ({ item, rank: ranks[index % Math.max(ranks.length, 1)] ?? 0 }))
    .reverse()
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
