import { poison } from "./poison.js";

/** The program that proves the poison: touches everything and prints what did not refuse. */
const { stdout } = process;
const touches: Readonly<Record<string, () => unknown>> = {
  "Date.now": () => Date.now(),
  "new Date": () => new Date(),
  "Math.random": () => Math.random(),
  console: () => console.log("touched"),
  process: () => process.env,
  performance: () => performance.now(),
  fetch: () => fetch("about:blank"),
  setTimeout: () => setTimeout(() => {}, 0),
  localeCompare: () => "a".localeCompare("b"),
};
poison();
const unharmed = Object.entries(touches).filter(([, touch]) => {
  try {
    touch();
    return true;
  } catch {
    return false;
  }
});
stdout.write(unharmed.map(([name]) => name).join(" "));
