import { expect, describe, test } from "vitest";
import { row, voiceIn } from "../../../tests/builders/printed.ts";
import { newId } from "../../core/ids.ts";
import { neverClosed, type Schedule } from "../../core/recurrence.ts";
import { sentenceMark } from "../translations/sentences.ts";
import type { PrintRow } from "./print-row.ts";
import { printedOffer } from "./printed-offer.ts";

describe("dates on paper", () => {
  const schedule = (facts: Partial<Schedule>): Schedule => ({
    id: newId<"schedule">(),
    kind: "event",
    title: null,
    startsOn: "2026-11-24",
    startTime: "10:00",
    minutes: 60,
    zone: "Europe/Berlin",
    rule: null,
    extraDates: [],
    validFrom: null,
    validTo: null,
    closedOnHolidays: true,
    closedInSchoolHolidays: false,
    note: null,
    locationId: null,
    exceptions: [],
    ...facts,
  });
  const withTimes = (schedules: readonly Schedule[], closed = neverClosed) => {
    const offer = row({ title: "Vorträge" });
    const { id, slug, title, description, kind, access, organisation } = offer;
    const about = { id, slug, title, description, kind, access, organisation, topics: [] };
    const timed = { ...about, organisationId: null, locationId: null, schedules, changedAt: 0 };
    return { ...offer, timed, closed };
  };
  const said = (offer: PrintRow) => printedOffer(offer, voiceIn("de")).facts.map(({ text }) => plain(text));
  /** Without the signs that keep numbers together in a line of another direction. */
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

  test("an offer without a rhythm says its next three dates with their day, never today", () => {
    const dates = ["2026-11-20", "2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13"];
    const talks = dates.map((startsOn) => schedule({ startsOn, startTime: "15:00" }));
    expect(said(withTimes(talks))).toContain(
      [
        "Sonntag, 22. November, 15 bis 16 Uhr",
        "Sonntag, 29. November, 15 bis 16 Uhr",
        "Sonntag, 6. Dezember, 15 bis 16 Uhr",
      ].join("\n"),
    );
  });

  test.each([
    ["jeden zweiten Donnerstag 15-17h", 1],
    ["montags 10-12h", 1],
    ["Jeden 1. Samstag im Monat: 10 bis 12 Uhr", 1],
    ["montags 10-12h, nicht in den Ferien", 2],
  ])("hours that are known are not printed a second time: %s", (openingHoursText, times) => {
    const weekly = schedule({ startsOn: "2026-11-23", rule: "FREQ=WEEKLY", closedOnHolidays: false });
    const { facts } = printedOffer({ ...withTimes([weekly]), openingHoursText }, voiceIn("de"));
    expect(facts.filter(({ label }) => label === "Wann ist offen?")).toHaveLength(times);
  });

  test("an offer with a rhythm says what falls out, what is moved and when it is closed", () => {
    const off = {
      newDate: null,
      newTime: null,
      newMinutes: null,
      newLocationId: null,
      guest: null,
      note: null,
    };
    const cafe = schedule({
      kind: "open",
      rule: "FREQ=WEEKLY;BYDAY=TU",
      closedInSchoolHolidays: true,
      exceptions: [
        { ...off, onDate: "2026-12-01", kind: "cancelled" },
        { ...off, onDate: "2026-12-08", kind: "moved", newDate: "2026-12-09" },
      ],
    });
    const closures = [{ from: "2027-01-01", to: "2027-01-06", reason: "Inventur" }];
    const holidayOn = () => "Feiertag";
    const facts = said(withTimes([cafe], { ...neverClosed, holidayOn, closures })).join("\n");
    expect(facts).toContain("In den Schul-Ferien ist geschlossen.");
    expect(facts).toContain("Fällt aus am Dienstag, 1. Dezember");
    expect(facts).toContain("Mittwoch, 9. Dezember, 10 bis 11 Uhr Neuer Termin.");
    expect(facts).toContain("Geschlossen am Dienstag, 5. Januar");
    expect(facts).not.toContain("15. Dezember");
  });

  test("a reviewed title stands below the German one, an unread one does not", () => {
    const title = (status: "machine" | "reviewed") =>
      printedOffer(
        {
          ...row({ title: "Vorträge" }),
          translations: [
            { field: "title", lang: "tr", mark: sentenceMark("Vorträge"), text: "Konuşmalar", status },
          ],
        },
        voiceIn("tr"),
      );
    expect(title("reviewed")).toMatchObject({ title: "Vorträge", titleIn: "Konuşmalar" });
    expect(title("machine").titleIn).toBeNull();
  });
});
