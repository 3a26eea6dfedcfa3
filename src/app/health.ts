import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Database } from "../platform/database.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A sweep that has not run for this long is dead, and the page says so. Seconds. */
const longestSilence = 300;

/** Answers `/health` in front of everything else: ok, or 503 with what is wrong. Nothing else is told. */
export const healthListener =
  (database: Database, next: Listener): Listener =>
  (request, response) => {
    if (request.url !== "/health") return next(request, response);
    void Promise.race([health(database), deadline()]).then((state) => {
      response.writeHead(state.status === "ok" ? 200 : 503, {
        "content-type": "application/json",
        "cache-control": "no-store",
      });
      response.end(JSON.stringify(state));
    });
  };

type Health = {
  readonly status: "ok" | "failing";
  readonly database: boolean;
  readonly sweep: "running" | "starting" | "silent";
};

/** Whoever watches the house asks every few seconds: a database that says nothing for this long is away. Milliseconds. */
const longestWait = 2000;

const deadline = () =>
  new Promise<Health>((resolve) => {
    setTimeout(() => resolve({ status: "failing", database: false, sweep: "silent" }), longestWait).unref();
  });

async function health(database: Database): Promise<Health> {
  try {
    const { rows } = await database.read("worker", {}, (tx) =>
      sql<{ lastAt: Temporal.Instant | null; silent: boolean | null }>`
        select (select last_at from job_run where job = 'sweep') as last_at,
               (select extract(epoch from tragnetz_now() - last_at) > ${longestSilence} from job_run where job = 'sweep') as silent`.execute(
        tx as never,
      ),
    );
    const sweep =
      rows[0]?.silent === null || rows[0] === undefined ? "starting" : rows[0].silent ? "silent" : "running";
    return { status: sweep === "silent" ? "failing" : "ok", database: true, sweep };
  } catch {
    return { status: "failing", database: false, sweep: "silent" };
  }
}
