import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite } from "../../../tests/builders/web-site.ts";
import { isStatementOld, missingFacts, readFacts } from "../../network/pages/stated-facts.ts";
import { pageRoutes } from "../../network/pages/page-routes.tsx";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { findSignIn } from "../../people/sign-in/find-sign-in.ts";
import { openLogin } from "../../people/sign-in/open-login.ts";
import { whoIs } from "../../people/sign-in/who-is.ts";
import { listMyDay } from "../../connect/concerns/list-my-day.ts";
import { listMyReferrals } from "../../connect/referrals/list-my-referrals.ts";
import { showStatus } from "../../connect/dialogue/show-status.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { type Config, readConfig } from "../../platform/config.ts";
import { ownerAccess } from "../../platform/installation.ts";
import { ask, perform } from "../../platform/perform.ts";
import { createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { unlockPersonKey } from "../../platform/vault/passphrase.ts";
import { demoCommands } from "./demo.command.ts";
import { demoNetworkOf, loadDemoIfEmpty, tellDemoSignIns } from "./demo.ts";
import { demoCodes } from "./demo-codes.ts";
import { doorOf, familyAt } from "./demo-families.ts";
import { type DemoDesk, loadDemo } from "./load-demo.ts";
import { demoPassphrase, people } from "./people.ts";
import { keyOfFamily } from "./plan-concerns.ts";

const config: Config = readConfig({}, { cwd: "/", defaultDataDir: "/" });

const [demo] = demoCommands as [(typeof demoCommands)[number]];

let house: TestInstallation;
let desk: DemoDesk;
let network: NonNullable<Awaited<ReturnType<typeof demoNetworkOf>>>;
let seconds: number;
let cpuSeconds: number;

const ownerOf = (at: TestInstallation): DemoDesk => ({
  ...at,
  asOwner: ownerAccess([{ ...inject("databaseServer"), database: at.owner.database ?? "" }]),
});
const count = async (query: string): Promise<number> =>
  (await house.owner.query<{ n: number }>(`select count(*)::int as n ${query}`)).rows[0]?.n ?? -1;
const silent = () => undefined;

beforeAll(async () => {
  house = await openTestInstallation();
  desk = ownerOf(house);
  const began = performance.now();
  const used = process.cpuUsage();
  await loadDemoIfEmpty(desk, silent);
  seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  cpuSeconds = (user + system) / 1_000_000;
  network = (await demoNetworkOf(desk)) ?? expect.fail("no network was loaded");
}, 120_000);
afterAll(() => house.close());

describe("the demo in an empty installation", () => {
  test("is there in a few seconds, and a second start changes nothing", async () => {
    // Work, not waiting: other tests share the machine.
    process.stdout.write(
      `demo loaded: ${seconds.toFixed(1)} s, of them ${cpuSeconds.toFixed(1)} s of work here\n`,
    );
    expect(cpuSeconds).toBeLessThan(12);
    const rows = "from audit";
    const before = await count(rows);
    await loadDemoIfEmpty(desk, () => expect.fail("it said that it loads again"));
    expect(await count(rows)).toBe(before);
    expect(await runCommand(desk, demo, [], {})).toEqual({
      networks: 1,
      organisations: 61,
      offers: 150,
      people: people.length,
      concerns: 49,
    });
  });

  test("shows a filled statement of accessibility that is plainly invented", async () => {
    const site = await openWebSite(desk, pageRoutes);
    const html = await (await site.get("/barrierefreiheit")).text();
    await site.close();
    expect(html).not.toContain("noch nicht eingetragen");
    for (const words of [
      "selbst geprüft",
      "Videos fehlen noch",
      "Schlichtungs-Stelle",
      "069 90009-190",
      "erfunden",
    ])
      expect(html, words).toContain(words);
    const { rows } = await house.owner.query("select stated_facts as facts from network where demo");
    const facts = readFacts(rows[0]?.facts);
    expect([missingFacts(facts), isStatementOld(facts, officeDay(processInstant()))]).toEqual([[], false]);
  });

  test("leaves the clock at now, and no mail that could leave the house", async () => {
    expect(await count("from clock where ahead = '0'")).toBe(1);
    expect(await count("from outbox")).toBeGreaterThan(50);
    expect(await count("from outbox where sent_at is null")).toBe(0);
  });

  test("mends the clock that a killed load has left in the past", async () => {
    await house.owner.query("update clock set ahead = '-9 days'");
    await loadDemoIfEmpty(desk, silent);
    expect(await count("from clock where ahead = '0'")).toBe(1);
  });
});

describe("those who keep the offers find work", () => {
  test("two proposals, a conflict, one pair, two words of families, a closure and two prints", async () => {
    const tables = [
      "offer_proposal where state = 'waiting'",
      "import_conflict where state = 'open'",
      "offer_duplicate where state = 'open'",
      "page_feedback where sealed_text is not null",
      "closure",
      "print_edition",
    ];
    const counts: number[] = [];
    for (const table of tables) counts.push(await count(`from ${table}`));
    expect(counts).toEqual([2, 1, 1, 2, 1, 2]);
  });

  test("a sheet of changes since the booklet has new, changed and ended offers to tell", async () => {
    const { rows } = await house.owner.query<{ offers: Record<string, { title: string; said?: unknown }> }>(
      "select offers from print_edition where kind = 'booklet'",
    );
    const held = rows[0]?.offers ?? {};
    const { rows: published } = await house.owner.query<{ id: string }>(
      "select id from offer where published",
    );
    expect(published.filter(({ id }) => held[id] === undefined)).toHaveLength(4);
    const ids = new Set(published.map(({ id }) => id));
    expect(Object.entries(held).filter(([id]) => !ids.has(id))).toHaveLength(1);
    expect(Object.values(held).filter(({ said }) => said !== undefined)).toHaveLength(3);
  });

  test("the pair is the twin that was typed in by hand, and nothing else", async () => {
    const { rows } = await house.owner.query(`select a.title as one, b.title as other
      from offer_duplicate d join offer a on a.id = d.one_id join offer b on b.id = d.other_id`);
    const titles = rows.flatMap(({ one, other }) => [one, other]).toSorted();
    expect(titles).toEqual(["Eltern-Kind-Turnen", "Turnen für Eltern und Kind"]);
  });

  test("overdue offers are grey and due ones are marked, without waiting for the night", async () => {
    expect(await count("from offer where status = 'published' and freshness = 'due'")).toBeGreaterThan(1);
    expect(await count("from offer where status = 'published' and freshness = 'grey'")).toBeGreaterThan(1);
  });
});

describe("offers are rich", () => {
  test("with times, answers before the first visit, and sixty of them in seven further languages", async () => {
    expect(await count("from (select distinct offer_id from schedule) s")).toBeGreaterThanOrEqual(80);
    expect(await count("from offer where who_comes is not null and what_next is not null")).toBeGreaterThan(
      40,
    );
    for (const lang of ["de-simple", "en", "tr", "ar", "uk", "ru", "fa"])
      expect(
        await count(`from offer o where status = 'published' and exists (select 1 from offer_translation t
          where t.offer_id = o.id and t.lang = '${lang}' and t.field = 'title')`),
        lang,
      ).toBeGreaterThanOrEqual(60);
    expect(await count("from offer_translation where status <> 'machine'")).toBe(0);
  });
});

describe("nobody falls through the net, in the demo neither", () => {
  test("every open concern has an active team, a due date and a key for that team", async () => {
    expect(await count("from concern where state <> 'closed'")).toBeGreaterThan(20);
    expect(
      await count(`from concern c where state <> 'closed' and (due_at is null or due_kind is null
      or not exists (select 1 from node n where n.id = c.node_id and n.active)
      or not exists (select 1 from concern_wrap w where w.concern_id = c.id and w.holder_id = c.node_id and w.class = 'contact' and w.latest))`),
    ).toBe(0);
    expect(await count("from concern where state = 'active' and owner_id is null")).toBe(0);
  });

  test("all states, outcomes and ways are there: fresh, overdue, escalated, declined, handed back, reported", async () => {
    const kinds = async (column: string, from: string) =>
      (
        await house.owner.query<{ v: string }>(
          `select distinct ${column} as v from ${from} where ${column} is not null order by 1`,
        )
      ).rows.map(({ v }) => v);
    expect(await kinds("state", "concern")).toEqual(["active", "closed", "offered", "received"]);
    expect(await kinds("closing_reason", "concern")).toEqual([
      "declinedByFamily",
      "duplicate",
      "informationOnly",
      "moved",
      "noOffer",
      "notReached",
      "referredOn",
      "takenUp",
      "withdrawn",
    ]);
    expect(await kinds("kind", "concern_log")).toEqual(
      expect.arrayContaining([
        "create",
        "offer",
        "accept",
        "decline",
        "handBack",
        "answer",
        "close",
        "withdraw",
        "escalate",
        "nobodyAnswered",
        "attempt",
        "secondLook",
        "wait",
        "partnerAsked",
        "breakGlass",
      ]),
    );
    expect(await kinds("language", "concern")).toEqual([
      "ar",
      "de",
      "de-simple",
      "en",
      "fa",
      "ru",
      "tr",
      "uk",
    ]);
    expect(await count("from concern where state <> 'closed' and due_at < now() and escalations = 0")).toBe(
      1,
    );
    expect(await count("from concern where escalations > 0")).toBe(3);
  });

  test("the first run of the retention takes the beginning of no story from the access log", async () => {
    const overdue = "from audit a where a.at < now() - interval '12 months'";
    const goesOn = "exists (select 1 from audit b where b.chain = a.chain and b.seq > a.seq)";
    expect(await count(`${overdue} and ${goesOn}`)).toBe(0);
  });

  test("the past lies in the past: logs, audit and counts tell the weeks in which it happened", async () => {
    expect(await count("from concern_log where at > now()")).toBe(0);
    expect(await count("from audit a join concern c on c.id = a.subject_id where a.at < c.created_at")).toBe(
      0,
    );
    expect(
      await count("from (select distinct at::date from audit where subject_kind = 'concern') d"),
    ).toBeGreaterThan(12);
    expect(
      await count(
        "from concern c where version <> (select count(*) from concern_log l where l.concern_id = c.id)",
      ),
    ).toBe(0);
    expect(
      await count(
        "from concern_log l left join concern_log p on p.concern_id = l.concern_id and p.seq = l.seq - 1 where l.prev <> coalesce(p.hash, '\\x00'::bytea)",
      ),
    ).toBe(0);
  });

  test("families may write: every team has printed its sheets and tried them within the year", async () => {
    expect(await count("from network where demo and not wishes_wait")).toBe(1);
    expect(await count("from node n where active")).toBe(6);
    expect(
      await count(`from node n join organisation_recovery r on r.organisation_id = n.organisation_id
        where r.drilled_at > now() - interval '364 days'`),
    ).toBe(6);
  });

  test("somebody waits, is tried again, is looked at by a second person, is asked about by link, or is to be checked", async () => {
    const rows: Readonly<Record<string, number>> = {
      "concern where due_kind = 'recheck' and state = 'active'": 3,
      "concern where closing_reason = 'notReached' and second_look_by is not null": 1,
      "concern_log l where kind = 'secondLook' and reason = 'asked' and exists (select 1 from concern c where c.id = l.concern_id and c.state = 'active')": 1,
      "concern where follows_id is not null": 2,
      "concern where intake_queue = 'unverified'": 1,
      "concern where kind = 'referral'": 4,
      "concern where origin = 'phone'": 1,
      gap_record: 1,
      "partner_question where answered_at is null": 1,
      "partner_question where answer = 'date'": 1,
      "referral where membership_id is null and locator is not null": 1,
      break_glass: 1,
      absence: 2,
      node_capacity: 4,
      child_protection_consultation: 2,
    };
    const found: Record<string, number> = {};
    for (const from of Object.keys(rows)) found[from] = await count(`from ${from}`).catch(() => -1);
    expect(found).toEqual(rows);
  });

  test("a family reads its thread with the code that is printed", async () => {
    const family = await familyAt(desk, network.id, await doorOf(desk.keys, keyOfFamily("Zeynep")));
    const shown = await ask(desk, showStatus, { actor: family, networkId: network.id }, {});
    const thread = shown.kind === "done" ? shown.value.thread : [];
    expect(thread.length).toBeGreaterThanOrEqual(4);
    expect(thread.map(({ text }) => text)).not.toContain(null);
    expect(thread.map(({ by }) => by)).toContain("Sevda Aslan");
  });
});

async function signIn(email: string, code: string) {
  const call = { actor: anyoneActor, networkId: network.id };
  const found = await ask(desk, findSignIn, call, { email });
  if (found.kind !== "done" || found.value.keys === null) throw new Error(`${email} has no account`);
  const personKey = (await unlockPersonKey(demoPassphrase, found.value.keys)) ?? null;
  const cookieSecret = createBearerSecret();
  const given = {
    email,
    accountId: found.value.accountId,
    personKey,
    way: "code",
    code,
    cookieSecret,
    ticketSecret: createBearerSecret(),
  };
  const done = await perform(desk, openLogin, call, given);
  expect(done, email).toMatchObject({
    kind: "done",
    value: { ok: true, value: { step: "home", slug: "lindental" } },
  });
  return whoIs(desk, writeBearerSecret(cookieSecret), { id: network.id });
}

test("after holidays the stories hold as well: nobody is overdue but those who should be", async () => {
  const other = await openTestInstallation();
  // In Baden-Württemberg five of the fourteen days before this one are holidays or Sundays beside them.
  await loadDemo(ownerOf(other), Temporal.Instant.from("2026-01-08T09:00:00Z"));
  const { rows } = await other.owner.query("select count(*)::int as n from concern where escalations > 0");
  expect(rows[0].n).toBe(3);
  await other.close();
}, 60_000);

describe("whoever started it can come in", () => {
  test("every invented person signs in with what is printed, and sits where she belongs", async () => {
    const lines: string[] = [];
    await tellDemoSignIns(desk, config, (line) => void lines.push(line));
    const printed = lines.join("\n");
    expect(printed).toContain(`${config.publicUrl}/intern/anmelden`);
    expect(printed).toContain(demoPassphrase);
    const codes = await demoCodes(desk);
    expect(codes.map(({ email }) => email).toSorted()).toEqual(people.map(({ email }) => email).toSorted());
    for (const { email, code } of codes) {
      expect(printed).toContain(email);
      const planned = people.find((one) => one.email === email);
      const staff = await signIn(email, code);
      expect(staff, email).toMatchObject({
        name: planned?.name,
        roles: [planned?.role],
        admitted: planned?.team !== null,
      });
      expect(staff?.nodeId === null, email).toBe(planned?.team === null);
    }
  }, 60_000);

  test("the intake team finds work, and can read it", async () => {
    await house.owner.query("update clock set ahead = '30 seconds'");
    const derya = (await demoCodes(desk)).find(({ email }) => email.startsWith("derya"));
    const staff = await signIn(derya?.email ?? "", derya?.code ?? "");
    await house.owner.query("update clock set ahead = '0'");
    const day = staff && (await ask(desk, listMyDay, { actor: staff, networkId: network.id }, {}));
    const names = day?.kind === "done" ? day.value.mine.map(({ name }) => name) : [];
    expect(names).toEqual(expect.arrayContaining(["Ayla", "Tamara", "Nina"]));
  });

  test("a referrer reads one word for each family that she brought", async () => {
    // A code counts once: this is the next one.
    await house.owner.query("update clock set ahead = '30 seconds'");
    const rike = (await demoCodes(desk)).find(({ email }) => email.startsWith("rike"));
    const staff = await signIn(rike?.email ?? "", rike?.code ?? "");
    await house.owner.query("update clock set ahead = '0'");
    const list = staff && (await ask(desk, listMyReferrals, { actor: staff, networkId: network.id }, {}));
    const lines = list?.kind === "done" ? list.value.lines : [];
    expect(lines.map(({ reference, status }) => [reference, status]).toSorted()).toEqual([
      ["R-04", "ended"],
      ["R-09", "inContact"],
      ["R-12", "arrived"],
    ]);
  });

  test("where families could be real, nothing is printed and the commands are refused", async () => {
    const open = { ...config, production: true };
    await tellDemoSignIns(desk, open, () => expect.fail("it told how to sign in"));
    const refused = { ...desk, config: open, tell: silent, answer: silent };
    const given = {
      option: () => "derya.oeztuerk@lindental.example",
      required: () => "derya.oeztuerk@lindental.example",
      flag: () => true,
      positional: () => "",
    };
    for (const command of demoCommands)
      await expect(command.run(given, refused), command.name).rejects.toMatchObject({
        code: "demo-in-production",
      });
  });
});
