import { poison } from "./poison.js";

/**
 * The program of the child process: prints the answers, in a world that is poisoned when asked to be.
 * The library is loaded only afterwards, so that what it does while it loads is held to the same.
 */
const { argv, stdout } = process;
if (argv.includes("--poisoned")) poison();
const { answers } = await import("./calls.js");
stdout.write(answers());
