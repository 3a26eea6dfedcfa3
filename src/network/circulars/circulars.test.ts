import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, type Person } from "../../../tests/builders/people.ts";
import { asStaff, opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { readConfig } from "../../platform/config.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { circularRoutes } from "./circular-routes.ts";
import { distribute, type Reader } from "./circular.ts";

const reader = (name: string, more: Partial<Reader> = {}): Reader => ({
  id: name,
  name,
  email: `${name}@amt.example`,
  active: true,
  stopped: false,
  sector: null,
  circles: [],
  regions: null,
  ...more,
});

describe("who gets a circular", () => {
  const to = (readers: readonly Reader[], ...parts: string[]) => distribute(readers, parts);
  const names = ({ recipients }: ReturnType<typeof distribute>) => recipients.map(({ id }) => id);

  it("everybody of the groups once, whoever sits in two of them too", () => {
    const readers = [
      reader("a", { circles: ["k"], sector: "health" }),
      reader("b", { sector: "health" }),
      reader("c", { regions: ["n"] }),
      reader("d", { regions: ["s"] }),
    ];
    expect(names(to(readers, "circle:k", "sector:health"))).toEqual(["a", "b"]);
    expect(names(to(readers, "region:n"))).toEqual(["a", "b", "c"]);
    expect(names(to(readers, "all"))).toEqual(["a", "b", "c", "d"]);
    expect(names(to(readers, "person:d"))).toEqual(["d"]);
  });

  it("nobody without an address, who has left, who does not want them, and no address twice: each with the reason", () => {
    const readers = [
      reader("a"),
      reader("twin", { email: "a@amt.example" }),
      reader("none", { email: null }),
      reader("gone", { active: false, circles: ["k"] }),
      reader("off", { stopped: true }),
    ];
    expect(to(readers, "all", "circle:k")).toEqual({
      recipients: [{ id: "a", email: "a@amt.example" }],
      leftOut: { ended: ["gone"], unsubscribed: ["off"], noMail: ["none"], sameMail: ["twin"] },
    });
  });

  it("an address that was unsubscribed gets nothing through a second entry either", () => {
    expect(
      to([reader("a"), reader("old", { email: "a@amt.example", stopped: true, active: false })], "all")
        .recipients,
    ).toEqual([]);
  });
});

describe("a circular from the first word to the last address", () => {
  let at: TestInstallation;
  let coordinator: Person;
  let site: WebSite;
  let networkId: string;
  const base = "/lindental/intern/rundschreiben";
  const neu = `${base}/neu`;
  const words = {
    subject: "Einladung zum Austausch",
    body: "Guten Tag,\n\nam 3. März treffen wir uns.",
    all: "1",
  };

  beforeAll(async () => {
    at = await openTestInstallation();
    const network = await foundNetwork(at, "lindental");
    networkId = network;
    coordinator = await firstPerson(at, network, { name: "Kora Koord", roles: ["networkCoordinator"] });
    site = await openWebSite(at, circularRoutes, coordinator.staff);
    for (const no of [1, 2, 3]) await addPerson(`Person ${no}`, `person${no}@amt.example`);
    await addPerson("Person 4", null);
    await addPerson("Person 5", "person1@amt.example");
  });
  afterAll(async () => {
    await site.close();
    await at.close();
  });

  const addPerson = (name: string, email: string | null) =>
    at.owner.query(
      "insert into contact_person (network_id, id, name, email, created_at, changed_at) values ($1, $2, $3, $4, now(), now())",
      [networkId, newId(), name, email],
    );
  const rows = async (sql: string) => (await at.owner.query(sql)).rows;
  const write = async (changes: Record<string, string> = {}) =>
    (await sendForm(site, { from: neu, action: neu }, { ...words, ...changes })).to.split("?")[0] ?? "";

  it("says what is missing in a sentence and keeps what was typed", async () => {
    const answer = await sendForm(site, { from: neu, action: neu }, { subject: "Einladung", body: "kurz" });
    expect(answer.status).toBe(422);
    for (const text of [
      "mindestens 10 Zeichen",
      "mindestens eine Gruppe",
      'value="Einladung"',
      ">kurz</textarea>",
    ])
      expect(answer.page).toContain(text);
  });

  it("shows whom it would reach and whom not, and sends one to the writer only", async () => {
    const home = await write();
    const { page } = await opened(site, home);
    for (const text of [
      "3 Adressen.",
      "Ohne E-Mail-Adresse (1)",
      "Bekommt es schon an derselben Adresse (1)",
    ])
      expect(page).toContain(text);
    expect((await sendForm(site, { from: home, action: `${home}/probe` })).status).toBe(303);
    expect(await rows("select kind from outbox where kind like 'circular%'")).toEqual([
      { kind: "circular-test" },
    ]);
  });

  it("goes out once, one mail an address with a way out of its own; who unsubscribes gets no more but stays in the register", async () => {
    const home = await write();
    const page = (await opened(site, home)).page;
    const sent = await sendForm(site, { from: home, action: `${home}/verschicken`, seen: page });
    expect(sent.to).toBe(`${home}?neu=sent&zahl=3`);
    const again = await sendForm(site, { from: home, action: `${home}/verschicken`, seen: page });
    expect(again.to).toBe(sent.to);
    const mails = await delivered();
    const circulars = mails.filter(({ subject }) => subject === words.subject);
    expect(circulars.map(({ to }) => to?.map(({ address }) => address)).sort()).toEqual([
      ["person1@amt.example"],
      ["person2@amt.example"],
      ["person3@amt.example"],
    ]);
    const heads = circulars.map((mail) => headOf(mail, "list-unsubscribe"));
    expect(new Set(heads).size).toBe(3);
    expect(
      circulars.every((mail) => headOf(mail, "list-unsubscribe-post") === "List-Unsubscribe=One-Click"),
    ).toBe(true);
    const link = new URL(
      headOf(
        circulars.find(({ to }) => to?.[0]?.address === "person1@amt.example"),
        "list-unsubscribe",
      ).slice(1, -1),
    );
    const path = link.pathname + link.search;
    const shown = await (await site.get(path)).text();
    expect(shown).toContain("Rundschreiben abbestellen");
    expect(await stopped()).toEqual([]);
    // The button of a provider of mail: no page of ours, no cookie, no token, another origin.
    const oneClick = await site.post(
      path,
      { "List-Unsubscribe": "One-Click" },
      { origin: "https://mail.example" },
    );
    expect([oneClick.status, (await oneClick.text()).includes("abbestellt")]).toEqual([200, true]);
    expect(await stopped()).toEqual(["Person 1", "Person 5"]);
    const next = (await opened(site, await write())).page;
    expect(next).toContain("2 Adressen.");
    expect(next).toContain("Hat Rundschreiben abbestellt (2)");
    const back = await site.post("/lindental/rundschreiben-abmelden", {
      _link: link.searchParams.get("t") ?? "",
      was: "wieder",
    });
    expect([back.status, await stopped()]).toEqual([200, []]);
  });

  it("of what was sent the archive keeps words and figures, and no way to change them", async () => {
    const home = await write({ subject: "Nur einmal" });
    await sendForm(site, { from: home, action: `${home}/verschicken` });
    const { page } = await opened(site, base);
    expect(page).toContain("Nur einmal");
    expect((await opened(site, home)).page).not.toContain("verschicken</span>");
    const change = await site.get(`${home}/aendern`, asStaff);
    expect([change.status, change.headers.get("location")]).toEqual([303, home]);
    expect(JSON.stringify(await rows("select * from circular"))).not.toContain("@amt.example");
  });

  it("a link that nobody wrote opens nothing", async () => {
    const answer = await site.get("/lindental/rundschreiben-abmelden?t=erfunden");
    expect([answer.status, (await answer.text()).includes("gilt nicht mehr")]).toEqual([404, true]);
  });

  const stopped = async () =>
    (await rows("select name from contact_person where mails_stopped_at is not null order by name")).map(
      ({ name }) => name,
    );
  const headOf = (mail: Email | undefined, key: string) =>
    mail?.headers.find((line) => line.key === key)?.value ?? "";

  /** Everything that waits, through a real mail server and read by another library. */
  async function delivered(): Promise<readonly Email[]> {
    const mails: Email[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      onData: async (stream, _session, done) => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        mails.push(await PostalMime.parse(Buffer.concat(chunks)));
        done();
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    const config = readConfig(
      { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "tragnetz@haus.example", TRAGNETZ_DEMO: "0" },
      { cwd: "/", defaultDataDir: "/" },
    );
    await sendOutbox(at, config, () => Promise.resolve(null));
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return mails;
  }
});
