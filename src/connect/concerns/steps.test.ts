import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codedWords } from "../../../tests/builders/counts.ts";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { aNode } from "../../../tests/builders/professionals.ts";
import { ask, perform } from "../../platform/perform.ts";
import { recordAttempt } from "../attempts/record-attempt.ts";
import { acceptConcern } from "./accept-concern.ts";
import { answerFamily } from "./answer-family.ts";
import { closeConcern } from "./close-concern.ts";
import { escalateOverdue } from "./escalate-overdue.job.ts";
import { listWaiting } from "./list-waiting.ts";
import { listWaitingWorkflow } from "./list-waiting-workflow.ts";
import { offerConcern } from "./offer-concern.ts";
import { putOnWaitingList } from "./put-on-waiting-list.ts";
import { referConcernOn } from "./refer-concern-on.ts";
import { reopenConcern } from "./reopen-concern.ts";
import { setNextStep } from "./set-next-step.ts";
import { showConcern } from "./show-concern.ts";

/** What whoever has taken a concern does with it until it ends, and how it may go on. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(() => standsAt("2026-11-16T10:00:00+01:00"));

const standsAt = (instant: string) =>
  at.house.owner.query("update clock set ahead = $1::timestamptz - now()", [instant]);
const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
const one = async (sql: string, values: unknown[]) => (await at.house.owner.query(sql, values)).rows[0];
const known: string[] = [];
async function aWish(more: Readonly<Record<string, string>> = {}) {
  const { code } = await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77", ...more });
  const { id } = await one("select id from concern where id <> all($1::uuid[]) and follows_id is null", [
    known,
  ]);
  known.push(id);
  return { id: id as string, code };
}
async function taken(more: Readonly<Record<string, string>> = {}) {
  const wish = await aWish(more);
  await perform(at.house, offerConcern, as("intake"), { concernId: wish.id, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as("midwives"), { concernId: wish.id });
  return wish;
}
const due = (id: string) =>
  one(
    "select due_kind as kind, (due_at at time zone 'Europe/Berlin')::date::text as day, state from concern where id = $1",
    [id],
  );
const close = (concernId: string, more: object, node: "intake" | "midwives" = "midwives") =>
  perform(at.house, closeConcern, as(node), { concernId, ...more });
const fine = { value: { ok: true } };

describe("the next step and the waiting list", () => {
  test("a next step has a day of at most fourteen, without any message", async () => {
    const { id } = await taken();
    const step = (stepBy: string) =>
      perform(at.house, setNextStep, as("midwives"), { concernId: id, stepBy });
    expect(await step("2026-12-01")).toMatchObject({ value: { reason: "step-out-of-range" } });
    expect(await step("2026-11-30")).toMatchObject(fine);
    expect(await due(id)).toEqual({ kind: "nextStep", day: "2026-11-30", state: "active" });
    expect(
      await one("select count(*)::int as n from message where concern_id = $1 and author = 'staff'", [id]),
    ).toEqual({ n: 0 });
  });

  test("who waits is looked at again within 28 days; pregnant women and newborns stand first, then who waits longer", async () => {
    const long = await taken({ name: "Lang" });
    const wait = (concernId: string, recheckBy = "2026-12-14") =>
      perform(at.house, putOnWaitingList, as("midwives"), { concernId, recheckBy });
    expect(await wait(long.id, "2026-12-15")).toMatchObject({ value: { reason: "recheck-out-of-range" } });
    expect(await wait(long.id)).toMatchObject(fine);
    expect(await due(long.id)).toEqual({ kind: "recheck", day: "2026-12-14", state: "active" });
    await standsAt("2026-11-18T10:00:00+01:00");
    const later = await taken({ name: "Später" });
    await wait(later.id);
    const urgent = await taken({ name: "Klein", childAge: "newborn" });
    await wait(urgent.id);
    await wait(long.id);
    const list = await ask(at.house, listWaiting, as("midwives"), {});
    const lines = list.kind === "done" ? list.value.lines : [];
    expect(lines.map(({ name }) => name)).toEqual(["Klein", "Lang", "Später"]);
    const office = await aNode(at.house.owner, at.network, "Büro", ["networkCoordinator"]);
    const flow = await ask(at.house, listWaitingWorkflow, { actor: office.duty, networkId: at.network }, {});
    const seen = flow.kind === "done" ? flow.value.lines : [];
    expect(seen.map(({ id }) => id)).toEqual([urgent.id, long.id, later.id]);
    expect(Object.keys(seen[0] ?? {})).not.toContain("name");
    const html = await readable(
      await (await at.siteOf(office)).get("/intern/warteliste", { cookie: "s=staff" }),
    );
    for (const telling of ["Klein", "Lang<", "39200 77"]) expect(html).not.toContain(telling);
    const team = await readable(
      await (await at.siteOf(at.midwives)).get("/intern/warteliste", { cookie: "s=staff" }),
    );
    expect(team.indexOf("Klein")).toBeLessThan(team.indexOf("Lang"));
  });

  test("a check of the waiting list that is forgotten goes back to the intake team like every other promise", async () => {
    const { id } = await taken();
    await perform(at.house, putOnWaitingList, as("midwives"), { concernId: id, recheckBy: "2026-12-14" });
    await standsAt("2026-12-14T18:01:00+01:00");
    await escalateOverdue(at.house);
    expect(await due(id)).toEqual({ kind: "triage", day: "2026-12-15", state: "received" });
  });
});

describe("how a concern ends", () => {
  test("„Hilfe hat begonnen“ names a day that has been", async () => {
    const { id } = await taken();
    await standsAt("2026-11-18T10:00:00+01:00");
    expect((await close(id, { reason: "takenUp" })).kind).toBe("invalid");
    const on = (happenedOn: string) => close(id, { reason: "takenUp", happenedOn });
    expect(await on("2026-11-19")).toMatchObject({ value: { reason: "day-out-of-range" } });
    expect(await on("2026-11-15")).toMatchObject({ value: { reason: "day-out-of-range" } });
    expect(await on("2026-11-18")).toMatchObject(fine);
    expect(await one("select taken_up_on::text as day from concern where id = $1", [id])).toEqual({
      day: "2026-11-18",
    });
  });

  test("where nobody could help, the radar gets codes and no id of the concern", async () => {
    const { id } = await taken({ topic: "12", childAge: "baby" });
    const ending = {
      reason: "noOffer",
      topic: "13",
      cause: "noLanguage",
      closingWords: "Wir suchen weiter.",
    };
    expect(await close(id, ending)).toMatchObject(fine);
    const gap = (await codedWords(at, "gapRecord")).find(({ topic }) => topic === "13");
    expect(gap).toEqual({
      topic: "13",
      language: "tr",
      place: "Oberlinden",
      childAge: "baby",
      cause: "noLanguage",
    });
    expect(await one("select month from gap_record", [])).toEqual({ month: "2026-11-01" });
  });

  test("what was missing is chosen by somebody, never by the form", async () => {
    const { id } = await taken();
    const issuesOf = async (more: object) => {
      const done = await close(id, { reason: "noOffer", closingWords: "Wir suchen weiter.", ...more });
      return done.kind === "invalid" ? done.issues.map(({ message }) => message) : done.kind;
    };
    expect(await issuesOf({ topic: "13" })).toEqual(["cause-missing"]);
    expect(await issuesOf({ cause: "noPlace" })).toEqual(["topic-missing"]);
    for (const topic of ["67", "0", "1.5", "Schlaf", " 13"])
      expect(await issuesOf({ topic, cause: "noPlace" }), topic).toEqual(["topic-missing"]);
    const gaps = await codedWords(at, "gapRecord");
    expect(gaps.filter(({ cause }) => cause === "noPlace")).toEqual([]);
    const page = await ask(at.house, showConcern, as("midwives"), { concernId: id });
    expect(page.kind === "done" && page.value.concern.state).toBe("active");
  });

  test.each([
    ["informationOnly", {}],
    ["declinedByFamily", {}],
    ["moved", {}],
    ["noOffer", { topic: "13", cause: "noPlace" }],
  ])("%s: it cannot end while nobody has said a word to the family", async (reason, more) => {
    const { id } = await taken();
    const silent = await close(id, { reason, ...more });
    expect(silent).toMatchObject({ value: { ok: false, reason: "nobody-told" } });
    expect(await due(id)).toMatchObject({ state: "active" });
    const none = await one(
      "select count(*)::int as n from message where concern_id = $1 and author = 'staff'",
      [id],
    );
    expect(none).toEqual({ n: 0 });
    expect(await close(id, { reason, ...more, closingWords: "Alles Gute für Sie." })).toMatchObject(fine);
    const told = await one(
      "select count(*)::int as n from message where concern_id = $1 and author = 'staff'",
      [id],
    );
    expect(told).toEqual({ n: 1 });
  });

  test("a conversation that was noted is word enough, and so is a message; one that came with an earlier concern is not", async () => {
    const spoken = await taken({ channel: "call", phone: "0171 39200 78" });
    const call = { concernId: spoken.id, channel: "call", outcome: "reached", day: "today", time: "10:00" };
    await standsAt("2026-11-18T10:30:00+01:00");
    expect(
      await perform(at.house, recordAttempt, as("midwives"), { ...call, rulesKnown: true }),
    ).toMatchObject(fine);
    expect(await close(spoken.id, { reason: "informationOnly" })).toMatchObject(fine);

    const written = await taken();
    const words = { concernId: written.id, text: "Gern, hier steht alles.", nextBy: "2026-11-25" };
    expect(await perform(at.house, answerFamily, as("midwives"), words)).toMatchObject(fine);
    expect(await close(written.id, { reason: "informationOnly" })).toMatchObject(fine);
    const reopened = await perform(at.house, reopenConcern, as("midwives"), { concernId: written.id });
    const next = (reopened as { value: { value: { concernId: string } } }).value.value.concernId;
    expect(await close(next, { reason: "informationOnly" }, "intake")).toMatchObject({
      value: { reason: "nobody-told" },
    });
  });

  test("a double names the other one, and the same number is shown as a hint", async () => {
    const first = await taken({ phone: "+49 171 555 01 02" });
    const second = await taken({ phone: "0171 5550102" });
    const other = await taken({ phone: "0171 5550199" });
    const shown = await ask(at.house, showConcern, as("midwives"), { concernId: second.id });
    const others = shown.kind === "done" ? shown.value.steps.others : [];
    expect(others.filter(({ same }) => same).map(({ id }) => id)).toEqual([first.id]);
    expect(others.map(({ id }) => id)).toContain(other.id);
    expect((await close(second.id, { reason: "duplicate" })).kind).toBe("invalid");
    const of = (otherId: string) => close(second.id, { reason: "duplicate", otherId });
    expect(await of(second.id)).toMatchObject({ value: { reason: "other-not-found" } });
    expect(await of(crypto.randomUUID())).toMatchObject({ value: { reason: "other-not-found" } });
    expect(await of(first.id)).toMatchObject(fine);
  });
});

describe("a concern goes on", () => {
  const referOn = (concernId: string, onToId: string) =>
    perform(at.house, referConcernOn, as("midwives"), { concernId, onToId });
  const idOf = (done: unknown): string =>
    (done as { value: { value: { concernId: string } } }).value.value.concernId;

  test("at another node: asked there with the same words, the number held back, the old one ended in the same commit", async () => {
    const { id, code } = await taken({ wish: "Kanarienwort schreit" });
    const course = await aNode(at.house.owner, at.network, "Kursstelle", ["courseLeader"]);
    const done = await referOn(id, course.id);
    expect(done).toMatchObject(fine);
    const next = idOf(done);
    expect(await one("select closing_reason, successor_id from concern where id = $1", [id])).toEqual({
      closing_reason: "referredOn",
      successor_id: next,
    });
    const there = { actor: course.duty, networkId: at.network };
    const read = async () => {
      const shown = await ask(at.house, showConcern, there, { concernId: next });
      return shown.kind === "done" ? shown.value : null;
    };
    const asked = await read();
    expect(asked?.concern).toMatchObject({ state: "offered", nodeId: course.id });
    expect(asked?.words).toMatchObject({ name: "Ayla-Kanarie", topic: "12" });
    expect(asked?.words.channelValue).toBeUndefined();
    expect(asked?.thread.map(({ text }) => text)).toEqual(["Kanarienwort schreit"]);
    await perform(at.house, acceptConcern, there, { concernId: next });
    expect((await read())?.words.channelValue).toBe("0171 39200 77");
    // The family's code leads to the new one.
    const status = await readable(await at.site.post("/stand", { code }));
    expect(status).toContain("Kursstelle");
  });

  test("only where the family allowed to ask a node, and not to oneself", async () => {
    const { id } = await aWish();
    await at.house.owner.query(
      "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'askNode'",
      [id],
    );
    await perform(at.house, acceptConcern, as("intake"), { concernId: id });
    const refer = (onToId: string) =>
      perform(at.house, referConcernOn, as("intake"), { concernId: id, onToId });
    expect(await refer(at.midwives.id)).toMatchObject({ value: { reason: "no-consent" } });
    expect(await refer(at.intake.id)).toMatchObject({ value: { reason: "on-to-own-node" } });
  });

  test("a no brings the referred one to the intake team", async () => {
    const { id } = await taken();
    const course = await aNode(at.house.owner, at.network, "Kursstelle 2", ["courseLeader"]);
    const next = idOf(await referOn(id, course.id));
    await standsAt("2026-11-30T10:00:00+01:00");
    await escalateOverdue(at.house);
    expect(await one("select state, node_id from concern where id = $1", [next])).toEqual({
      state: "received",
      node_id: at.intake.id,
    });
    const shown = await ask(at.house, showConcern, as("intake"), { concernId: next });
    expect(shown.kind === "done" && shown.value.words.channelValue).toBe("0171 39200 77");
  });

  test("closed is final: the family is taken in again as a new concern that names the old one, and only once", async () => {
    const { id, code } = await taken({ channel: "mail", email: "kanarie@familie.example", phone: "" });
    const again = () => perform(at.house, reopenConcern, as("midwives"), { concernId: id });
    expect(await again()).toMatchObject({ value: { reason: "still-open" } });
    await close(id, { reason: "informationOnly", closingWords: "Alles Gute für Sie." });
    const done = await again();
    expect(done).toMatchObject(fine);
    expect(await again()).toMatchObject({ value: { reason: "already-reopened" } });
    const next = idOf(done);
    expect(await one("select state, follows_id, node_id from concern where id = $1", [next])).toEqual({
      state: "received",
      follows_id: id,
      node_id: at.intake.id,
    });
    const team = await at.siteOf(at.intake);
    const page = await readable(await team.get(`/intern/anliegen/${next}`, { cookie: "s=staff" }));
    expect(page).toContain("Fortsetzung des Anliegens vom");
    expect(page).toContain("kanarie@familie.example");
    const status = await readable(await at.site.post("/stand", { code }));
    expect(status).toContain("Ayla-Kanarie");
    // "Alles löschen" reaches the words of the old one too.
    const sure = await readable(await at.site.post("/stand", hiddenOf(status, "ask-delete")));
    await at.site.post("/stand", hiddenOf(sure, "delete"));
    for (const table of ["concern_field", "concern_wrap", "concern_mark", "message"])
      expect(
        await one(`select count(*)::int as n from ${table} where concern_id = any($1)`, [[id, next]]),
        table,
      ).toEqual({ n: 0 });
  });

  test("a stranger's node can neither reopen nor lead a family's code away", async () => {
    const { id } = await taken();
    await close(id, { reason: "informationOnly", closingWords: "Alles Gute für Sie." });
    const stranger = await aNode(at.house.owner, at.network, "Fremd", ["navigator"]);
    const done = await perform(
      at.house,
      reopenConcern,
      { actor: stranger.duty, networkId: at.network },
      { concernId: id },
    );
    expect(done).toEqual({ kind: "notFound" });
  });
});
