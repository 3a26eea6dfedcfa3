import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Database } from "../platform/database.ts";
import { longestSilence } from "../platform/house-watch/house-alarms.sql.ts";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

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
  /** What needs somebody soon while everything still works: a disk nearly full, mails that cannot be delivered. */
  readonly alarms: readonly string[];
};

/** Whoever watches the house asks every few seconds: a database that says nothing for this long is away. Milliseconds. */
const longestWait = 2000;

const deadline = () =>
  new Promise<Health>((resolve) => {
    setTimeout(
      () => resolve({ status: "failing", database: false, sweep: "silent", alarms: [] }),
      longestWait,
    ).unref();
  });

async function health(database: Database): Promise<Health> {
  try {
    const { rows } = await database.read("worker", {}, (tx) =>
      sql<{ lastAt: Temporal.Instant | null; silent: boolean | null; house: string | null }>`
        select (select last_at from job_run where job = 'sweep') as last_at,
               (select extract(epoch from tragnetz_now() - last_at) > ${longestSilence} from job_run where job = 'sweep') as silent,
               (select last_result from job_run where job = 'house') as house`.execute(tx as never),
    );
    const sweep =
      rows[0]?.silent === null || rows[0] === undefined ? "starting" : rows[0].silent ? "silent" : "running";
    return {
      status: sweep === "silent" ? "failing" : "ok",
      database: true,
      sweep,
      alarms: alarmsOf(rows[0]?.house ?? null),
    };
  } catch {
    return { status: "failing", database: false, sweep: "silent", alarms: [] };
  }
}

const alarmsOf = (house: string | null): readonly string[] =>
  house === null || house === "well" ? [] : house.split(" ");
