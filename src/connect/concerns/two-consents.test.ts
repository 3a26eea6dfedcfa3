import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  openFamilySite,
  wishFields,
} from "../../../tests/builders/families.ts";

/**
 * Without the second consent a concern cannot be offered on: by the database alone, past every act and as its owner.
 * The statements are those of a faulty act that forgot to ask.
 */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

async function offerBehindOurBack(concernId: string): Promise<string> {
  const { owner } = at.house;
  await owner.query("begin");
  try {
    for (const part of ["contact", "channel"])
      await owner.query(
        `insert into concern_wrap (network_id, concern_id, class, holder_id, holder_kind, form, wrap, latest)
         values ($1, $2, $3, $4, 'node', 'public', '', true)`,
        [at.network, concernId, part, at.midwives.id],
      );
    await owner.query(
      "update concern set state = 'offered', node_id = $2, due_kind = 'answer', version = version + 1 where id = $1",
      [concernId, at.midwives.id],
    );
    await owner.query(
      `insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, due_at, due_kind, at, prev, hash)
       select network_id, id, version, gen_random_uuid(), 'offer', node_id, 'staff', state, due_at, due_kind, now(), '', '' from concern where id = $1`,
      [concernId],
    );
    await owner.query("commit");
    return "went through";
  } catch (fault) {
    await owner.query("rollback");
    return fault instanceof Error ? fault.message : "refused";
  }
}

const newest = async () =>
  (await at.house.owner.query("select id from concern order by created_at desc limit 1")).rows[0]
    .id as string;

test("the database refuses to offer on a wish whose family allowed the intake team only", async () => {
  const { askNode: _left, ...alone } = wishFields();
  await at.site.post("/melden", alone);
  expect(await offerBehindOurBack(await newest())).toMatch(/offered_with_consent/);
});

test("and lets it through where the family has said yes", async () => {
  await aWrittenWish(at.site);
  expect(await offerBehindOurBack(await newest())).toBe("went through");
});

test("a consent that was taken back counts no more", async () => {
  await aWrittenWish(at.site);
  const concernId = await newest();
  await at.house.owner.query(
    "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'askNode'",
    [concernId],
  );
  expect(await offerBehindOurBack(concernId)).toMatch(/offered_with_consent/);
});

test("what the family allowed is kept with day, way, wording and language; the second yes is never pre-ticked", async () => {
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query(
    "select purpose, given_how, wording_version, wording_language from consent where concern_id = $1 order by purpose",
    [await newest()],
  );
  expect(rows).toEqual(
    ["askNode", "contactMe"].map((purpose) => ({
      purpose,
      given_how: "form",
      wording_version: "2026-11",
      wording_language: "de",
    })),
  );
  const form = await (await at.site.get("/melden")).text();
  for (const box of ["contactMe", "askNode"])
    expect(new RegExp(`<input[^>]*id="${box}"[^>]*>`).exec(form)?.[0], box).not.toMatch(/checked/);
});
