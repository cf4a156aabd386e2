import { relative } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/entries.js";

/** An issue code as a source file raises it. */
export interface RaisedCode {
  readonly code: string;
  /** `file:line`, from the root of the package. */
  readonly where: string;
  readonly file: string;
  /** The severity that the same call names, where it names one. */
  readonly severity: string | undefined;
}

const CODE = /^[a-z]+\.[a-z]+(?:_[a-z0-9]+)*$/;
/** The figures of a pipeline, as a program and a trace know them, have the form of a code and are none. */
const FIGURE = /^(?:open|won|lost|void|unmapped)\.(?:count|amount|elsewhere)$/;
/** What a rubric knows of incidents, and a guard of a position, has the form of a code too. */
const OWN_NAMES = new Set(["incidents.points", "position.days"]);
/** Documents and facts at random name measures with a dot, and raise nothing. */
const ARBITRARIES = "/src/testing/arbitraries/";
const SEVERITIES = new Set(["error", "warning", "hint"]);

/**
 * Every text in the code of `src` that has the form of an issue code, those included that are put together from a
 * domain and a reason; the files that list codes, types and imports do not count.
 */
export function raisedCodes(): readonly RaisedCode[] {
  const config = ts.readConfigFile(`${root}tsconfig.src.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  return fileNames
    .filter((name) => !name.endsWith("/codes.ts") && !name.includes(ARBITRARIES))
    .flatMap((name) => {
      const file = program.getSourceFile(name);
      return file === undefined ? [] : raisedIn(file, checker);
    });
}

function raisedIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly RaisedCode[] {
  const found: RaisedCode[] = [];
  const file = relative(root, source.fileName);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const code of textsOf(node, checker)) {
      if (!CODE.test(code) || FIGURE.test(code) || OWN_NAMES.has(code) || isSymbolKey(node)) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ code, file, where: `${file}:${line + 1}`, severity: severityBeside(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a text can be: itself, or each way in which a template over closed unions of texts can come out. */
function textsOf(node: ts.Node, checker: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  return node.templateSpans.reduce<readonly string[]>(
    (starts, { expression, literal }) =>
      choicesOf(checker.getTypeAtLocation(expression)).flatMap((choice) =>
        starts.map((start) => start + choice + literal.text),
      ),
    [node.head.text],
  );
}

function choicesOf(type: ts.Type): readonly string[] {
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return texts.length === parts.length ? texts : [];
}

function severityBeside(node: ts.Node): string | undefined {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return undefined;
  const { expression } = parent;
  // A function may be named after the severity of all that it makes.
  if (ts.isIdentifier(expression) && SEVERITIES.has(expression.text)) return expression.text;
  return parent.arguments.filter(ts.isStringLiteral).find(({ text }) => SEVERITIES.has(text))?.text;
}

/** The description of a symbol is a name of another kind. */
function isSymbolKey({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^Symbol(?:\.for)?$/.test(parent.expression.getText());
}
