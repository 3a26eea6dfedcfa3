import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  type HeldConcern,
  type HeldConcerns,
  openHeldConcerns,
  shownTo,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { aNode } from "../../../tests/builders/professionals.ts";
import { perform } from "../../platform/perform.ts";
import { createBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { breakGlass } from "../access/break-glass.ts";
import { sendFiles } from "../attachments/send-files.ts";
import { recordAttempt } from "../attempts/record-attempt.ts";
import { askPartner } from "../partner-links/ask-partner.ts";
import { changeWay } from "./change-way.ts";
import { withdrawConcern } from "./withdraw-concern.ts";
import { writeToTeam } from "./write-to-team.ts";

/** "Alles löschen" reaches every table in one commit, whatever has happened to the concern before. */
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
  await aNode(at.house.owner, at.network, "Datenschutz", ["dataProtectionOfficer"]);
});
afterAll(() => at.house.close());

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;

/** Asked of a partner, accepted, tried, written to, with a file, another number and an emergency that still runs. */
async function anEventfulConcern(): Promise<HeldConcern> {
  const concern = await aConcern(at);
  const family = { actor: concern.family, networkId: at.network };
  const concernId = concern.id;
  await mustDo(
    perform(at.house, askPartner, as(at.intake.duty), {
      concernId,
      partner: "Praxis am Markt",
      email: "praxis@example.org",
      sentence: "Haben Sie bald einen Termin?",
      link: { token: createBearerSecret(), address: "http://localhost/anfrage", network: "Lindental" },
    }),
  );
  await accepted(at, concern, at.midwives);
  const way = { channel: "call", phone: "0171 39200 66", mobile: "", email: "" };
  await mustDo(perform(at.house, changeWay, family, way));
  await mustDo(perform(at.house, writeToTeam, family, { text: "Es geht mir schlecht." }));
  const bytes = Buffer.from("%PDF-1.4 Kanarie");
  await mustDo(
    perform(at.house, sendFiles, family, { text: "", files: [{ name: "Brief.pdf", kind: "pdf", bytes }] }),
  );
  const attempt = { concernId, channel: "thread", outcome: "sent", day: "today", rulesKnown: true };
  const now = (await query("select to_char(tragnetz_now() at time zone 'Europe/Berlin', 'HH24:MI') as t"))[0]
    .t;
  await mustDo(perform(at.house, recordAttempt, as(at.midwives.duty), { ...attempt, time: now }));
  const reason = "Die Hebamme ist verunglückt, die Familie wartet heute.";
  await mustDo(perform(at.house, breakGlass, as(at.intake.duty), { concernId, reason }));
  return concern;
}

/** How many rows about the concern each table has, by whichever column points to it. */
async function rowsAbout(concernId: string): Promise<ReadonlyMap<string, number>> {
  const tables = await query(`select c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'concern_id' and t.table_type = 'BASE TABLE' order by 1`);
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await query(`select count(*)::int as n from ${name} where concern_id = $1`, concernId);
    if (row.n > 0) counts.set(name, row.n);
  }
  return counts;
}
/** What may stay until its day: that it was there, who read it and who must still delete; no word and no key. */
const stays = ["break_glass", "concern_log", "consent", "deletion_confirmation", "outbox"];

test("files, partner questions, attempts, marks, keys of an emergency and the door are gone in one commit", async () => {
  const concern = await anEventfulConcern();
  const before = await rowsAbout(concern.id);
  for (const table of [
    "attachment",
    "break_glass_wrap",
    "concern_field",
    "concern_mark",
    "concern_wrap",
    "contact_attempt",
    "message",
    "partner_question",
  ])
    expect(before.get(table), table).toBeGreaterThan(0);
  expect(await shownTo(at, at.intake.duty, concern)).not.toBeNull();
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(perform(at.house, withdrawConcern, family, {}));
  const after = [...(await rowsAbout(concern.id)).keys()];
  expect(after.filter((table) => !stays.includes(table))).toEqual([]);
  const [row] = await query(
    "select state, closing_reason, sealed_notice_address, family_public_key from concern where id = $1",
    concern.id,
  );
  expect(row).toEqual({
    state: "closed",
    closing_reason: "withdrawn",
    sealed_notice_address: null,
    family_public_key: null,
  });
});

test("the emergency ends with it, and whoever read before finds no word any more", async () => {
  const concern = await anEventfulConcern();
  const family = { actor: concern.family, networkId: at.network };
  await mustDo(perform(at.house, withdrawConcern, family, {}));
  const [grant] = await query(
    "select ended_at is not null as ended, ended_at >= opened_at as sane from break_glass where concern_id = $1",
    concern.id,
  );
  expect(grant).toEqual({ ended: true, sane: true });
  for (const reader of [at.intake.duty, at.midwives.duty]) {
    const shown = await shownTo(at, reader, concern);
    expect(shown?.thread ?? []).toEqual([]);
    expect(shown?.files ?? []).toEqual([]);
    expect(Object.keys(shown?.words ?? {})).toEqual([]);
  }
});
