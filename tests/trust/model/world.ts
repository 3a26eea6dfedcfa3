import { Temporal } from "temporal-polyfill";
import { registerHandOvers } from "../../../src/app/leaving.ts";
import { writeMail } from "../../../src/app/mail-routes.ts";
import { recordAttempt } from "../../../src/connect/attempts/record-attempt.ts";
import { acceptConcern } from "../../../src/connect/concerns/accept-concern.ts";
import { answerFamily } from "../../../src/connect/concerns/answer-family.ts";
import { closeConcern } from "../../../src/connect/concerns/close-concern.ts";
import { declineConcern } from "../../../src/connect/concerns/decline-concern.ts";
import { escalateOverdue } from "../../../src/connect/concerns/escalate-overdue.job.ts";
import { handBackConcern } from "../../../src/connect/concerns/hand-back-concern.ts";
import { offerConcern } from "../../../src/connect/concerns/offer-concern.ts";
import { referConcernOn } from "../../../src/connect/concerns/refer-concern-on.ts";
import { reopenConcern } from "../../../src/connect/concerns/reopen-concern.ts";
import { sendContactWish } from "../../../src/connect/concerns/send-contact-wish.ts";
import { endConsents } from "../../../src/connect/consents/end-consents.job.ts";
import { sortOutWishes } from "../../../src/connect/flood/sort-out-wishes.ts";
import { expireMoves } from "../../../src/connect/moves/expire-moves.job.ts";
import type { ConcernId, NetworkId } from "../../../src/core/ids.ts";
import type { Family, Staff } from "../../../src/platform/actor.ts";
import { readConfig } from "../../../src/platform/config.ts";
import type { Database } from "../../../src/platform/database.ts";
import type { Desk } from "../../../src/platform/perform.ts";
import { sendOutbox } from "../../../src/platform/send-outbox.job.ts";
import { unlockFamilyKey } from "../../../src/platform/vault/family-key.ts";
import { type House, openPools } from "../proofs/house.ts";
import { fillWorld, homeOf, type WorldPeople, type WorldTeam } from "./people-of-world.ts";
import { keepCopy, restoreCopy } from "./fresh-start.ts";

/** The acts under test. A seeded fault puts a broken copy in their place. */
export const acts = {
  acceptConcern,
  answerFamily,
  closeConcern,
  declineConcern,
  handBackConcern,
  offerConcern,
  recordAttempt,
  referConcernOn,
  reopenConcern,
  sendContactWish,
  sortOutWishes,
  endConsents,
  escalateOverdue,
  expireMoves,
};
export type Acts = typeof acts;

/** The real thing that the model is compared with: the acts of the product on a real database. */
export type World = Pick<WorldPeople, "network"> & {
  /** Of both networks, one after the other. */
  readonly teams: readonly WorldTeam[];
  readonly networkOf: (team: number) => NetworkId;
  readonly officeOf: (team: number) => Staff;
  readonly house: House;
  readonly desk: Desk;
  readonly acts: Acts;
  readonly doors: Map<string, { readonly locator: Buffer; readonly unlockKey: Buffer }>;
  readonly now: () => Promise<Temporal.Instant>;
  /** When this concern changed last. */
  readonly changedAt: (concernId: string) => Promise<Temporal.Instant>;
  /** Turns the clock of the store on. */
  readonly pass: (interval: string) => Promise<void>;
  readonly familyOf: (concernId: string) => Promise<Family | undefined>;
  /** The process ends and starts anew: other pools, the same store. */
  readonly restart: () => Promise<void>;
  /** One turn of the mail job against a server that is not there. */
  readonly failToMail: () => Promise<string>;
  readonly startAnew: () => Promise<void>;
  readonly close: () => Promise<void>;
};

let handOversRegistered = false;
/** As `app/` does at start, once for this process. */
export function registerHandOversOnce(): void {
  if (handOversRegistered) return;
  handOversRegistered = true;
  registerHandOvers();
}

const nowhere = readConfig(
  { TRAGNETZ_DEMO: "0", SMTP_URL: "smtp://127.0.0.1:9" },
  { cwd: "/", defaultDataDir: "/" },
);

export async function openWorld(house: House, underTest: Acts = acts): Promise<World> {
  registerHandOversOnce();
  const here = await fillWorld(house.owner, { neighbour: true });
  const there = here.there ?? here;
  await keepCopy(house.owner);
  const sideOf = (team: number): WorldPeople => (homeOf(team) === 0 ? here : there);
  let database: Database = house.database;
  const doors: World["doors"] = new Map();
  const desk: Desk = {
    get database() {
      return database;
    },
    keys: house.keys,
  };
  return {
    network: here.network,
    teams: [...here.teams, ...there.teams],
    networkOf: (team) => sideOf(team).network,
    officeOf: (team) => sideOf(team).office,
    house,
    desk,
    acts: underTest,
    doors,
    now: () => database.read("app", {}, (_tx, now) => Promise.resolve(now)),
    changedAt: (concernId) => changedAt(house, concernId),
    pass: async (interval) => {
      await house.owner.query("update clock set ahead = ahead + $1::interval", [interval]);
    },
    familyOf: (concernId) => familyOf(house, doors, concernId),
    restart: async () => {
      await database.close();
      database = openPools(house.place, house.name);
    },
    failToMail: () => sendOutbox(desk, nowhere, writeMail),
    startAnew: async () => {
      doors.clear();
      await restoreCopy(house.owner);
    },
    close: async () => {
      if (database !== house.database) await database.close();
    },
  };
}

async function changedAt({ owner }: House, concernId: string): Promise<Temporal.Instant> {
  const { rows } = await owner.query<{ at: { toString(): string } }>(
    "select at from concern_log where concern_id = $1 order by seq desc limit 1",
    [concernId],
  );
  return Temporal.Instant.from(String(rows[0]?.at).replace(" ", "T"));
}

async function familyOf(house: House, doors: World["doors"], concernId: string): Promise<Family | undefined> {
  const door = doors.get(concernId);
  if (door === undefined) return undefined;
  const { rows } = await house.owner.query<{ network: NetworkId; public: Buffer | null; sealed: Buffer }>(
    `select c.network_id as network, l.family_public_key as public, l.sealed_family_key as sealed
       from concern c left join concern_locator l on l.concern_id = c.id where c.id = $1`,
    [concernId],
  );
  const found = rows[0];
  if (found === undefined) throw new Error(`a code without its concern ${concernId}`);
  const familyKey = found.public
    ? unlockFamilyKey(door.unlockKey, { publicKey: found.public, sealedSecretKey: found.sealed })
    : Buffer.alloc(32);
  return {
    kind: "family",
    networkId: found.network,
    concernId: concernId as ConcernId,
    locator: door.locator,
    familyKey,
  };
}

export const staffOf = (world: World, team: number, person: number): Staff => {
  const staff = world.teams[team]?.people[person];
  if (staff === undefined) throw new Error(`nobody sits at ${team}/${person}`);
  return staff;
};
