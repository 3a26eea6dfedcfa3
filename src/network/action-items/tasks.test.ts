import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { type MailServer, openMailServer, type WholeLetter } from "../../../tests/builders/mail-server.ts";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { type NetworkId, newId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { remindedToday } from "./action-item.ts";
import { remindTaskOwners } from "./remind-owners.job.ts";
import { taskRoutes } from "./task-routes.ts";

/** Tasks of a network in spring 2026: who has them, who is told, and who may say what about them. */
let house: TestInstallation;
let post: MailServer;
let web: WebSite;
let network: NetworkId;
let staff: Staff;
let series = "";
let owner = "";
let token = "";
const own = { cookie: "s=staff" };
const textOf = async (answer: Response) => (await answer.text()).replaceAll("&quot;", '"');

beforeAll(async () => {
  house = await openTestInstallation();
  post = await openMailServer();
  network = await foundNetwork(house, "lindental");
  await house.owner.query("update network set first = true where id = $1", [network]);
  staff = (await firstPerson(house, network, { name: "Person 0", roles: ["networkCoordinator"] })).staff;
  web = await openWebSite(house, taskRoutes, staff);
  token = /name="_t" value="([^"]*)"/.exec(await textOf(await web.get("/intern/aufgaben", own)))?.[1] ?? "";
  await delivered();
});
afterAll(async () => {
  await web.close();
  await post.close();
  await house.close();
});
beforeEach(async () => {
  await setClock(house, "2026-03-02T08:00:00+01:00");
  await house.owner.query("update contact_person set mails_stopped_at = now()");
  await delivered();
  [series, owner] = [await aSeries("Netzwerktreffen"), await aPerson("Person 1")];
});

async function aSeries(name: string): Promise<string> {
  const id = String(newId());
  await house.owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, $3, 'networkMeeting', now())",
    [network, id, name],
  );
  return id;
}
async function aPerson(name: string, membershipId: string | null = null): Promise<string> {
  const id = String(newId());
  await house.owner.query(
    `insert into contact_person (network_id, id, membership_id, name, email, created_at, changed_at)
     values ($1, $2::uuid, $3, $4, $2::text || '@stelle.example', now(), now())`,
    [network, id, membershipId, name],
  );
  return id;
}
async function delivered(): Promise<WholeLetter[]> {
  for (let sent = 1; sent > 0; )
    sent = Number((await sendOutbox(house, post.config, () => Promise.resolve(null))).split(" ")[0]);
  return post.letters();
}
const secretIn = (letter: WholeLetter | undefined): string =>
  /\/aufgabe\?t=([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "no link";
const send = (path: string, fields: Record<string, string>) =>
  web.post(`/intern/aufgaben${path}`, { _op: newId(), _t: token, ...fields }, own);
const answer = (secret: string, fields: Record<string, string>) =>
  web.post("/aufgabe", { _link: secret, _op: newId(), ...fields });
const task = (more: Record<string, string> = {}) => ({
  title: "Dolmetsch-Liste für Arztpraxen",
  ownerId: owner,
  dueOn: "2026-03-16",
  seriesId: series,
  ...more,
});
const found = async () =>
  (await house.owner.query("select * from action_item where series_id = $1 order by created_at", [series]))
    .rows;
const made = async (): Promise<{ readonly id: string; readonly secret: string }> => {
  await send("", task());
  const [letter] = await delivered();
  return { id: (await found())[0].id as string, secret: secretIn(letter) };
};
const remind = async (day: string): Promise<readonly string[]> => {
  await setClock(house, `${day}T08:00:00Z`);
  await remindTaskOwners(house, post.config);
  return (await delivered()).map(({ subject }) => subject ?? "");
};

describe("a task", () => {
  test.each([
    ["nobody who does it", { ownerId: "" }, "Ohne Person wird nichts daraus"],
    ["no day", { dueOn: "" }, "Bitte geben Sie einen Tag an"],
    ["a day that is over", { dueOn: "2026-02-27" }, "schon vorbei"],
    ["no series that asks for it", { seriesId: "" }, "Bitte wählen Sie die Reihe"],
    ["no words", { title: " " }, "was zu tun ist"],
  ])("with %s is refused in a sentence, and what was typed stays", async (_what, more, sentence) => {
    const refused = await send("", task(more));
    expect(refused.status).toBe(422);
    const page = await textOf(refused);
    expect(page).toContain(sentence);
    if (!("title" in more)) expect(page).toContain("Dolmetsch-Liste für Arztpraxen");
    expect(await found()).toEqual([]);
  });

  test("that is done stays done: what is still missing becomes a new one that follows it", async () => {
    const { id } = await made();
    expect((await send(`/${id}/erledigt`, { note: "liegt im Ordner" })).status).toBe(303);
    expect((await send(`/${id}/erledigt`, { note: "" })).status).toBe(422);
    expect(await textOf(await send(`/${id}/entfaellt`, { why: "doch nicht" }))).toContain("schon erledigt");
    await expect(
      house.owner.query(
        "update action_item set state = 'open', ended_at = null, ended_why = null where id = $1",
        [id],
      ),
    ).rejects.toThrow("stays as it is");
    await send(`/${id}/fortsetzen`, task({ title: "Liste ergänzen" }));
    const [, next] = await found();
    expect(next).toMatchObject({ title: "Liste ergänzen", state: "open", follows_id: id });
  });

  test("is dropped with a reason only", async () => {
    const { id } = await made();
    expect(await textOf(await send(`/${id}/entfaellt`, { why: "" }))).toContain(
      "Bitte schreiben Sie den Grund",
    );
    expect((await send(`/${id}/entfaellt`, { why: "macht jetzt der Kreis" })).status).toBe(303);
  });

  test("keeps in its story who had it before, and the new owner hears of it", async () => {
    const { id, secret } = await made();
    const next = await aPerson("Person 2");
    await send(`/${id}`, { ...task({ ownerId: next }), why: "ist im Urlaub" });
    const page = await textOf(await web.get(`/intern/aufgaben/${id}`, own));
    expect(page).toMatch(/festgehalten für Person 1/);
    expect(page).toMatch(/jetzt bei Person 2: ist im Urlaub/);
    expect(page).toContain("Person 0");
    expect((await delivered()).map(({ to }) => to?.[0]?.address)).toContain(`${next}@stelle.example`);
    expect((await web.get(`/aufgabe?t=${secret}`)).status).toBe(404);
  });

  test("is seen by whoever has it and the coordination, by nobody else", async () => {
    const { id } = await made();
    const colleague: Staff = { ...staff, roles: ["navigator"], membershipId: newId<"membership">() };
    const site = await openWebSite(house, taskRoutes, colleague);
    expect((await site.get(`/intern/aufgaben/${id}`, own)).status).toBe(404);
    expect(await textOf(await site.get("/intern/aufgaben", own))).toContain("Sie haben keine offene Aufgabe");
    await site.close();
  });

  test("waits visibly where nobody has planned the next meeting of its series", async () => {
    await made();
    expect(await textOf(await web.get(`/intern/aufgaben?wer=${owner}`, own))).toContain(
      "wartet auf das nächste Treffen",
    );
  });

  test("goes along when its series becomes part of another", async () => {
    const { id } = await made();
    const other = await aSeries("Steuerungsgruppe");
    const end = () => house.owner.query("update meeting_series set ended_at = now() where id = $1", [series]);
    await expect(end()).rejects.toThrow("a series with open tasks goes on");
    expect((await send("/mitnehmen", { from: series, to: other })).status).toBe(303);
    await end();
    expect(await textOf(await send("/mitnehmen", { from: other, to: series }))).toContain(
      "Diese Reihe ist beendet",
    );
    const { rows } = await house.owner.query("select series_id from action_item where id = $1", [id]);
    expect(rows).toEqual([{ series_id: other }]);
  });
});

describe("somebody without account", () => {
  test("opens the link without changing anything, and says with one button that it is done", async () => {
    const { secret } = await made();
    expect(await textOf(await web.get(`/aufgabe?t=${secret}`))).toContain("Dolmetsch-Liste für Arztpraxen");
    expect((await found())[0].state).toBe("open");
    expect(await textOf(await answer(secret, { answer: "done", note: "" }))).toContain("Danke");
    expect((await found())[0].state).toBe("done");
    expect(await textOf(await web.get(`/aufgabe?t=${secret}`))).toContain("Sie müssen nichts tun");
    expect(
      (await answer(secret, { answer: "longer", until: "2026-05-04", whyLonger: "Urlaub" })).status,
    ).toBe(409);
  });

  test("who needs longer says until when and why, and is left alone until then", async () => {
    const { secret } = await made();
    const early = await answer(secret, { answer: "longer", until: "2026-02-27", whyLonger: "krank" });
    expect(early.status).toBe(422);
    expect(await textOf(early)).toContain("schon vorbei");
    expect((await answer(secret, { answer: "longer", until: "2026-04-20", whyLonger: "" })).status).toBe(422);
    const done = await answer(secret, {
      answer: "longer",
      until: "2026-04-20",
      whyLonger: "wir warten auf den Träger",
    });
    expect(await textOf(done)).toContain("Montag, 20. April");
    expect(await remind("2026-03-16")).toEqual([]);
    expect(await remind("2026-04-13")).toEqual([]);
    expect(await remind("2026-04-20")).toEqual(["Erinnerung: Dolmetsch-Liste für Arztpraxen"]);
  });

  test("whose task it is not says so; the coordination hears it and the task stays until it has another owner", async () => {
    const { id, secret } = await made();
    await answer(secret, { answer: "notMine", whyNotMine: "macht der Kreis" });
    const letters = await delivered();
    expect(letters.map(({ subject }) => subject)).toEqual([
      "Nicht meine Aufgabe: Dolmetsch-Liste für Arztpraxen",
    ]);
    expect((await found())[0]).toMatchObject({ state: "open", owner_id: owner });
    expect(await remind("2026-03-16")).toEqual([]);
    expect(await textOf(await web.get(`/intern/aufgaben/${id}`, own))).toContain("macht der Kreis");
  });

  test("whose address nobody wants mails at gets none", async () => {
    await house.owner.query("update contact_person set mails_stopped_at = now() where id = $1", [owner]);
    await send("", task());
    expect(await delivered()).toEqual([]);
  });
});

describe("reminders", () => {
  test("come a week before, on the day, then every week, each once, until it is done", async () => {
    const { id } = await made();
    expect(await remind("2026-03-06")).toEqual([]);
    expect(await remind("2026-03-09")).toHaveLength(1);
    expect(await remind("2026-03-09")).toEqual([]);
    expect(await remind("2026-03-16")).toHaveLength(1);
    expect(await remind("2026-03-20")).toEqual([]);
    expect(await remind("2026-03-23")).toHaveLength(1);
    await send(`/${id}/erledigt`, { note: "" });
    expect(await remind("2026-03-30")).toEqual([]);
  });

  test("wait for the next working day where theirs is a Sunday or a holiday", () => {
    const due = { dueOn: "2026-04-05", remindedOn: "2026-03-30", quietUntil: null };
    const on = (day: string, reminded = due.remindedOn) =>
      remindedToday({ ...due, remindedOn: reminded }, Temporal.PlainDate.from(day), "BW");
    // The fifth of April is Easter Sunday, the sixth Easter Monday.
    expect([on("2026-04-05"), on("2026-04-06"), on("2026-04-07")]).toEqual([false, false, true]);
    expect(on("2026-04-08", "2026-04-07")).toBe(false);
  });

  test("tell also of tasks whose minutes never came, a day after they were made", async () => {
    await house.owner.query(
      `insert into action_item (network_id, id, series_id, title, owner_id, due_on, created_at)
       values ($1, gen_random_uuid(), $2, 'Vom Treffen', $3, '2026-06-01', tragnetz_now())`,
      [network, series, owner],
    );
    expect(await remind("2026-03-02")).toEqual([]);
    expect(await remind("2026-03-03")).toEqual(["Ihre Aufgabe: Vom Treffen"]);
    expect(await remind("2026-03-04")).toEqual([]);
  });
});

describe("the store itself", () => {
  test("keeps somebody with open tasks, and lets her go with finished ones", async () => {
    const { id } = await made();
    const leave = () => house.owner.query("update contact_person set active = false where id = $1", [owner]);
    await expect(leave()).rejects.toThrow("somebody with open tasks stays");
    await expect(house.owner.query("delete from contact_person where id = $1", [owner])).rejects.toThrow(
      "somebody with open tasks stays",
    );
    await send(`/${id}/erledigt`, { note: "" });
    await leave();
    await house.owner.query("delete from contact_person where id = $1", [owner]);
    expect((await found())[0]).toMatchObject({ owner_id: null, state: "done" });
  });

  test("takes no task for somebody who is gone, nor for a series that ended, nor deletes one", async () => {
    await house.owner.query("update contact_person set active = false where id = $1", [owner]);
    expect(await textOf(await send("", task()))).toContain("nicht mehr im Verzeichnis");
    const insert = (seriesId: string, ownerId: string) =>
      house.owner.query(
        `insert into action_item (network_id, id, series_id, title, owner_id, due_on, created_at)
         values ($1, gen_random_uuid(), $2, 'Aufgabe', $3, '2026-06-01', now())`,
        [network, seriesId, ownerId],
      );
    await expect(insert(series, owner)).rejects.toThrow("somebody who is there");
    const ended = await aSeries("Vorbei");
    await house.owner.query("update meeting_series set ended_at = now() where id = $1", [ended]);
    await expect(insert(ended, await aPerson("Person 3"))).rejects.toThrow("a series that goes on");
    await expect(house.owner.query("delete from action_item")).rejects.toThrow("append-only");
    await expect(house.owner.query("update action_item_log set why = 'anders'")).rejects.toThrow(
      "append-only",
    );
  });

  test("lets nobody add a task to a series while somebody else ends it", async () => {
    const person = await aPerson("Person 4");
    const { database } = house;
    const adding = database.write("app", { network }, async (tx) => {
      await tx
        .insertInto("actionItem")
        .values({
          networkId: network,
          id: newId(),
          seriesId: series,
          title: "Im letzten Augenblick",
          ownerId: person,
          dueOn: "2026-06-01",
          createdAt: Temporal.Instant.from("2026-03-02T08:00:00Z"),
        })
        .execute();
      ending = database.write("app", { network }, (other) =>
        other
          .updateTable("meetingSeries")
          .set({ endedAt: Temporal.Instant.from("2026-03-02T09:00:00Z") })
          .where("id", "=", series)
          .execute(),
      );
      ending.catch(() => undefined);
      // The other one is heard before this one commits, and has to wait for it.
      await database.read("app", { network }, () => Promise.resolve());
    });
    let ending: Promise<unknown> = Promise.resolve();
    await adding;
    await expect(ending).rejects.toThrow("a series with open tasks goes on");
  });
});
