import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const child = fileURLToPath(new URL("./timeZones.child.ts", import.meta.url));

/** The offset of the zone in minutes as the child sees it, and its answers. */
function runIn(zone: string): readonly [string, string] {
  const output = execFileSync(process.execPath, ["--import", "tsx", child], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
  });
  const [offset = "", answers = ""] = output.split("\n");
  return [offset, answers];
}

test("the zone of the process changes no answer", () => {
  const zones = ["UTC", "America/New_York", "Asia/Shanghai", "Pacific/Apia"];
  const seen = zones.map(runIn);
  expect(seen.map(([offset]) => offset)).toEqual(["0", "300", "-480", "-780"]);
  expect(new Set(seen.map(([, answers]) => answers)).size).toBe(1);
  expect(seen[0]?.[1]).toContain("2026-W53");
});
