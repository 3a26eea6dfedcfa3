import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { asStaff, fieldsOf, opened } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
let times: string;

beforeAll(async () => {
  installation = await openTestInstallation();
  const { id } = await addNetwork(installation, "lindental", { first: true });
  await addOffers(installation, id, [{ title: "Elterncafé", organisation: "Lindenhof" }]);
  const { staff } = await firstPerson(installation, id, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(installation, findRoutes(openFind("data")), staff);
  const { rows } = await installation.owner.query("select id from offer");
  times = `/intern/angebote/${rows[0].id}/zeiten`;
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const event = (title: string, ...lines: readonly string[]) => [
  "BEGIN:VEVENT",
  `UID:${title}`,
  `SUMMARY:${title}`,
  "DTSTART;TZID=Europe/Berlin:20261201T150000",
  "DTEND;TZID=Europe/Berlin:20261201T160000",
  ...lines,
  "END:VEVENT",
];
const calendar = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");

async function upload(text: string) {
  const action = `${times}/kalender`;
  const form = new FormData();
  for (const [name, value] of fieldsOf((await opened(site, times)).page, action))
    if (name !== "calendar") form.append(name, value);
  form.append("calendar", new File([text], "termine.ics"));
  const answer = await site.upload(action, form, asStaff);
  const page = (await answer.text()).replaceAll(/<[^>]+>/g, "\n").replaceAll(/[\u2066-\u2069]/g, "");
  return { status: answer.status, page };
}
const kept = async () => (await installation.owner.query("select title from schedule order by title")).rows;

describe("a calendar file that somebody takes over", () => {
  test("says line, title and reason of every event that was not taken", async () => {
    const text = calendar(
      ...event("Café", "RRULE:FREQ=WEEKLY;BYDAY=TU"),
      ...event("Ticken", "RRULE:FREQ=SECONDLY"),
      ...event("Zählen", "RRULE:FREQ=SECONDLY;COUNT=10"),
      ...event("Stündlich", "RRULE:FREQ=HOURLY"),
      ...event("Mond", "RRULE:FREQ=MONTHLY;RSCALE=CHINESE"),
      ...event("Allein", "RECURRENCE-ID;TZID=Europe/Berlin:20261215T150000"),
    );
    const { status, page } = await upload(text);
    expect(status).toBe(200);
    expect(page).toContain("1 Termin oder eine Terminreihe wurde übernommen.");
    expect(page).toContain("5 Einträge wurden nicht übernommen:");
    const second = "wiederholt sich jede Sekunde; so etwas wird nicht übernommen";
    expect(page).toContain(`Zeile 15: Ticken: ${second}`);
    expect(page).toContain(`Zeile 22: Zählen: ${second}`);
    expect(page).toContain("Zeile 29: Stündlich: wiederholt sich mehrmals am Tag und ohne Ende");
    expect(page).toContain("Zeile 36: Mond: die Regel lässt sich hier nicht genau führen");
    expect(page).toContain("Zeile 38: Allein: ändert einen Termin, der nicht in der Datei steht");
    expect(await kept()).toEqual([{ title: "Café" }]);
  });

  test("names the line of an entry that nobody can read, and takes the others", async () => {
    const broken = ["BEGIN:VEVENT", "SUMMARY:Kaputt", "BEGIN:KAPUTT", "END:VEVENT"];
    const { page } = await upload(calendar(...broken, ...event("Turnen")));
    expect(page).toMatch(/Zeile 3: Ohne Titel: nicht lesbar/);
    expect(await kept()).toContainEqual({ title: "Turnen" });
  });

  test("tells the first hundred and counts the rest, in no time", async () => {
    const many = Array.from({ length: 150 }, (_, at) => event(`Nr ${at}`, "RRULE:FREQ=SECONDLY")).flat();
    const start = performance.now();
    const { page } = await upload(calendar(...many));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(page).toContain("150 Einträge wurden nicht übernommen:");
    expect(page.match(/jede Sekunde/g)).toHaveLength(100);
    expect(page).toContain("und 50 weitere Einträge");
  });

  test("that is none at all changes nothing", async () => {
    const before = await kept();
    const { status, page } = await upload("Guten Tag");
    expect([status, page.includes("Nichts wurde geändert.")]).toEqual([422, true]);
    expect(await kept()).toEqual(before);
  });
});
