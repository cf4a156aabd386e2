/** Things in a heap: the one that is ahead of all others stands first. */
export interface Heap<T> {
  first(): T | undefined;
  /** Puts the first where it belongs after it has changed. */
  settleFirst(): void;
  removeFirst(): void;
}

/** A binary heap of things, ordered by which of two is ahead. */
export function heapOf<T>(things: readonly T[], ahead: (a: T, b: T) => boolean): Heap<T> {
  const heap = [...things];
  const sink = (start: number): void => {
    let at = start;
    for (;;) {
      const best = [2 * at + 1, 2 * at + 2].reduce(
        (found, child) => (isAhead(child, found) ? child : found),
        at,
      );
      if (best === at) return;
      swap(at, best);
      at = best;
    }
  };
  const isAhead = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    return a < heap.length && one !== undefined && other !== undefined && ahead(one, other);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return;
    heap[a] = other;
    heap[b] = one;
  };
  for (let at = Math.floor(heap.length / 2) - 1; at >= 0; at--) sink(at);
  return {
    first: () => heap[0],
    settleFirst: () => sink(0),
    removeFirst: () => {
      swap(0, heap.length - 1);
      heap.pop();
      sink(0);
    },
  };
}
