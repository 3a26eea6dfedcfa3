import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { promisesFor } from "../../core/contact-promise.ts";
import { speak } from "../../platform/texts.ts";
import { answerDue, firstAttemptDue, triageDue } from "../concerns/deadline.ts";
import { familyTexts } from "../texts.ts";
import { comingDates, comingLines, type ComingPart } from "./coming-dates.ts";

/** A Monday morning in Lower Saxony; every day below follows from the clock's rule (domain.md 2.3, decisions.md 8). */
const monday = Temporal.Instant.from("2026-11-23T08:00:00+01:00");
const t = speak(familyTexts, "de");

type Facts = {
  readonly state: "received" | "offered" | "active" | "closed";
  readonly due: { readonly at: Temporal.Instant; readonly kind: string } | null;
  readonly askNode?: boolean;
  readonly newborn?: boolean;
  readonly move?: object;
  readonly now?: Temporal.Instant;
};
const partOf = ({ state, due, askNode = true, newborn = false, move, now = monday }: Facts): ComingPart => {
  const concern = {
    state,
    dueAt: due?.at ?? null,
    dueKind: due?.kind ?? null,
    channelKind: "call",
    pregnantOrNewborn: newborn,
  };
  const status = { now, concern, askNodeAllowed: askNode, move: move ?? null, log: [] };
  return {
    t,
    team: "Familienteam",
    view: { lang: "de", network: { land: "NI" } },
    status,
  } as unknown as ComingPart;
};
const daysOf = (facts: Facts) => comingDates(partOf(facts)).map(({ by }) => by.toString());

describe("before somebody has said yes", () => {
  test.each([
    { askNode: true, newborn: false },
    { askNode: true, newborn: true },
    { askNode: false, newborn: false },
    { askNode: false, newborn: true },
  ])("a new wish names the days of its receipt (%o)", ({ askNode, newborn }) => {
    const { readBy, answeredBy, contactBy } = promisesFor(monday, "NI", {
      pregnantOrNewborn: newborn,
      askNode,
    });
    const promised = askNode ? [readBy, answeredBy, contactBy] : [readBy, contactBy];
    const facts = { state: "received", due: triageDue(monday, "NI"), askNode, newborn } as const;
    expect(daysOf(facts)).toEqual(promised.map(String));
  });

  test("a place that is asked answers first, and the call is reckoned from its last day", () => {
    const facts = { state: "offered", due: answerDue(monday, "NI") } as const;
    expect(daysOf(facts)).toEqual(["2026-11-25", "2026-12-02"]);
    expect(comingLines(partOf(facts))).toEqual([
      "Bis Mittwoch, 25. November: Die gefragte Stelle antwortet. Am Dienstag, 24. November erinnern wir daran, wenn es noch offen ist. Ist dann nichts passiert? Dann kümmert sich das Familienteam bis Donnerstag, 26. November.",
      "Bis Mittwoch, 2. Dezember: Wir rufen Sie an.",
    ]);
  });

  test("while another network is asked, nothing is promised beyond its answer", () => {
    const facts = { state: "received", due: triageDue(monday, "NI"), move: { toName: "Seeheim" } } as const;
    expect(daysOf(facts)).toEqual(["2026-11-24"]);
    expect(comingLines(partOf(facts))[0]).toMatch(
      /Das andere Netzwerk antwortet\. .*kümmert sich das Familienteam/,
    );
  });
});

describe("if nobody keeps it", () => {
  test("the team that has it already gets a new date; another place loses it to the team", () => {
    const said = (state: "received" | "active") =>
      comingLines(partOf({ state, due: firstAttemptDue(monday, "NI", true) }))[0];
    expect(said("received")).toContain(
      "Dann erinnern wir das Familienteam noch einmal. Es hat Zeit bis Freitag, 27.",
    );
    expect(said("active")).toContain("Dann kümmert sich das Familienteam bis Freitag, 27. November.");
  });

  test("a reminder that has been sent is not announced any more", () => {
    const due = triageDue(monday, "NI");
    const lines = (now: string) =>
      comingLines(partOf({ state: "received", due, now: Temporal.Instant.from(now) }))[0];
    expect(lines("2026-11-23T17:59:00+01:00")).toContain("erinnern wir daran");
    expect(lines("2026-11-23T18:01:00+01:00")).not.toContain("erinnern wir daran");
  });

  test("the days after a weekend and a holiday are working days of the Land", () => {
    const christmas = Temporal.Instant.from("2026-12-23T09:00:00+01:00");
    const facts = { state: "received", due: triageDue(christmas, "NI"), now: christmas } as const;
    expect(daysOf(facts)).toEqual(["2026-12-24", "2026-12-29", "2027-01-06"]);
  });
});

test("after the end, and before anybody has looked, nothing is promised", () => {
  expect(daysOf({ state: "closed", due: null })).toEqual([]);
});
