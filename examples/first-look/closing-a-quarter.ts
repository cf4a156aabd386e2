// One document, one call: the quarter of a whole team, and one person's why.
import { renderText } from "attainment/explain";
import { compileProgram } from "attainment/program";
import document from "./program.json" with { type: "json" };
import facts from "./quarter.json" with { type: "json" };

const program = compileProgram(document);

const close = program.evaluate(facts, { onInvalid: "report" });
for (const person of close.people) {
  console.log(person.id, person.statements.map((statement) => statement.value).join(" "));
}

const why = program.evaluate(facts, { trace: true, only: ["p-07"] });
console.log(renderText(why));
