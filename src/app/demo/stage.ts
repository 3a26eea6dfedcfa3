import type { NetworkId } from "../../core/ids.ts";
import type { Outcome } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import type { Desk, Performed } from "../../platform/perform.ts";
import type { OpenedCode } from "../../platform/vault/return-code.ts";
import type { IdsByKey } from "./demo-network.sql.ts";
import type { StaffByMail } from "./load-people.ts";
import { mailOfKey } from "./people.ts";
import type { PlannedConcern } from "./planned.ts";

/** Where the told past plays: the network that was just founded, with its people and teams. */
export type Stage = {
  readonly desk: Desk;
  readonly networkId: NetworkId;
  readonly staff: StaffByMail;
  readonly teams: IdsByKey;
  readonly organisations: IdsByKey;
  readonly families: readonly Played[];
};
/** An invented family on the stage; `concernId` is known once it has written, and changes when its concern goes on as a new one. */
export type Played = { readonly concern: PlannedConcern; readonly door: OpenedCode; concernId: string };

/** @throws Error when nobody of the demo has this address */
export function staffAt({ staff }: Stage, mail: string): Staff {
  const person = staff.get(mail);
  if (person === undefined) throw new Error(`${mail} is nobody`);
  return person;
}
/** The professional who is called so in the stories. */
export const personOf = (stage: Stage, key: string): Staff => staffAt(stage, mailOfKey(key));

const isRefused = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

/** The answer of an act that has to work. @throws Error when it says no: then the story is wrong */
export function must<Value>(what: string, performed: Performed<Value>): Value {
  if (performed.kind === "done" && !isRefused(performed.value)) return performed.value;
  throw new Error(`demo, ${what}: ${JSON.stringify(performed)}`);
}

/** The same of an act that answers with what it made. */
export function saved<Value>(what: string, performed: Performed<Outcome<Value>>): Value {
  const done = must(what, performed);
  if (done.ok) return done.value;
  throw new Error(`demo, ${what}: ${done.reason}`);
}
