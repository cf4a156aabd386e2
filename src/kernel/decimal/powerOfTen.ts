/** The largest n for which 10^n is a safe integer. */
export const largestPower = 15;

const powers: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

const bigPowers: readonly bigint[] = /* @__PURE__ */ Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n));

/** 10^n as a number, 0 <= n <= largestPower. */
export function powerOfTen(n: number): number {
  return powers[n] ?? 10 ** n;
}

/** 10^n as a bigint, n >= 0. */
export function bigPowerOfTen(n: number): bigint {
  return bigPowers[n] ?? 10n ** BigInt(n);
}
