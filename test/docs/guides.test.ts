import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { documentedFiles } from "./readFences.js";

const pages = documentedFiles()
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(`${root}${file}`, "utf8") }));

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(`${root}package.json`, "utf8"),
);

describe("README and guides", () => {
  test("link only to files that exist; the generated reference may be absent", () => {
    const broken = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = ""]) => posix.join(posix.dirname(file), target))
        .filter((target) => !target.startsWith("docs/api") && !existsSync(`${root}${target}`))
        .map((target) => `${file} links to ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test("name only scripts that exist", () => {
    const unknown = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)]
        .map(([, script = ""]) => script)
        .filter((script) => !Object.hasOwn(scripts, script))
        .map((script) => `${file} runs ${script}`),
    );
    expect(unknown).toEqual([]);
  });
});
