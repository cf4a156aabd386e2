import type { Issue } from "../../kernel/issue/index.js";

/** Codes that tell of one fall in other words than `incentives.pay_falls`, which tells where and how much. */
const CLIFFS: ReadonlySet<string> = new Set(["incentives.cliff", "scale.cliff"]);

/**
 * Findings without those that say what another one says: of a scale that components share, or of one place. What the
 * scales say about their falls counts where no course of pay does: `known` are the places of the others.
 */
export function toldOnce(issues: readonly Issue[], known: readonly string[]): readonly Issue[] {
  const falling = new Set(
    issues.flatMap(({ code, path }) => (code === "incentives.pay_falls" ? [path] : [])),
  );
  const told = new Set<string>();
  return issues.filter((issue) => {
    const { code, path, message, params } = issue;
    if (code === "scale.falls" && known.some((ref) => path.startsWith(`${ref}/`))) return false;
    if (CLIFFS.has(code) && falling.has(path) && String(params.size).startsWith("-")) return false;
    const key = code === REPEATED ? `${code} ${params.step}` : `${code} ${path} ${message}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Components mostly have the same gates and factors: each is told where it stands first. */
const REPEATED = "incentives.step_on_running_total";
