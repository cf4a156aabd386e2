import { relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { type PublicName, publicApi } from "../../scripts/publicApi.js";

const { checker, names } = publicApi();

/** What users reach, each thing once, however many entries it has. */
const reachable = [...new Map(names.map((each) => [each.symbol, each])).values()];
const functions = reachable.flatMap((each) => {
  const [signature] = checker.getSignaturesOfType(
    checker.getTypeOfSymbol(each.symbol),
    ts.SignatureKind.Call,
  );
  return each.isValue && signature !== undefined ? [{ each, signature }] : [];
});

describe("every public name", () => {
  test("says in a sentence what it is", () => {
    expect(
      lacking(({ symbol }) => ts.displayPartsToString(symbol.getDocumentationComment(checker)) !== ""),
    ).toEqual([]);
  });

  test("says since when it exists", () => {
    expect(lacking((each) => /^\d+\.\d+\.\d+$/.test(tagsOf(each, "since")[0] ?? ""))).toEqual([]);
  });
});

describe("every public function", () => {
  test("has an example that runs", () => {
    const withoutExample = functions.filter(
      ({ each }) => !tagsOf(each, "example").some((text) => text.includes("```ts\n")),
    );
    expect(withoutExample.map(({ each }) => placeOf(each))).toEqual([]);
  });

  test("describes each parameter", () => {
    const undescribed = functions.flatMap(({ each, signature }) => {
      const described = tagsOf(each, "param").map((text) => /^\w+/.exec(text)?.[0]);
      const names = signature.parameters.map(({ name }) => name);
      // A parameter that is taken apart where it is declared has no name: any name that is no other's is its own.
      const nameless = described.filter((name) => name !== undefined && !names.includes(name)).length;
      const missing = names.filter(
        (name) => !described.includes(name) && !(name.startsWith("__") && nameless > 0),
      );
      return missing.map((name) => `${placeOf(each)} parameter ${name}`);
    });
    expect(undescribed).toEqual([]);
  });

  test("describes what it returns", () => {
    const undescribed = functions.filter(
      ({ each, signature }) =>
        (checker.getReturnTypeOfSignature(signature).flags & ts.TypeFlags.Void) === 0 &&
        tagsOf(each, "returns").length === 0,
    );
    expect(undescribed.map(({ each }) => placeOf(each))).toEqual([]);
  });
});

function lacking(isPresent: (each: PublicName) => boolean): readonly string[] {
  return reachable.filter((each) => !isPresent(each)).map(placeOf);
}

function tagsOf({ symbol }: PublicName, name: string): readonly string[] {
  return symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === name)
    .map((tag) => ts.displayPartsToString(tag.text));
}

function placeOf({ name, declaration }: PublicName): string {
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(root, file.fileName)}:${line + 1} ${name}`;
}
