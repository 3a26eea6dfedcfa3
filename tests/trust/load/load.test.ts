import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { createFormSecret, writeFormSecret } from "../../../src/platform/vault/form-secret.ts";
import { fillWorld } from "../model/people-of-world.ts";
import { openHouse } from "../proofs/house.ts";
import { openProofSite } from "../proofs/proof-site.ts";

/** The short form of `npm run trust -- load`: what must hold on every machine. How fast it is, is measured there. */
const perSecond = 5;
const seconds = 2;

const wishOf = (name: string): Record<string, string> => ({
  _s: writeFormSecret(createFormSecret()),
  name,
  place: "Oberlinden",
  channel: "call",
  phone: "069 90009-119",
  topic: "12",
  language: "de",
  childAge: "baby",
  wish: "Schreit jeden Abend",
  contactMe: "1",
  askNode: "1",
});

test("wishes that come faster than they are answered are all stored, each with its code", {
  timeout: 120_000,
}, async () => {
  const house = await openHouse(inject("databaseServer"));
  const { network } = await fillWorld(house.owner);
  await house.owner.query("update network set first = true where id = $1", [network]);
  const site = await openProofSite({ database: house.database, keys: house.keys });
  try {
    const total = perSecond * seconds;
    const sent: ReturnType<typeof site.ask>[] = [];
    while (sent.length < total) {
      sent.push(site.ask("POST", "/melden", { fields: wishOf(`Lastprobe ${randomUUID()}`) }));
      await pause(1000 / perSecond);
    }
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: total }, () => 200));
    const codes = answers.map(({ body }) => /class="codebox[^>]*><bdi>([^<]+)/.exec(body)?.[1]);
    expect(new Set(codes).size, "each has a code of its own").toBe(total);
    expect(codes).not.toContain(undefined);
    const { rows } = await house.owner.query(
      `select count(*)::int as wishes, (select count(*)::int from concern_log where seq = 1) as entries,
              (select count(*)::int from concern_locator) as doors, (select count(*)::int from outbox) > 0 as told from concern`,
    );
    expect(rows[0]).toEqual({ wishes: total, entries: total, doors: total, told: true });
  } finally {
    await site.close();
    await house.close();
  }
});
