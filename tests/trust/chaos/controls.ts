import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Desk } from "../../../src/platform/perform.ts";
import type { Answered } from "../model/command.ts";
import type { Asked } from "./history.ts";
import type { Control, Plan } from "./plan.ts";
import type { Around } from "./requests.ts";

/** How long a faulty design leaves open what a sound one does at once. Milliseconds. */
const gap = 400;

type Run = (
  ...args: readonly never[]
) => Promise<{ readonly ok: boolean; readonly reason?: string; readonly value?: unknown }>;

/** Changes the acts as a faulty design would; without a control nothing is changed. */
export function aroundOf(control: Control | null, told: (answer: Answered) => void): Around {
  if (control === "receiptBeforeCommit")
    return (act) => ({
      ...act,
      run: (async (...args: readonly never[]) => {
        const outcome = await (act.run as unknown as Run)(...args);
        // The family reads its receipt here, and only then the store is told to keep the wish.
        if (outcome.ok) told({ said: "ok", replayed: false, value: outcome.value });
        await pause(gap);
        return outcome;
      }) as never,
    });
  if (control === "mailOutsideTransaction")
    return (act) => ({
      ...act,
      run: ((tx: never, input: never, circumstances: never) => {
        const silent = { send: () => undefined, notify: () => undefined };
        return (act.run as unknown as Run)(tx, input, {
          ...(circumstances as object),
          post: silent,
        } as never);
      }) as never,
    });
  return (act) => act;
}

/** The letter of a faulty design: written when the change is long committed, if the process still lives. */
export async function mailLater(desk: Desk, plan: Plan, form: Asked): Promise<void> {
  await pause(gap);
  const network = plan.people.network;
  await desk.database
    .write("app", { network }, (tx) =>
      sql`insert into outbox (dedupe, network_id, kind, sealed_message) values (${`${form.key}:late`}, ${network}, 'late', null)`.execute(
        tx,
      ),
    )
    .catch(() => undefined);
}
