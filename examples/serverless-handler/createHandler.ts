import { safeCompilePlan } from "attainment/incentives";

/** What a gateway hands over: the facts of one person and period, as JSON text. */
export interface HttpEvent {
  readonly body?: string | null;
}

/** What a gateway sends back. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Makes a handler that pays by one plan: a JSON event in, a JSON statement out.
 *
 * Nothing is kept between two calls, so that any number of copies may run side by side and give equal bytes. The plan is
 * compiled once, and a plan at fault fails the deployment, not the first payday.
 */
export function createHandler(document: unknown): (event: HttpEvent) => HttpResponse {
  const compiled = safeCompilePlan(document);
  if (!compiled.ok)
    throw new Error(compiled.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  const plan = compiled.data;
  return ({ body }) => {
    const facts = parse(body ?? "");
    if (facts === undefined)
      return respond(400, { issues: [{ code: "not_json", message: "The body is no JSON." }] });
    const result = plan.safeEvaluate(facts);
    return result.ok ? respond(200, result.data) : respond(422, { issues: result.issues });
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function respond(statusCode: number, content: unknown): HttpResponse {
  return { statusCode, headers: { "content-type": "application/json" }, body: JSON.stringify(content) };
}
