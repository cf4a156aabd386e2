import ts from "typescript";
import { root } from "../../scripts/entries.js";
import { readExpectation } from "./readExpectation.js";
import type { Fence } from "./readFences.js";

/**
 * The module that runs a fence: its statements, with an assertion for each `// => literal` and `// throws code`.
 * Every line keeps its number, so that a failure and a type error point into the document itself.
 */
export function moduleOf(fence: Fence): string {
  const tree = ts.createSourceFile("fence.ts", fence.code, ts.ScriptTarget.ES2022, true);
  const lines = fence.code.split("\n");
  const wanted = lines.filter((line) => /\/\/\s*(?:=>|throws\b)/.test(line)).length;
  let code = "";
  let from = 0;
  let made = 0;
  for (const statement of tree.statements) {
    const end = tree.getLineAndCharacterOfPosition(statement.end);
    const expectation = readExpectation(lines, end.line, end.character);
    if (expectation === undefined) continue;
    const where = JSON.stringify(`${fence.file}:${fence.line + 1 + end.line}`);
    const start = statement.getStart(tree);
    code += fence.code.slice(from, start) + asserted(statement, tree, expectation, where);
    from = statement.end;
    made += 1;
  }
  if (made !== wanted) {
    throw new Error(
      `${fence.file}:${fence.line}: ${wanted - made} of ${wanted} expectations follow no top-level statement`,
    );
  }
  const check = JSON.stringify(`${root}test/docs/check.js`);
  const preamble = `import { checkThrows, checkValue } from ${check}; void [checkThrows, checkValue];`;
  return `${preamble}${"\n".repeat(fence.line)}${code}${fence.code.slice(from)}\nexport {};\n`;
}

function asserted(
  statement: ts.Statement,
  tree: ts.SourceFile,
  expectation: NonNullable<ReturnType<typeof readExpectation>>,
  where: string,
): string {
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
  const expression = ts.isExpressionStatement(statement) ? statement.expression : declared?.initializer;
  if (expression === undefined)
    throw new Error(`${where}: an expectation follows something that has no value`);
  const text = expression.getText(tree);
  if (expectation.kind === "throws") {
    return `checkThrows(() => (${text}), ${JSON.stringify(expectation.code)}, ${where});`;
  }
  return declared === undefined
    ? `checkValue((${text}), (${expectation.literal}), ${where});`
    : `${statement.getText(tree)} checkValue(${declared.name.getText(tree)}, (${expectation.literal}), ${where});`;
}
