import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { readConfig } from "../../platform/config.ts";
import { perform } from "../../platform/perform.ts";
import { openLetter, type OutboxRow } from "../../platform/send-outbox.job.ts";
import { acceptConcern } from "./accept-concern.ts";
import { writeConcernMail } from "./concern-news.mail.tsx";
import { escalateOverdue } from "./escalate-overdue.job.ts";
import { offerConcern } from "./offer-concern.ts";

/** The sweep: who is reminded before a promise breaks, and who hears that it broke. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(async () => {
  await at.house.owner.query("update clock set ahead = '0'");
  await escalateOverdue(at.house);
});

const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
const ahead = (interval: string) => at.house.owner.query("update clock set ahead = $1::interval", [interval]);

async function aWish(more: Readonly<Record<string, string>> = {}): Promise<string> {
  await aWrittenWish(at.site, more);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return rows[0].id as string;
}
const offer = (concernId: string) =>
  perform(at.house, offerConcern, as("intake"), { concernId, nodeId: at.midwives.id });

/** The letters of one kind about this concern: to whom the mail would go. */
async function receivers(concernId: string, kind: string): Promise<string[]> {
  return at.house.database.read("worker", { network: at.network }, async (tx) => {
    const { rows } = await at.house.owner.query(
      `select id, kind, network_id as "networkId", concern_id as "concernId", sealed_message as "sealedMessage", tries
         from outbox where concern_id = $1 and kind = $2 order by created_at`,
      [concernId, kind],
    );
    const mails = await Promise.all(
      (rows as OutboxRow[]).map((row) =>
        openLetter(tx, row, at.house.keys, config, (reading, recipient, _row, keys, own) =>
          writeConcernMail(reading, recipient, keys, own),
        ),
      ),
    );
    return mails.flatMap((mail) => (mail !== null && "to" in mail ? [mail.to] : []));
  });
}
const mailOf = (node: "intake" | "midwives") => `${at[node].duty.accountId}@example.org`;
/** Just before the present promise breaks. */
const soonDue = async (concernId: string) => {
  const { rows } = await at.house.owner.query(
    "select (due_at - tragnetz_now() - interval '3 hours')::text as until from concern where id = $1",
    [concernId],
  );
  await at.house.owner.query("update clock set ahead = ahead + $1::interval", [rows[0].until]);
};

describe("before a promise breaks", () => {
  test("who is responsible is reminded once, and again for each new promise", async () => {
    const concernId = await aWish();
    await soonDue(concernId);
    await escalateOverdue(at.house);
    await escalateOverdue(at.house);
    expect(await receivers(concernId, "concern-due")).toEqual([mailOf("intake")]);
    await offer(concernId);
    await soonDue(concernId);
    await escalateOverdue(at.house);
    await escalateOverdue(at.house);
    expect(await receivers(concernId, "concern-due")).toEqual([mailOf("intake"), mailOf("midwives")]);
  });

  test("an owner who is not on duty is reminded herself, and so is the duty person", async () => {
    const concernId = await aWish();
    await offer(concernId);
    await perform(at.house, acceptConcern, as("midwives"), { concernId });
    const colleague = await aColleague();
    await at.house.owner.query("update node set duty_id = $1 where id = $2", [colleague.id, at.midwives.id]);
    await soonDue(concernId);
    await escalateOverdue(at.house);
    expect((await receivers(concernId, "concern-due")).toSorted()).toEqual(
      [mailOf("midwives"), colleague.email].toSorted(),
    );
    await at.house.owner.query("update node set duty_id = $1 where id = $2", [
      at.midwives.duty.membershipId,
      at.midwives.id,
    ]);
  });
});

describe("after a promise broke", () => {
  test("the family with an address hears that somebody else is there now, and no word more", async () => {
    const concernId = await aWish({ channel: "mail", email: "kanarie@familie.example" });
    await offer(concernId);
    await ahead("20 days");
    await escalateOverdue(at.house);
    expect(await receivers(concernId, "family-news")).toEqual(["kanarie@familie.example"]);
    expect((await receivers(concernId, "concern-escalated")).toSorted()).toEqual(
      [mailOf("intake"), mailOf("midwives")].toSorted(),
    );
  });

  test("an intake team that is late itself does not send the family a mail a day", async () => {
    const concernId = await aWish({ channel: "mail", email: "kanarie@familie.example" });
    for (const day of ["10 days", "20 days", "30 days"]) {
      await ahead(day);
      await escalateOverdue(at.house);
    }
    expect(await receivers(concernId, "family-news")).toEqual([]);
    expect(await receivers(concernId, "concern-escalated")).toHaveLength(3);
  });
});

async function aColleague() {
  const [id, account] = [crypto.randomUUID(), crypto.randomUUID()];
  const email = `${account}@example.org`;
  await at.house.owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, 'Kollegin', $3, '', '')",
    [account, email, Buffer.alloc(32, 9)],
  );
  await at.house.owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, '{familyHealthVisitor}', now())",
    [at.network, id, account, at.midwives.organisationId, at.midwives.id],
  );
  return { id, email };
}
