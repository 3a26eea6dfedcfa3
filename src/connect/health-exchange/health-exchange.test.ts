import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { readBundle } from "./read-bundle.ts";
import { legsOf, type Move, movesOfReferral, taskStatusOf } from "./task-states.ts";

const at = (minute: number) => Temporal.Instant.from("2026-11-02T08:00:00Z").add({ minutes: minute });
const line = (kind: string, minute: number, more: object = {}) =>
  ({ kind, at: at(minute), nodeId: "intake", state: "received", reason: null, ...more }) as Parameters<
    typeof movesOfReferral
  >[0][number];
const closed = { state: "closed" as const };
const path = (moves: readonly Move[]) => moves.map(({ actor, state }) => `${actor}${state}`).join(" ");

/** The table of transitions that BSeR and 360X share; the check of the field lies beside the design. */
const table = "../shared/checks/referral-transitions.json";
const transitions = (): readonly (readonly string[])[] | undefined => {
  try {
    return (JSON.parse(readFileSync(table, "utf8")) as { transitions: string[][] }).transitions;
  } catch {
    return undefined;
  }
};

describe("our steps as a clinic's system reads them", () => {
  const courses: readonly (readonly [string, readonly ReturnType<typeof line>[], string | null, string])[] = [
    ["just sent", [line("create", 0)], null, "I2.0"],
    [
      "taken",
      [
        line("create", 0),
        line("offer", 1, { nodeId: "n" }),
        line("accept", 2, { nodeId: "n", state: "active" }),
      ],
      null,
      "I2.0 R3.0",
    ],
    [
      "tried, reached, waiting, taken up",
      [
        line("create", 0),
        line("accept", 1),
        line("attempt", 2),
        line("reached", 3),
        line("wait", 4),
        line("close", 5, closed),
      ],
      "takenUp",
      "I2.0 R3.0 R5.1.4 R5.1.4 R5.1.4 R7.0",
    ],
    [
      "answered without being taken",
      [line("create", 0), line("close", 1, closed)],
      "informationOnly",
      "I2.0 R3.0 R7.0",
    ],
    [
      "gone before anybody took it",
      [line("create", 0), line("withdraw", 1, closed)],
      "withdrawn",
      "I2.0 I5.2 R6.0",
    ],
    [
      "asked to stop, then stopped",
      [line("create", 0), line("cancelAsked", 1), line("withdraw", 2, closed)],
      "withdrawn",
      "I2.0 I5.2 R6.0",
    ],
    [
      "given back and taken by another",
      [
        line("create", 0),
        line("offer", 1, { nodeId: "a" }),
        line("accept", 2, { nodeId: "a" }),
        line("handBack", 3),
        line("offer", 4, { nodeId: "b" }),
        line("accept", 5, { nodeId: "b" }),
      ],
      null,
      "I2.0 R3.0",
    ],
  ];

  test.each(courses)("%s", (_name, log, closingReason, expected) => {
    expect(path(movesOfReferral(log, { closingReason }))).toBe(expected);
  });

  test("every step is one of the 34 of the table", ({ skip }) => {
    const known = transitions();
    if (known === undefined) return skip(`skipped: ${table} not present`);
    for (const [name, log, closingReason] of courses) {
      let from = "draft";
      for (const { actor, state } of movesOfReferral(log, { closingReason })) {
        expect(
          known.some((one) => one[1] === actor && one[3] === from && one[4] === state),
          `${name}: ${from} to ${state}`,
        ).toBe(true);
        from = state;
      }
    }
  });

  test("each team that was asked is a Task of its own; a no ends it with its reason", () => {
    const log = [
      line("create", 0),
      line("offer", 1, { nodeId: "a" }),
      line("decline", 2, { reason: "noCapacity" }),
      line("offer", 3, { nodeId: "b" }),
      line("accept", 4, { nodeId: "b" }),
      line("attempt", 5, { nodeId: "b" }),
      line("escalate", 6, { reason: "overdue" }),
    ];
    const legs = legsOf(log, "intake", { closingReason: null });
    expect(legs.map(({ nodeId, moves, reason }) => [nodeId, path(moves), reason])).toEqual([
      ["a", "I2.0 R4.0", "noCapacity"],
      ["b", "I2.0 R3.0 R5.1.4 R4.0", "overdue"],
    ]);
  });

  test("an end without help is told as failed", () => {
    expect(taskStatusOf("7.0", { closingReason: "notReached" })).toBe("failed");
    expect(taskStatusOf("7.0", { closingReason: "takenUp" })).toBe("completed");
  });
});

describe("out", () => {
  let site: FamilySite;
  beforeAll(async () => {
    site = await openFamilySite();
  });
  afterAll(() => site.close());
  const lastId = async () =>
    (await site.house.owner.query("select id from concern order by created_at desc limit 1")).rows[0]
      .id as string;
  const download = async (id: string, by = site.midwives) =>
    (await site.siteOf(by)).get(`/intern/anliegen/${id}/fhir`, { cookie: "s=staff" });

  test("whoever is responsible downloads one referral, whole and closed in itself", async () => {
    await aWrittenWish(site.site, { channel: "call", phone: "069 90009-123" });
    const concernId = await lastId();
    await perform(
      site.house,
      offerConcern,
      { actor: site.intake.duty, networkId: site.network },
      { concernId, nodeId: site.midwives.id },
    );
    expect((await download(concernId)).status).toBe(404);
    await perform(
      site.house,
      acceptConcern,
      { actor: site.midwives.duty, networkId: site.network },
      { concernId },
    );
    const answer = await download(concernId);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const text = await answer.text();
    const bundle = JSON.parse(text) as {
      entry: { fullUrl: string; resource: Record<string, unknown> & { resourceType: string } }[];
    };
    const kinds = bundle.entry.map(({ resource }) => resource.resourceType);
    for (const kind of ["Patient", "Consent", "ServiceRequest", "Task"]) expect(kinds).toContain(kind);
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    for (const [, reference = ""] of text.matchAll(/"reference": "([^"]+)"/g))
      expect(urls).toContain(reference);
    expect(text).toContain("Ayla-Kanarie");
    expect(text).not.toContain(concernId);
    expect(readBundle(text, at(0))).toMatchObject({
      ok: true,
      words: { name: "Ayla-Kanarie", channel: "call", place: "Oberlinden", language: "tr" },
    });
  });

  test("who calls after reading the file reads first what keeps the family safe, and may come back in unchanged", async () => {
    await aWrittenWish(site.site, {
      channel: "call",
      phone: "069 90009-123",
      notSayWho: "1",
      times: "vormittags",
      codeWord: "Sonnenblume",
      substitute: "meine Schwester Elif",
      interpreter: "1",
      childAge: "newborn",
    });
    const answer = await download(await lastId(), site.intake);
    const text = await answer.text();
    const read = readBundle(text, at(0));
    expect(read).toMatchObject({
      ok: true,
      words: {
        codeWord: "Sonnenblume",
        substitute: "meine Schwester Elif",
        interpreter: true,
        times: "vormittags",
        childAge: "newborn",
        maySayWho: false,
        mayVoicemail: false,
        wish: expect.stringContaining("Kanarienwort schreit jeden Abend"),
      },
    });
    expect(text).not.toContain("newborn");
    expect(text).toContain("nicht sagen, wer anruft");
  });

  test("the consent in the file says who, what for, which data, in which words, how and until when", async () => {
    await aWrittenWish(site.site);
    const id = await lastId();
    await site.house.owner.query(
      `update consent set given_how = 'oral', oral_reason = 'phone', wording_language = 'tr', with_interpreter = true,
         ends_at = '2027-05-22T10:00:00Z', data_classes = '{name,language,channel,topic}'
       where concern_id = $1 and purpose = 'askNode'`,
      [id],
    );
    const text = await (await download(id, site.intake)).text();
    const { entry } = JSON.parse(text) as { entry: { fullUrl: string; resource: Record<string, unknown> }[] };
    const organisation = entry.find(({ resource }) => String(resource["name"]).startsWith("Familienteam,"));
    const given = entry.find(({ resource }) => resource["resourceType"] === "Consent")?.resource;
    expect(given).toMatchObject({
      extension: [{ valueCode: "oral" }],
      sourceAttachment: {
        language: "tr",
        title: expect.stringContaining("mündlich, mit Hilfe beim Übersetzen"),
      },
      provision: {
        period: { end: "2027-05-22T10:00:00Z" },
        actor: [{ reference: { reference: organisation?.fullUrl } }],
        purpose: [{ code: "COC" }],
        code: [{ text: "Name" }, { text: "Sprache" }, { text: "Telefon oder E-Mail" }, { text: "Thema" }],
      },
    });
    expect(JSON.stringify(given)).toContain("Gilt bis: 2027-05-22");
    // Own words were not among the classes, so they stay.
    expect(text).not.toContain("Kanarienwort");
  });

  test("a family that lets nobody be asked is not exported, and others find nothing", async () => {
    await aWrittenWish(site.site);
    const id = await lastId();
    expect((await download(id, site.midwives)).status).toBe(404);
    expect((await download(id, site.intake)).status).toBe(200);
    await site.house.owner.query(
      "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'askNode'",
      [id],
    );
    expect((await download(id, site.intake)).status).toBe(404);
  });
});

describe("in", () => {
  const bundleWith = (...resources: readonly object[]) =>
    JSON.stringify({
      resourceType: "Bundle",
      type: "transaction",
      entry: resources.map((resource) => ({ resource })),
    });
  const patient = { resourceType: "Patient", name: [{ family: "Probe", given: ["Mira", "Anna"] }] };
  const request = { resourceType: "ServiceRequest", status: "active", code: { text: "Stillen" } };
  const consent = { resourceType: "Consent", status: "active" };

  test("name, way, town and words fill the form; surname, street and consent do not", () => {
    const person = {
      ...patient,
      telecom: [
        { system: "fax", value: "1" },
        { system: "phone", value: "069 90009-123" },
      ],
      address: [{ line: ["Hauptstraße 5"], city: "Oberlinden", postalCode: "05310" }],
      communication: [{ language: { coding: [{ code: "ar-SY" }] } }],
    };
    const read = readBundle(bundleWith(person, request, consent), at(0));
    expect(read).toEqual({
      ok: true,
      words: {
        name: "Mira",
        channel: "call",
        reach: "069 90009-123",
        place: "05310 Oberlinden",
        language: "ar",
        languageOther: "",
        wish: "Stillen",
        practice: "",
        childAge: "unknown",
        times: "",
        codeWord: "",
        substitute: "",
        interpreter: false,
        maySayWho: false,
        mayVoicemail: false,
      },
    });
  });

  test.each([
    ["not-json", "{"],
    ["not-a-bundle", "[]"],
    ["not-a-bundle", JSON.stringify({ resourceType: "Patient" })],
    ["no-patient", bundleWith(request, consent)],
    ["two-patients", bundleWith(patient, patient, request, consent)],
    ["no-request", bundleWith(patient, consent)],
    ["no-consent", bundleWith(patient, request)],
    ["no-consent", bundleWith(patient, request, { ...consent, status: "inactive" })],
    ["no-consent", bundleWith(patient, request, { ...consent, provision: { type: "deny" } })],
    [
      "no-consent",
      bundleWith(patient, request, { ...consent, provision: { period: { end: "2026-10-31" } } }),
    ],
  ])("a file that is no referral is named by what is missing: %s", (fault, json) => {
    expect(readBundle(json, at(0))).toEqual({ ok: false, fault });
  });

  test("a hostile file is no more than a file", () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    expect(readBundle(deep, at(0))).toMatchObject({ ok: false });
    const many = bundleWith(...Array.from({ length: 5000 }, () => patient));
    expect(readBundle(many, at(0))).toEqual({ ok: false, fault: "not-a-bundle" });
    const odd = bundleWith(
      { ...patient, name: [{ given: ["<script>alert(1)</script>".repeat(50)] }] },
      request,
      consent,
    );
    expect(readBundle(odd, at(0))).toMatchObject({ ok: true });
  });
});
