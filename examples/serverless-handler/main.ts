// Calls the handler once, as a gateway would.
import event from "./event.json" with { type: "json" };
import { handler } from "./handler.js";

const { statusCode, body } = handler(event);
console.log(statusCode, body);
