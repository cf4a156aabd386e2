// The function to deploy: bundle it into one file, and name `handler` as its entry.
import { createHandler, type HttpEvent, type HttpResponse } from "./createHandler.js";
import plan from "./plan.json" with { type: "json" };

export const handler: (event: HttpEvent) => HttpResponse = createHandler(plan);
