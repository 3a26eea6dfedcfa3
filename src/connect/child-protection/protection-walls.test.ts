import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  advises,
  aDecidedOne,
  asker,
  openProtectionHouse,
  type ProtectionHouse,
} from "../../../tests/builders/child-protection.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import type { Staff } from "../../platform/actor.ts";
import { roleOf } from "../../platform/logins.ts";
import { sealPart, openPart } from "./sealed-part.ts";
import { createKey } from "../../platform/vault/symmetric-key.ts";

/** Whatever the product's code may do one day: what the store itself allows the login of the product. */
let at: ProtectionHouse;
let client: pg.Client;
let full = "";
let decided = "";
beforeAll(async () => {
  at = await openProtectionHouse();
  const { host, port } = inject("databaseServer");
  client = new pg.Client({
    host,
    port,
    database: at.house.owner.database ?? "",
    user: roleOf("tragnetz", "app"),
  });
  await client.connect();
  const by = asker(at);
  full = await by.start();
  await by.branch(full, "born");
  await by.sheetTo(full, at.adviser);
  await mustDo(advises(at, at.adviser, full));
  await by.talk(full);
  await mustDo(by.decide(full, "withConsent"));
  await mustDo(by.handTo(full, at.asd.organisationId));
  decided = await aDecidedOne(at);
}, 60_000);
afterAll(async () => {
  await client.end();
  await at.house.close();
});

/** The answer of the store to this statement of this person: rows, or the code of its refusal. Nothing is kept. */
async function as(
  who: Staff | null,
  statement: string,
  values: readonly unknown[] = [],
): Promise<number | string> {
  await client.query("begin");
  try {
    await client.query("select set_config('app.network', $1, true), set_config('app.account', $2, true)", [
      at.network,
      who?.accountId ?? "",
    ]);
    await client.query("select set_config('app.organisation', $1, true)", [who?.organisationId ?? ""]);
    const { rowCount } = await client.query(statement, [...values]);
    await client.query("set constraints all immediate");
    return rowCount ?? 0;
  } catch (fault) {
    return fault instanceof pg.DatabaseError ? (fault.code ?? "") : String(fault);
  } finally {
    await client.query("rollback");
  }
}
const tables = ["consultation", "advice", "confirmation", "transfer", "text", "wrap"] as const;
const countOf = {
  consultation: "select 1 from child_protection_consultation where id = $1",
  advice: "select 1 from child_protection_advice where consultation_id = $1",
  confirmation: "select 1 from child_protection_confirmation where consultation_id = $1",
  transfer: "select 1 from child_protection_transfer where consultation_id = $1",
  text: "select 1 from child_protection_text where consultation_id = $1",
  wrap: "select 1 from child_protection_wrap where consultation_id = $1",
} as const;
async function seen(who: Staff | null, id: string): Promise<Record<string, number | string>> {
  const counts: Record<string, number | string> = {};
  for (const table of tables) counts[table] = await as(who, countOf[table], [id]);
  return counts;
}
const nothing = { consultation: 0, advice: 0, confirmation: 0, transfer: 0, text: 0, wrap: 0 };
const refused = "42501";
const violated = "23514";
const missing = "23503";

describe("whose row it is, is the wall", () => {
  test("intake team, coordination, the colleague, another adviser and another office see no row at all", async () => {
    for (const who of ["intake", "coordinator", "colleague", "otherAdviser", "otherAsd"] as const)
      expect(await seen(at[who], full), who).toEqual(nothing);
    expect(await seen(null, full)).toEqual(nothing);
  });

  test("each sees her part: the adviser sheet and advice, the ASD the transfer", async () => {
    expect(await seen(at.adviser, full)).toEqual({ ...nothing, advice: 1, text: 2, wrap: 2 });
    expect(await seen(at.asd, full)).toEqual({ ...nothing, transfer: 1, text: 1, wrap: 1 });
    expect(await seen(at.colleague, decided)).toEqual({ ...nothing, confirmation: 1, text: 3, wrap: 3 });
    expect(await seen(at.midwife, full)).toMatchObject({ consultation: 1, advice: 1, transfer: 1 });
  });

  test("her own row in another network's context is not there", async () => {
    await client.query("begin");
    await client.query(
      "select set_config('app.network', gen_random_uuid()::text, true), set_config('app.account', $1, true)",
      [at.midwife.accountId],
    );
    const { rowCount } = await client.query("select 1 from child_protection_consultation");
    await client.query("rollback");
    expect(rowCount).toBe(0);
  });
});

describe("nobody takes a part that is not hers", () => {
  test("in somebody else's name nothing begins", async () => {
    const insert =
      "insert into child_protection_consultation (network_id, id, asker_id, asker_account_id, created_at, changed_at) values ($1, gen_random_uuid(), $2, $3, now(), now())";
    expect(
      await as(at.colleague, insert, [at.network, at.midwife.membershipId, at.colleague.accountId]),
    ).toBe(refused);
    expect(await as(at.midwife, insert, [at.network, at.midwife.membershipId, at.midwife.accountId])).toBe(1);
  });

  test("the asker cannot answer in place of adviser, second person or recipient", async () => {
    expect(
      await as(
        at.midwife,
        "update child_protection_advice set answered_at = now() where consultation_id = $1",
        [full],
      ),
    ).toBe(0);
    expect(
      await as(
        at.midwife,
        "update child_protection_confirmation set agrees = true, answered_at = now() where consultation_id = $1",
        [decided],
      ),
    ).toBe(0);
    expect(
      await as(
        at.midwife,
        "update child_protection_transfer set received_at = now() where consultation_id = $1",
        [full],
      ),
    ).toBe(0);
    expect(
      await as(
        at.asd,
        "update child_protection_transfer set received_at = now() where consultation_id = $1",
        [full],
      ),
    ).toBe(1);
  });

  test("only somebody with that role is asked for advice, and nobody asks herself", async () => {
    await at.house.owner.query(
      "update membership set roles = array['familyHealthVisitor', 'childProtectionAdviser'] where id = $1",
      [at.midwife.membershipId],
    );
    const insert =
      "insert into child_protection_advice (network_id, consultation_id, asker_id, asker_account_id, adviser_id, adviser_account_id, asked_at, due_at) values ($1, $2, $3, $4, $5, $6, now(), now())";
    const ask = (adviser: Staff) => [
      at.network,
      decided,
      at.midwife.membershipId,
      at.midwife.accountId,
      adviser.membershipId,
      adviser.accountId,
    ];
    expect(await as(at.midwife, insert, ask(at.colleague))).toBe(violated);
    expect(await as(at.midwife, insert, ask(at.midwife))).toBe(violated);
    expect(await as(at.midwife, insert, ask(at.otherAdviser))).toBe(1);
  });

  test("the adviser writes no sheet, the asker no advice", async () => {
    const insert =
      "insert into child_protection_text (network_id, consultation_id, part, author_account_id, sealed, at) values ($1, $2, $3, $4, '', now())";
    expect(await as(at.adviser, insert, [at.network, full, "talk", at.adviser.accountId])).toBe(refused);
    expect(await as(at.midwife, insert, [at.network, decided, "advice", at.midwife.accountId])).toBe(refused);
  });
});

describe("keys go to those the part is for", () => {
  const wrap =
    "insert into child_protection_wrap (network_id, consultation_id, part, holder_account_id, holder_role, wrap) values ($1, $2, $3, $4, $5, '')";
  test.each([
    ["reason", "adviser", violated],
    ["draft", "adviser", violated],
    ["talk", "adviser", violated],
    ["decision", "adviser", violated],
  ] as const)("%s never opens for the %s", async (part, role, answer) => {
    expect(await as(at.midwife, wrap, [at.network, full, part, at.adviser.accountId, role])).toBe(answer);
  });
  test("sheet, reason and talk never open for the youth office", async () => {
    for (const part of ["sheet", "reason", "talk", "decision", "advice"])
      expect(await as(at.midwife, wrap, [at.network, full, part, at.asd.accountId, "recipient"]), part).toBe(
        violated,
      );
  });
  test("a role that somebody does not have in this consultation is not believed", async () => {
    expect(await as(at.midwife, wrap, [at.network, full, "reason", at.intake.accountId, "asker"])).toBe(
      refused,
    );
    expect(
      await as(at.midwife, wrap, [at.network, full, "sheet", at.otherAdviser.accountId, "adviser"]),
    ).toBe(refused);
    expect(
      await as(at.midwife, wrap, [at.network, full, "transfer", at.otherAsd.accountId, "recipient"]),
    ).toBe(refused);
  });
  test("the adviser gives the sheet to nobody", async () => {
    expect(
      await as(at.adviser, wrap, [at.network, full, "sheet", at.otherAdviser.accountId, "adviser"]),
    ).toBe(refused);
  });
});

describe("what may be done at all", () => {
  const hand =
    "insert into child_protection_transfer (network_id, consultation_id, asker_id, asker_account_id, basis, recipient_kind, recipient_organisation_id, parents_informed, sent_at, due_at) values ($1, $2, $3, $4, $5, 'own', $6, $7, now(), now())";
  const handed = (id: string, basis: string, informed: boolean, organisation = at.asd.organisationId) => [
    at.network,
    id,
    at.midwife.membershipId,
    at.midwife.accountId,
    basis,
    organisation,
    informed,
  ];
  test("a hand-over stands on its decision, and without consent on the yes of a second person", async () => {
    expect(await as(at.midwife, hand, handed(decided, "withConsent", true))).toBe(missing);
    expect(await as(at.midwife, hand, handed(decided, "withoutConsentKkg", false))).toBe(1);
    await at.house.owner.query(
      "update child_protection_confirmation set agrees = false where consultation_id = $1",
      [decided],
    );
    expect(await as(at.midwife, hand, handed(decided, "withoutConsentKkg", false))).toBe(missing);
    await at.house.owner.query(
      "update child_protection_confirmation set agrees = true where consultation_id = $1",
      [decided],
    );
  });
  test("an organisation without child protection of the youth office receives nothing", async () => {
    expect(
      await as(at.midwife, hand, handed(decided, "withoutConsentKkg", false, at.midwives.organisationId)),
    ).toBe(violated);
  });
  test("before the birth, and before the talk, no decision without consent", async () => {
    const change =
      "update child_protection_consultation set decision = $2, decided_at = now(), born = $3, talk = $4 where id = $1";
    const id = await asker(at).start();
    expect(await as(at.midwife, change, [id, "withoutConsentKkg", "unborn", "held"])).toBe(violated);
    expect(await as(at.midwife, change, [id, "withoutConsentKkg", "born", null])).toBe(violated);
    expect(await as(at.midwife, change, [id, "withoutConsentKkg", "born", "notHeld"])).toBe(1);
  });
  test("what was handed over keeps what it stands on", async () => {
    const change = "update child_protection_consultation set decision = 'moreSupport' where id = $1";
    expect(await as(at.midwife, change, [full])).toBe(missing);
    for (const table of ["consultation", "transfer"])
      expect(await as(at.midwife, `delete from child_protection_${table}`)).toBe(refused);
  });
});

describe("apart from all else", () => {
  test("no column and no link leads to a wish, a support or a family, and none from there to here", async () => {
    const { rows: columns } = await at.house.owner.query(
      "select column_name as name from information_schema.columns where table_name like 'child\\_protection\\_%'",
    );
    expect(columns.length).toBeGreaterThan(40);
    expect(
      columns.filter(({ name }) => /concern|support|family|dialogue|referral|locator/.test(name)),
    ).toEqual([]);
    const { rows: links } = await at.house.owner.query<{ one: string; other: string }>(
      `select conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint
        where contype = 'f' and (conrelid::regclass::text like 'child\\_protection\\_%') <> (confrelid::regclass::text like 'child\\_protection\\_%')`,
    );
    expect([...new Set(links.map(({ other }) => other))].toSorted()).toEqual(["network", "organisation"]);
  });

  test("its words open with no key of another class", () => {
    const key = createKey();
    const place = { consultationId: full, part: "reason" } as const;
    const sealed = sealPart(key, place, "Kanariengrund");
    expect(openPart(key, place, sealed)).toBe("Kanariengrund");
    expect(openPart(key, { ...place, part: "talk" }, sealed)).toBeUndefined();
    expect(openPart(key, { ...place, consultationId: decided }, sealed)).toBeUndefined();
    expect(openPart(createKey(), place, sealed)).toBeUndefined();
  });
});

describe("no account has both: child protection of the youth office and Frühe Hilfen (trust.md 2.2, T2)", () => {
  const join =
    "insert into membership (network_id, id, account_id, organisation_id, roles) values ($1, gen_random_uuid(), $2, $3, $4)";
  const add = async (
    who: Staff,
    roles: readonly string[],
    network = at.network,
    organisation = at.asd.organisationId,
  ) => {
    await at.house.owner.query("begin");
    try {
      await at.house.owner.query(join, [network, who.accountId, organisation, roles]);
      return "done";
    } catch (fault) {
      return fault instanceof pg.DatabaseError ? (fault.constraint ?? fault.code) : String(fault);
    } finally {
      await at.house.owner.query("rollback");
    }
  };
  test("neither a second membership nor a second role gives it, in either order", async () => {
    expect(await add(at.midwife, ["asdWorker"])).toBe("asd_stays_outside");
    expect(await add(at.otherAsd, ["familyHealthVisitor"])).toBe("asd_stays_outside");
    expect(await add(at.colleague, ["asdWorker", "navigator"])).toBe("asd_stays_outside");
    const change = at.house.owner.query(
      "update membership set roles = array['asdWorker', 'navigator'] where id = $1",
      [at.otherAsd.membershipId],
    );
    await expect(change).rejects.toThrow(/stands outside/);
  });
  test("two memberships in the ASD, or two in Frühe Hilfen, are fine", async () => {
    expect(await add(at.otherAsd, ["asdWorker"])).toBe("done");
    expect(await add(at.midwife, ["navigator"])).toBe("done");
  });
  test("who has left Frühe Hilfen may go to the ASD, and cannot come back beside it", async () => {
    const { owner } = at.house;
    await owner.query("update membership set active = false where id = $1", [at.otherAdviser.membershipId]);
    await owner.query(join, [at.network, at.otherAdviser.accountId, at.asd.organisationId, ["asdWorker"]]);
    await expect(
      owner.query("update membership set active = true where id = $1", [at.otherAdviser.membershipId]),
    ).rejects.toThrow(/stands outside/);
  });
});

describe("the checks above can fail", () => {
  test("a policy that shows too much, and a link that is gone, are seen", async () => {
    const { owner } = at.house;
    await owner.query(
      "create policy leak on child_protection_consultation for select to tragnetz_app using (true)",
    );
    expect(await seen(at.intake, full)).toMatchObject({ consultation: 1 });
    await owner.query("drop policy leak on child_protection_consultation");
    expect(await seen(at.intake, full)).toEqual(nothing);
    await owner.query("alter table child_protection_wrap drop constraint each_sees_her_part");
    const wrap =
      "insert into child_protection_wrap (network_id, consultation_id, part, holder_account_id, holder_role, wrap) values ($1, $2, 'reason', $3, 'adviser', '')";
    expect(await as(at.midwife, wrap, [at.network, full, at.adviser.accountId])).toBe(1);
  });
});
