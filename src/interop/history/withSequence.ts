/** Numbers the changes of a deal that fall on one day; `changes` are in the order of time. */
export function withSequence<C extends { readonly changedOn: string }>(
  changes: readonly C[],
): readonly (C & { readonly sequence?: number })[] {
  let day = 0;
  return changes.map((change, index) => {
    const isSame = (other: C | undefined) => other?.changedOn === change.changedOn;
    const [follows, leads] = [isSame(changes[index - 1]), isSame(changes[index + 1])];
    day = follows ? day + 1 : 1;
    return follows || leads ? { ...change, sequence: day } : change;
  });
}
