import { execFileSync } from "node:child_process";
import { root } from "../../scripts/entries.js";

/** Runs a program below `examples` against the sources, in a process of its own, and returns what it printed. */
export function runExample(file: string, ...args: readonly string[]): string {
  const tsx = `${root}node_modules/tsx/dist/cli.mjs`;
  const command = [tsx, "--tsconfig", `${root}tsconfig.json`, `${root}examples/${file}`, ...args];
  return execFileSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
}
