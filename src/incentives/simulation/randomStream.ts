/** A stream of numbers that look like chance and follow from a seed. */
export interface RandomStream {
  /** The next whole number from 0 to 2^32 - 1. */
  next(): number;
  /** A whole number from 0 to `count` - 1, each as likely; `count` is from 1 to 2^32. */
  below(count: number): number;
}

/**
 * A stream that follows from a seed and a name: people draw from streams of their own, so that one more person leaves the
 * draws of the others as they are.
 *
 * It is xoshiro128** (Blackman, Vigna, https://prng.di.unimi.it/xoshiro128starstar.c, public domain), its state made by
 * MurmurHash3's finalizer from the seed and the UTF-16 code units of the name. It must never change: results would.
 */
export function randomStream(seed: number, name: string): RandomStream {
  let hash = mixed(mixed(seed % 2 ** 32) ^ Math.floor(seed / 2 ** 32));
  for (let index = 0; index < name.length; index++)
    hash = mixed(hash ^ Math.imul(name.charCodeAt(index) + 1, 0x9e3779b1));
  const word = (place: number) => mixed(hash + Math.imul(place, 0x9e3779b9));
  // A word of zero can come out, but not all four of them: the finalizer gives 0 for 0 alone.
  return streamFrom([word(1), word(2), word(3), word(4)]);
}

/** The generator itself, from four 32-bit words that are not all zero. */
export function streamFrom([s0, s1, s2, s3]: readonly [number, number, number, number]): RandomStream {
  let [a, b, c, d] = [s0, s1, s2, s3];
  const next = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
  const below = (count: number): number => {
    // Numbers beyond the last whole multiple would make the first ones likelier.
    const most = 2 ** 32 - (2 ** 32 % count);
    for (;;) {
      const drawn = next();
      if (drawn < most) return drawn % count;
    }
  };
  return { next, below };
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The finalizer of MurmurHash3: a change of one bit changes about half of all. */
function mixed(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
