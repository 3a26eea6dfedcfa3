import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, nextPerson, nowOf } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { handoverRoutes } from "./handover-routes.ts";
import { type Due, soonDue } from "./soon-due.ts";

it("what is due within 90 days stands in order, what is late first, what is later not at all", () => {
  const today = Temporal.PlainDate.from("2026-05-01");
  const due = (day: string): Due => ({ day, kind: "task", what: day, who: null, path: "/" });
  const all = ["2026-07-30", "2026-07-31", "2026-04-01", "2026-05-02"].map(due);
  expect(soonDue(all, today).map(({ day }) => day)).toEqual(["2026-04-01", "2026-05-02", "2026-07-30"]);
});

describe("the page of a network", () => {
  let at: TestInstallation;
  let site: WebSite;
  let other: WebSite;
  let networkId: string;
  const path = "/lindental/intern/netzwerk/uebergabe";

  beforeAll(async () => {
    at = await openTestInstallation();
    const network = await foundNetwork(at, "lindental");
    networkId = network;
    const coordinator = await firstPerson(at, network, { name: "Kora Koord", roles: ["networkCoordinator"] });
    const { organisationId } = coordinator.staff;
    const editor = await nextPerson(at, coordinator.staff, {
      name: "Edda Editor",
      roles: ["offerEditor"],
      organisationId,
      nodeId: null,
    });
    site = await openWebSite(at, handoverRoutes, coordinator.staff);
    other = await openWebSite(at, handoverRoutes, editor.staff);
  });
  afterAll(async () => {
    await site.close();
    await other.close();
    await at.close();
  });

  async function insert(table: string, values: Record<string, unknown>): Promise<string> {
    const row: Record<string, unknown> = { network_id: networkId, id: newId(), ...values };
    const keys = Object.keys(row);
    const places = keys.map((_, no) => `$${no + 1}`).join(", ");
    await at.owner.query(`insert into ${table} (${keys.join(", ")}) values (${places})`, Object.values(row));
    return String(row["id"]);
  }

  it("says of every part what is missing while the network is new", async () => {
    const { status, page } = await opened(site, path);
    expect(status).toBe(200);
    for (const text of [
      "Noch nichts aufgeschrieben.",
      "Noch keine Gruppe.",
      "Keine Aufgabe ist offen.",
      "Kein offener Widerspruch.",
      "Kora Koord",
    ])
      expect(page).toContain(text);
  });

  it("holds bodies, people, groups, agreements, series, tasks and decisions, and what is due", async () => {
    const now = (await nowOf(at)).toString();
    const day = (days: number) =>
      Temporal.Instant.from(now).toZonedDateTimeISO("Europe/Berlin").toPlainDate().add({ days }).toString();
    const house = await insert("organisation", { name: "Beratung am Bach", sector: "health" });
    const person = await insert("contact_person", {
      name: "Anna Probe",
      organisation_id: house,
      phone: "05223 1234",
      created_at: now,
      changed_at: now,
    });
    await insert("contact_person", { name: "Paul Muster", active: false, created_at: now, changed_at: now });
    const circle = await insert("circle", { kind: "steeringGroup", name: "Steuerung", created_at: now });
    await insert("circle_member", {
      circle_id: circle,
      contact_person_id: person,
      role: "chair",
      since: day(-10),
    });
    const series = await insert("meeting_series", {
      name: "Netzwerktreffen",
      kind: "networkMeeting",
      rhythm_months: 6,
      created_at: now,
    });
    const meeting = await insert("meeting", {
      series_id: series,
      title: "Frühjahrstreffen",
      state: "held",
      starts_at: `${day(-5)}T10:00:00Z`,
      ends_at: `${day(-5)}T12:00:00Z`,
      created_at: now,
      changed_at: now,
    });
    await insert("meeting_decision", {
      meeting_id: meeting,
      text: "Wir laden die Hebammen ein.",
      decided_at: `${day(-5)}T11:00:00Z`,
    });
    await insert("meeting_decision", {
      meeting_id: meeting,
      text: "Ein alter Beschluss.",
      decided_at: `${day(-800)}T11:00:00Z`,
    });
    await insert("action_item", {
      series_id: series,
      meeting_id: meeting,
      title: "Einladung schreiben",
      owner_id: person,
      due_on: day(-1),
      created_at: now,
    });
    const agreement = await insert("cooperation_agreement", {
      title: "Kooperation Bach",
      state: "signed",
      starts_on: day(-300),
      review_on: day(30),
      created_at: now,
      changed_at: now,
    });
    await at.owner.query(
      "insert into agreement_party (network_id, agreement_id, organisation_id) values ($1, $2, $3)",
      [networkId, agreement, house],
    );
    await insert("service_profile", {
      organisation_id: house,
      name: "Elternberatung",
      agreed_on: day(-400),
      review_by: day(-2),
      created_at: now,
      changed_at: now,
    });
    const { page } = await opened(site, path);
    for (const text of [
      "Beratung am Bach",
      "05223 1234",
      "Anna Probe (Beratung am Bach): Leitung",
      "Kooperation Bach",
      "alle 6 Monate",
      "Einladung schreiben",
      "überfällig",
      "Wir laden die Hebammen ein.",
      "Elternberatung, Beratung am Bach",
    ])
      expect(page).toContain(text);
    for (const text of ["Paul Muster", "Ein alter Beschluss."]) expect(page).not.toContain(text);
  });

  it("keeps the note of the coordination, and what was typed when it is too long", async () => {
    const saved = await sendForm(
      site,
      { from: path, action: path },
      { body: "Der Schlüssel liegt\n\nim Büro." },
    );
    expect(saved.to).toBe(`${path}?neu=note`);
    expect((await opened(site, path)).page).toContain("Der Schlüssel liegt");
    const long = await sendForm(site, { from: path, action: path }, { body: "x".repeat(20_001) });
    expect([
      long.status,
      long.page.includes("auf 20.000 Zeichen"),
      long.page.includes("x".repeat(20_001)),
    ]).toEqual([422, true, true]);
  });

  it("is for the coordination alone, and who opened it is noted", async () => {
    expect((await opened(other, path)).status).toBe(404);
    const { rows } = await at.owner.query("select count(*)::int as n from audit where act = 'show-handover'");
    expect(rows[0].n).toBeGreaterThan(0);
  });
});
