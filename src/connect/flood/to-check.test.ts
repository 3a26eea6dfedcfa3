import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aWrittenWish,
  codeIn,
  type FamilySite,
  openFamilySite,
  readable,
  wishFields,
} from "../../../tests/builders/families.ts";
import { asStaff, opened } from "../../../tests/builders/sent-forms.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { escalateOverdue } from "../concerns/escalate-overdue.job.ts";
import { handBackConcern } from "../concerns/hand-back-concern.ts";
import { sortOutWishes } from "./sort-out-wishes.ts";

/** What the intake team does with wishes that may be none, and what a family notices of it: nothing. */
let at: FamilySite;
let team: WebSite;
let others: WebSite;
beforeAll(async () => {
  at = await openFamilySite();
  team = await at.siteOf(at.intake);
  others = await at.siteOf(at.midwives);
});
afterAll(() => at.close());

const rows = async <Row>(query: string, values: readonly unknown[] = []) =>
  (await at.house.owner.query(query, [...values])).rows as Row[];
/** Sent within a second and without script: nothing speaks for a person. */
async function fromAMachine(more: Readonly<Record<string, string>> = {}) {
  const html = await readable(await at.site.post("/melden", wishFields(more)));
  const [row] = await rows<{ id: string; queue: string }>(
    "select id, intake_queue as queue from concern order by created_at desc limit 1",
  );
  return { html, code: codeIn(html), id: row?.id ?? "", queue: row?.queue };
}
const listed = async () => (await opened(team, "/intern/zu-pruefen")).page;
const post = (site: WebSite, fields: readonly (readonly [string, string])[]) => {
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, value]));
  return site.upload("/intern/zu-pruefen", body.toString(), {
    ...asStaff,
    "content-type": "application/x-www-form-urlencoded",
  });
};
const send = async (site: WebSite, go: string, ids: readonly string[], sure = true) => {
  const token = /name="_t" value="([^"]+)"/.exec(await listed())?.[1] ?? "";
  const fixed = [["_op", newId()] as const, ["_t", token] as const, ["go", go] as const];
  const twice = sure ? [["sure", "1"] as const] : [];
  return post(site, [...fixed, ...twice, ...ids.map((id) => ["wish", id] as const)]);
};

describe("a wish that looks made by a machine", () => {
  test("gets the same receipt and the same dates as every other", async () => {
    const person = await aWrittenWish(at.site, { name: "Ada" });
    const machine = await fromAMachine({ name: "Ada" });
    const promise = (html: string) => /<ol class="timeline"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? "";
    expect(machine.queue).toBe("unverified");
    expect(machine.code).toMatch(/^[0-9A-Z-]{16}$/);
    expect(promise(machine.html).length).toBeGreaterThan(100);
    expect(promise(machine.html)).toBe(promise(person.html));
    const [both] = await rows<{ n: number }>(
      "select count(distinct (due_at, due_kind))::int as n from concern",
    );
    expect(both?.n).toBe(1);
  });

  test("stands in the second list of the intake team's day and of nobody else's, with a note how many", async () => {
    const { id } = await fromAMachine({ name: "Maschinenwunsch", wish: "Vielleicht doch echt" });
    const day = (await opened(team, "/intern/mein-tag")).page;
    expect(day).toContain("Zu prüfen (");
    expect(day).toContain("Maschinenwunsch");
    expect(await listed()).toContain("Vielleicht doch echt");
    expect((await opened(others, "/intern/mein-tag")).page).not.toContain("Zu prüfen");
    expect((await opened(others, "/intern/zu-pruefen")).page).not.toContain(id);
  });

  test("is told by one mail an hour, not by one each, also when the promise is near or broken", async () => {
    await at.house.owner.query("delete from outbox");
    for (let sent = 0; sent < 5; sent += 1) await fromAMachine();
    const kinds = () =>
      rows<{ kind: string; n: number }>(
        "select kind, count(*)::int as n from outbox group by kind order by kind",
      );
    expect(await kinds()).toEqual([{ kind: "wishes-to-check", n: 1 }]);
    await at.house.owner.query("delete from outbox");
    await at.house.owner.query("update clock set ahead = '20 days'");
    await escalateOverdue(at.house);
    await at.house.owner.query("update clock set ahead = '0'");
    const late = await kinds();
    expect(late.find(({ kind }) => kind === "wishes-to-check")).toEqual({ kind: "wishes-to-check", n: 1 });
    expect(late.find(({ kind }) => kind === "concern-escalated")?.n ?? 0).toBeLessThanOrEqual(2);
    expect(await listed()).toContain("Zusage schon überschritten");
  });
});

describe("the intake team decides", () => {
  test("one tap destroys nothing: it is asked once more with the number and every text, alone and all at once", async () => {
    const long = `${"Wir schlafen seit Wochen kaum. ".repeat(12)}Bitte Kanarienende`;
    const both = [await fromAMachine({ name: "Nico", wish: long }), await fromAMachine()].map(({ id }) => id);
    const left = () => rows("select state from concern where id = any($1) order by state", [both]);
    const asked = await send(team, "abuse", both, false);
    const page = await readable(asked);
    expect(page).toContain("Diese 2 Wünsche endgültig schließen?");
    expect(page).toContain("Kanarienende");
    expect(page).toContain("Ja, alle 2 als Missbrauch schließen");
    const all = /<form[^>]*>([\s\S]*)<\/form>/.exec(await listed())?.[1] ?? "";
    const listedIds = [...all.matchAll(/name="listed" value="([^"]+)"/g)].map(([, id = ""]) => id);
    const token = /name="_t" value="([^"]+)"/.exec(all)?.[1] ?? "";
    const allAtOnce = await post(team, [
      ["_op", newId()],
      ["_t", token],
      ["go", "abuse-all"],
      ...listedIds.map((id) => ["listed", id] as const),
    ]);
    expect(await readable(allAtOnce)).toContain(`Diese ${listedIds.length} Wünsche endgültig schließen?`);
    expect(await left()).toEqual([{ state: "received" }, { state: "received" }]);
    expect((await send(team, "abuse", both)).status).toBe(303);
    expect(await left()).toEqual([{ state: "closed" }, { state: "closed" }]);
  });

  test("what is cut in the list can be opened whole", async () => {
    await fromAMachine({ wish: `${"Wir schlafen seit Wochen kaum. ".repeat(12)}Kanarienschluss` });
    expect(await listed()).toMatch(/<details[^>]*>\s*<summary>Ganz lesen<\/summary>[\s\S]*Kanarienschluss/);
  });

  test("what is real goes to the other wishes with one tap", async () => {
    const { id } = await fromAMachine({ name: "Echte Familie" });
    expect((await send(team, "genuine", [id])).status).toBe(303);
    expect(await rows("select intake_queue as queue from concern where id = $1", [id])).toEqual([
      { queue: "normal" },
    ]);
    expect(await listed()).not.toContain(id);
  });

  test("what somebody has taken up stays with the other wishes when it comes back, and cannot be sorted out", async () => {
    const { id } = await fromAMachine({ name: "Schon angenommen" });
    const call = { actor: at.intake.duty, networkId: at.network };
    await perform(at.house, acceptConcern, call, { concernId: id });
    await perform(at.house, handBackConcern, call, { concernId: id, reason: "otherTopic" });
    expect(await listed()).not.toContain(id);
    await perform(at.house, sortOutWishes, call, { concernIds: [id] });
    expect(await rows("select state, intake_queue as queue from concern where id = $1", [id])).toEqual([
      { state: "received", queue: "normal" },
    ]);
  });

  test("junk is closed many at once: words and keys are gone, each has its log entry, no mail goes out", async () => {
    const junk = [
      await fromAMachine(),
      await fromAMachine({ channel: "mail", email: "stranger@example.org" }),
    ];
    await at.house.owner.query("delete from outbox");
    const ids = junk.map(({ id }) => id);
    expect((await send(team, "abuse", ids)).status).toBe(303);
    const left = await rows(
      `select c.state, c.closing_reason as reason, c.sealed_notice_address is null as forgotten,
              (select count(*)::int from message m where m.concern_id = c.id) as messages,
              (select count(*)::int from concern_field f where f.concern_id = c.id) as fields,
              (select count(*)::int from concern_wrap w where w.concern_id = c.id) as keys,
              (select count(*)::int from concern_log l where l.concern_id = c.id and l.state = 'closed') as logged
         from concern c where c.id = any($1)`,
      [ids],
    );
    const gone = {
      state: "closed",
      reason: "abuse",
      forgotten: true,
      messages: 0,
      fields: 0,
      keys: 0,
      logged: 1,
    };
    expect(left).toEqual([gone, gone]);
    expect(await rows("select kind from outbox")).toEqual([]);
  });

  test("a family that was sorted out by mistake reads with its code that it ended, and can write anew", async () => {
    const { id, code } = await fromAMachine();
    await send(team, "abuse", [id]);
    const answer = await at.site.post("/stand", { code });
    const html = await readable(answer);
    expect(answer.status).toBe(200);
    expect(html).toContain("Wir haben das Gespräch beendet.");
    expect(html).toContain('action="/melden"');
  });

  test("nothing ticked is said, a foreign or made-up id is not found, another team may not", async () => {
    const { id } = await fromAMachine();
    const nothing = await send(team, "abuse", []);
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain("Bitte wählen Sie mindestens einen Wunsch aus.");
    expect((await send(team, "abuse", [id, newId()])).status).toBe(404);
    const call = { actor: at.midwives.duty, networkId: at.network };
    const done = await perform(at.house, sortOutWishes, call, { concernIds: [id] });
    expect(done.kind === "done" && done.value.ok).toBe(false);
    expect(await rows("select state from concern where id = $1", [id])).toEqual([{ state: "received" }]);
  });

  test("what somebody has taken up meanwhile is not closed by a late tap", async () => {
    const { id } = await fromAMachine();
    await send(team, "genuine", [id]);
    expect((await send(team, "abuse", [id])).status).toBe(303);
    expect(await rows("select state from concern where id = $1", [id])).toEqual([{ state: "received" }]);
  });

  test("the database itself refuses to close as abuse what still has words", async () => {
    const { id } = await fromAMachine();
    const close = at.house.owner.query(
      `begin; update concern set state = 'closed', closing_reason = 'abuse', closed_at = now(), due_at = null, due_kind = null,
         version = version + 1 where id = '${id}'; set constraints abuse_is_emptied immediate; commit`,
    );
    await expect(close).rejects.toThrow("closed as abuse");
    await at.house.owner.query("rollback");
  });
});
