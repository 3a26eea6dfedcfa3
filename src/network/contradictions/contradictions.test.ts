import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aService, said, touches } from "../../../tests/builders/service-profiles.ts";
import { type LineField, lineFields, type Profile } from "../profiles/profile.ts";
import { kindsOf, statementKinds, writeTyped } from "../profiles/statement-kinds.ts";
import { sayContradiction } from "./contradiction-words.ts";
import { findContradictions } from "./contradictions.ts";

const of = (name: string): string => `profile:${name}`;

/** Eight services of an invented district that talk past each other in exactly these ways, and agree in many others. */
const plantedNet = (): readonly Profile[] => [
  aService("Hebammen", {
    organisationType: "Hebammenpraxis",
    basis: "voluntary",
    lines: [
      said("possibilities", "Wir kommen nach Hause.", "visitsAtHome=yes"),
      said("possibilities", "Bis zum 1. Geburtstag.", "takesUntil=12"),
      said("possibilities", "Schon in der Schwangerschaft.", "takesFrom=-9"),
      said("possibilities", "Auf Wunsch der Familie, ohne Antrag.", "needsApproval=no"),
      said("limits", "Begleitung zu Ämtern macht die Familienhilfe.", "task=toOffices", of("Familienhilfe")),
      said("expectations", "Antwort in einem Werktag.", "answersWithin=1", of("Familienhilfe")),
      said("expectations", "Die Frühförderung macht weiter.", "takesOverAfterUs=yes", of("Frühförderung")),
      said("expectations", "Die Klinik gibt Bescheid.", "answersWithin=2", of("Klinik")),
    ],
    interfaces: [
      touches(of("Familienhilfe"), {
        occasion: "Die Besuche reichen nicht mehr.",
        handover: "Gespräch zu dritt, mit der Familie.",
        handoverKind: "threeWay",
      }),
      touches(of("Klinik"), { occasion: "Entlassung.", handoverKind: "phone" }),
    ],
  }),
  aService("Familienhilfe", {
    basis: "mandated",
    mission: "Im Auftrag des Jugendamts, mit Hilfeplan.",
    lines: [
      said("possibilities", "Wir antworten in fünf Werktagen.", "answersWithin=5"),
      said("limits", "Wir beginnen erst nach Bewilligung.", "needsApproval=yes"),
      said("limits", "Begleitung zu Ämtern ist Sache der Beratung.", "task=toOffices", of("Beratung")),
      said("possibilities", "Die Fäden halten wir in der Hand.", "soleTask=caseLead"),
      said("possibilities", "Wir kommen nach Hause.", "visitsAtHome=yes"),
    ],
    interfaces: [
      touches(of("Hebammen"), {
        occasion: "Ein Baby ist unterwegs.",
        handover: "Wir schicken einen Bogen.",
        handoverKind: "writing",
      }),
    ],
  }),
  aService("Klinik", {
    organisationType: "Geburtsklinik",
    lines: [
      said("possibilities", "Wir melden uns am selben Tag.", "answersWithin=0"),
      said("expectations", "Die Frauenärztin sagt uns Bescheid.", "feedbackWithin=5", of("Praxis")),
      said("expectations", "Die Beratung besucht zu Hause.", "visitsAtHome=yes", of("Beratung")),
      said("expectations", "Die Hebammen kommen nach Hause.", "visitsAtHome=yes", "type:hebammenpraxis "),
    ],
    interfaces: [touches(of("Hebammen"), { occasion: "Entlassung.", handoverKind: "phone" })],
  }),
  aService("Praxis", {
    lines: [
      said("limits", "Rückmeldung geben wir nicht.", "feedbackWithin=none"),
      said("expectations", "Familienhilfe kommt freiwillig.", "basis=voluntary", of("Familienhilfe")),
    ],
    interfaces: [
      touches(of("Beratung"), { occasion: "Sorgen nach der Geburt.", consent: "spoken", direction: "gives" }),
    ],
  }),
  aService("Beratung", {
    lines: [
      said("limits", "Hausbesuche können wir nicht.", "visitsAtHome=no"),
      said("possibilities", "Nur mit schriftlicher Einwilligung.", "consent=written"),
      said("possibilities", "Wir sprechen Russisch.", "language=ru"),
      said("possibilities", "Wir halten die Fäden in der Hand.", "soleTask=caseLead"),
      said("possibilities", "Wir hören zu.", undefined),
    ],
    interfaces: [
      touches(of("Praxis"), { occasion: "Wenn ein Arzt gebraucht wird.", direction: "takes" }),
      touches(of("Frühförderung"), { occasion: "Sorgen um die Entwicklung.", contact: "Person 17" }),
    ],
  }),
  aService("Frühförderung", {
    sector: "earlyIntervention",
    lines: [
      said("possibilities", "Ab dem 3. Geburtstag.", "takesFrom=36"),
      said("expectations", "Die Beratung spricht Arabisch.", "language=ar", of("Beratung")),
      said("expectations", "Die Beratung spricht Russisch.", "language=ru", of("Beratung")),
    ],
    interfaces: [
      touches(of("Kita"), {
        occasion: "Ein Kind braucht mehr.",
        contact: "Person 18",
        contactPerson: { id: "p18", name: "Person 18", active: false },
      }),
    ],
  }),
  aService("Kita", {
    lines: [said("expectations", "Jemand hilft beim Antrag.", "task=forms")],
    interfaces: [
      touches("sector:earlyIntervention", { occasion: "Ein Kind braucht mehr." }),
      touches(of("Verein"), { occasion: "Eltern brauchen Hilfe im Alltag." }),
    ],
  }),
  aService("Verein", {
    interfaces: [touches("organisation:house-Kita", { occasion: "Eine Familie sucht einen Platz." })],
  }),
];

const planted = [
  "answerTime: Hebammen, Familienhilfe",
  "ageGap: Hebammen, Hebammen, Frühförderung",
  "handover: Familienhilfe, Hebammen",
  "feedback: Klinik, Praxis",
  "belief: Klinik, Beratung",
  "basis: Praxis, Familienhilfe",
  "consent: Praxis, Beratung",
  "language: Frühförderung, Beratung",
  "unclaimedTask: Hebammen, Familienhilfe",
  "soleClaim: Familienhilfe, Beratung",
  "oneSidedInterface: Beratung, Frühförderung",
  "outdatedContact: Frühförderung, Kita",
];

const named = (profiles: readonly Profile[]): string[] =>
  findContradictions(profiles).map(
    ({ kind, quotes }) => `${kind}: ${quotes.map(({ service }) => service).join(", ")}`,
  );

describe("a planted network with twelve contradictions", () => {
  it("gives all twelve and none besides", () => {
    expect(named(plantedNet()).toSorted()).toEqual(planted.toSorted());
  });

  it("names both quotes word for word, and says each contradiction in a sentence without a hole", () => {
    const lines = plantedNet().flatMap(({ lines: own, interfaces, mission }) => [
      ...own.map(({ text }) => text),
      ...interfaces.flatMap(({ occasion, handover, contact }) => [occasion, handover, contact]),
      mission,
    ]);
    for (const found of findContradictions(plantedNet())) {
      expect(found.quotes.length).toBeGreaterThan(1);
      for (const { text } of found.quotes) expect(text === null || lines.includes(text)).toBe(true);
      const sentence = sayContradiction(found);
      expect(sentence).toMatch(/^[A-ZÄÖÜ„].{20,}\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it("loses nothing and invents nothing when services are listed in another order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...plantedNet()], { minLength: 8 }), (shuffled) => {
        expect(named(shuffled).length).toBe(planted.length);
      }),
      { numRuns: 30 },
    );
  });

  it("counts nothing that a workshop proposed and nobody confirmed", () => {
    const proposed = plantedNet().map((profile) => ({
      ...profile,
      lines: profile.lines.map((line) => ({ ...line, proposed: { on: "2026-06-10" } })),
      interfaces: profile.interfaces.map((one) => ({ ...one, proposed: { on: "2026-06-10" } })),
    }));
    expect(named(proposed)).toEqual([]);
  });
});

describe("further kinds", () => {
  const pair = (expected: string, own: string, field: LineField = "possibilities") =>
    named([
      aService("A", { lines: [said("expectations", "Das erwarten wir.", expected, of("B"))] }),
      aService("B", { lines: [said(field, "Das sagen wir.", own)] }),
    ]);

  it.each([
    ["waitingTime", "waitingWeeks=2", "waitingWeeks=8", "waitingWeeks=1"],
    ["ageRange", "takesFrom=-9", "takesFrom=0", "takesFrom=-9"],
    ["ageRange", "takesUntil=36", "takesUntil=12", "takesUntil=72"],
    ["openingDays", "openOn=fr", "openOn=tu", "openOn=fr"],
    ["catchment", "catchment=Hainfelde", "catchment=Lindenbrück", "catchment=Hainfelde"],
    ["cost", "cost=free", "cost=paid", "cost=free"],
    ["belief", "emergency=yes", "emergency=no", "emergency=yes"],
    ["belief", "reportsToYouthOffice=no", "reportsToYouthOffice=yes", "reportsToYouthOffice=no"],
    ["handover", "handover=writing", "handover=phone", "handover=writing"],
    ["feedback", "feedbackWithin=2", "feedbackWithin=10", "feedbackWithin=1"],
  ])("finds %s when %s meets %s, and nothing when it meets %s", (kind, expected, other, met) => {
    expect(pair(expected, other)).toEqual([`${kind}: A, B`]);
    expect(pair(expected, met)).toEqual([]);
  });

  it("takes a language or a task in the limits for a no, and an interpreter for every language", () => {
    expect(pair("language=ar", "language=ar", "limits")).toEqual(["language: A, B"]);
    expect(pair("task=forms", "task=forms", "limits")).toEqual(["belief: A, B"]);
    expect(pair("task=forms", "task=forms")).toEqual([]);
    const speaks = [
      said("possibilities", "Türkisch.", "language=tr"),
      said("possibilities", "Wir holen jemanden.", "interpreter=yes"),
    ];
    const asks = said("expectations", "Arabisch.", "language=ar", of("B"));
    expect(named([aService("A", { lines: [asks] }), aService("B", { lines: speaks })])).toEqual([]);
  });

  it("asks for consent only of whoever passes a family on", () => {
    const needs = said("possibilities", "Nur schriftlich.", "consent=written");
    const by = (direction: "gives" | "takes") =>
      named([
        aService("A", { interfaces: [touches(of("B"), { consent: "none", direction })] }),
        aService("B", { lines: [needs], interfaces: [touches(of("A"))] }),
      ]);
    expect(by("gives")).toEqual(["consent: A, B"]);
    expect(by("takes")).toEqual([]);
  });

  it("names a handover once where an expectation and both interfaces tell of it", () => {
    const asks = said("expectations", "Schriftlich.", "handover=writing", of("B"));
    const net = [
      aService("A", { lines: [asks], interfaces: [touches(of("B"), { handoverKind: "writing" })] }),
      aService("B", { interfaces: [touches(of("A"), { handoverKind: "phone", handover: "Anruf." })] }),
    ];
    expect(named(net)).toEqual(["handover: A, B"]);
    expect(findContradictions(net)[0]?.quotes.map(({ text }) => text)).toEqual(["Schriftlich.", "Anruf."]);
  });

  it("names a task that each leaves to the other as the gap, not also as a belief", () => {
    const believes = said("expectations", "Das macht B.", "task=forms", of("B"));
    const passes = said("limits", "Das macht A.", "task=forms", of("A"));
    expect(named([aService("A", { lines: [believes] }), aService("B", { lines: [passes] })])).toEqual([
      "unclaimedTask: A, B",
    ]);
  });

  it("never sets a service against itself, nor a type against its own house", () => {
    const expects = (partner: string) => said("expectations", "In einem Tag.", "answersWithin=1", partner);
    const slow = said("possibilities", "In fünf Tagen.", "answersWithin=5");
    const own = { organisationId: "h", organisationType: "Beratung" };
    const one = aService("A", { ...own, lines: [expects("type:Beratung"), expects(of("A")), slow] });
    const sister = aService("B", { ...own, lines: [slow] });
    expect(named([one, sister])).toEqual([]);
  });
});

const anyLine = (field: LineField) =>
  fc
    .constantFrom(...kindsOf(field).filter((kind) => kind !== "soleTask"))
    .chain((kind) =>
      fc
        .constantFrom(...(statementKinds[kind] ?? ["Lindenbrück", "Hainfelde"]))
        .map((value) => said(field, `${kind} ist ${value}.`, writeTyped({ kind, value }))),
    );
const anyNet = fc
  .array(fc.array(fc.constantFrom(...lineFields).chain(anyLine), { maxLength: 20 }), { maxLength: 12 })
  .map((services) => services.map((lines, at) => aService(`Dienst ${at}`, { lines })));

describe("over many made-up nets", () => {
  it("services that expect nothing of anybody in particular contradict nobody", () => {
    fc.assert(
      fc.property(anyNet, (net) => {
        expect(named(net)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("one changed word in a quote makes another mark, a changed word elsewhere does not", () => {
    const marks = (net: readonly Profile[]) => findContradictions(net).map(({ mark }) => mark);
    const before = marks(plantedNet());
    const rewritten = (from: string, to: string) =>
      plantedNet().map((profile) => ({
        ...profile,
        lines: profile.lines.map((line) => (line.text === from ? { ...line, text: to } : line)),
      }));
    const elsewhere = marks(rewritten("Wir hören zu.", "Wir hören immer zu."));
    expect(elsewhere).toEqual(before);
    const inQuote = marks(rewritten("Wir antworten in fünf Werktagen.", "Wir antworten binnen fünf Tagen."));
    expect(inQuote.filter((mark) => !before.includes(mark))).toHaveLength(1);
    expect(inQuote).toHaveLength(before.length);
  });

  it("looks through 200 services with 20 sentences each in less than a second", () => {
    const net = Array.from({ length: 200 }, (_, at) =>
      aService(`Dienst ${at}`, {
        organisationType: `Art ${at % 12}`,
        sector: "health",
        lines: Array.from({ length: 20 }, (_line, no) =>
          no < 8
            ? said("expectations", `Erwartung ${no}`, `answersWithin=${no === 0 ? 2 : 5}`, `type:Art ${no}`)
            : said("possibilities", `Zusage ${no}`, no === 8 ? "answersWithin=5" : "visitsAtHome=yes"),
        ),
        interfaces: [touches(`type:Art ${(at + 1) % 12}`), touches(`profile:Dienst ${(at + 7) % 200}`)],
      }),
    );
    const start = process.cpuUsage();
    const found = findContradictions(net);
    const { user, system } = process.cpuUsage(start);
    process.stdout.write(
      `contradictions: ${found.length} in ${Math.round((user + system) / 1000)} ms of CPU\n`,
    );
    expect(found.length).toBeGreaterThan(1000);
    expect(user + system).toBeLessThan(1_000_000);
  });
});
