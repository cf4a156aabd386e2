import type { Issue } from "../../kernel/issue/index.js";

/** Codes that tell of one mistake in other words than `incentives.pay_falls`, which tells where and how much. */
const FALLS: ReadonlySet<string> = new Set(["scale.falls", "incentives.cliff", "scale.cliff"]);

/** Findings without those that say what another one says: of a scale that components share, or of one place. */
export function toldOnce(issues: readonly Issue[]): readonly Issue[] {
  const falling = new Set(
    issues.flatMap(({ code, path }) => (code === "incentives.pay_falls" ? [path] : [])),
  );
  const told = new Set<string>();
  return issues.filter((issue) => {
    const { code, path, message, params } = issue;
    if (FALLS.has(code) && falling.has(path) && tellsOfFall(issue)) return false;
    const key = code === REPEATED ? `${code} ${params.step}` : `${code} ${path} ${message}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Components mostly have the same gates and factors: each is told where it stands first. */
const REPEATED = "incentives.step_on_running_total";

function tellsOfFall({ code, params }: Issue): boolean {
  return code === "scale.falls" || String(params.size).startsWith("-");
}
