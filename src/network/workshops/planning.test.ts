import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { plainProblem } from "../group-planner/group-problem.ts";
import { afterCall } from "./call-round.ts";
import { planInThread } from "./plan-in-thread.ts";
import { sayConflict, sayUnkept } from "./planner-words.ts";
import { clockText } from "./round-timer.island.ts";
import { roundOnScreen } from "./screen-page.tsx";
import { figuresOf, sectorLetters } from "./seating.ts";
import { readStationSecret, writeStationSecret } from "./station-link.ts";
import { unkeptWishes } from "./unkept-wishes.ts";
import { planOf, problemOf, seatsOf, withChairs } from "./workshop-problem.ts";
import {
  secondsLeft,
  startOfRound,
  type Station,
  type WorkshopPerson,
  type WorkshopSheet,
} from "./workshop.ts";

const person = (no: number, more: Partial<WorkshopPerson> = {}): WorkshopPerson => ({
  guestId: `guest-${no}`,
  contactPersonId: `person-${no}`,
  number: no,
  name: `Person ${no}`,
  organisationId: `office-${no % 2}`,
  organisation: null,
  sector: no % 2 === 0 ? "health" : "civic",
  regions: [],
  stepFree: false,
  language: null,
  speaks: [],
  stationIds: [],
  presentFrom: 1,
  presentTo: null,
  checkInCode: "ABC123",
  ...more,
});
const station = (position: number, more: Partial<Station> = {}): Station => ({
  id: `station-${position}`,
  position,
  topic: `Thema ${position}`,
  seats: 2,
  stepFree: true,
  hostId: null,
  profileId: null,
  questions: { interfaces: null, expectations: null, possibilities: null, limits: null },
  ...more,
});
const at = (time: string) => Temporal.Instant.from(`2026-12-09T${time}:00+01:00`);
const sheetOf = (more: Partial<WorkshopSheet> = {}): WorkshopSheet => ({
  workshop: {
    meetingId: "meeting",
    format: "worldCafe",
    rounds: 2,
    minutes: 25,
    pause: 5,
    startsAt: at("10:15"),
    mix: ["sector"],
    state: "setup",
    runningRound: null,
    roundSince: null,
    version: 1,
    followsId: null,
  },
  meeting: {
    id: "meeting",
    seriesId: "series",
    title: "Fachaustausch",
    state: "planned",
    startsAt: at("09:00"),
    endsAt: at("13:00"),
    zone: "Europe/Berlin",
    place: null,
  },
  people: [1, 2, 3, 4].map((no) => person(no)),
  stations: [station(1), station(2)],
  pairs: [],
  seating: null,
  openNotes: 0,
  ...more,
});

describe("what is known of the tables, in the planner's numbers", () => {
  it("hosts, needs, wishes, topics and who is there when", () => {
    const people = [
      person(1, { stepFree: true, language: "Arabisch" }),
      person(2, { speaks: ["arabisch", "Türkisch"] }),
      person(3, { stationIds: ["station-2"], presentFrom: 2 }),
      person(4, { presentTo: 0 }),
    ];
    const { problem } = problemOf(
      sheetOf({
        people,
        stations: [station(1, { hostId: "guest-2" }), station(2, { stepFree: false })],
        pairs: [{ a: "guest-1", b: "guest-3", wish: "apart" }],
      }),
    );
    expect(problem).toMatchObject({
      people: 4,
      tables: [2, 2],
      hosts: [1, null],
      apart: [[0, 2]],
      together: [],
      onlyTables: [{ person: 0, tables: [0] }],
      companions: [{ person: 0, oneOf: [1] }],
      topics: [{ person: 2, tables: [1] }],
      present: [
        { person: 2, from: 1, to: 1 },
        { person: 3, from: 0, to: -1 },
      ],
    });
    expect(problem.mix[0]?.classOf).toEqual([0, 1, 0, 1]);
  });

  it("seats become a plan and come back as the same seats", () => {
    const numbered = problemOf(sheetOf());
    const seats = seatsOf(
      {
        rounds: [
          [
            [0, 1],
            [2, 3],
          ],
          [
            [0, 3],
            [2, 1],
          ],
        ],
      },
      numbered,
    );
    const plan = planOf(seats, 4, numbered);
    expect(plan).toMatchObject({ distinctPairs: 4, repeats: 0, bound: 4 });
    expect(seatsOf(plan, numbered).toSorted(bySeat)).toEqual(seats.toSorted(bySeat));
  });

  it("the smallest tables get a chair more when more come than there are seats", () => {
    expect(withChairs(plainProblem(11, [4, 3, 2], 2)).tables).toEqual([4, 4, 3]);
    const late = {
      ...plainProblem(11, [4, 3, 2], 2),
      present: [0, 1].map((person) => ({ person, from: 0, to: -1 })),
    };
    expect(withChairs(late).tables).toEqual([4, 3, 2]);
  });
});

const bySeat = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe("what a plan does not keep", () => {
  it("is said with names, tables and rounds", () => {
    const seats = [
      ["guest-1", "station-2", 1],
      ["guest-3", "station-2", 1],
      ["guest-2", "station-1", 1],
    ] as const;
    const sheet = sheetOf({
      workshop: { ...sheetOf().workshop, rounds: 1 },
      people: [person(1, { stepFree: true }), person(2), person(3, { language: "Arabisch" }), person(4)],
      stations: [station(1, { hostId: "guest-4" }), station(2, { stepFree: false, seats: 1 })],
      pairs: [
        { a: "guest-1", b: "guest-3", wish: "apart" },
        { a: "guest-1", b: "guest-2", wish: "together" },
      ],
      seating: {
        version: 1,
        bound: 2,
        madeHow: "moved",
        seats: seats.map(([guestId, stationId, round]) => ({ guestId, stationId, round })),
      },
    });
    expect(unkeptWishes(sheet).map(sayUnkept)).toEqual([
      "Person 4 leitet „Thema 1“, sitzt in Runde 1 aber nicht dort.",
      "„Thema 2“ hat 1 Plätze, in Runde 1 sitzen dort 2.",
      "Person 1 braucht einen stufenlosen Tisch. „Thema 2“ in Runde 1 ist keiner.",
      "Person 3 hat in Runde 1 niemanden am Tisch, der Arabisch spricht.",
      "Person 4 hat in Runde 1 keinen Platz. Rechnen Sie neu, oder setzen Sie von Hand.",
      "Person 1 und Person 3 sollten nie an einem Tisch sitzen, sitzen aber in Runde 1 bei „Thema 2“.",
      "Person 1 und Person 2 sollten sich treffen, sitzen aber in keiner Runde an einem Tisch.",
    ]);
    expect(figuresOf(sheet)).toMatchObject({ people: 3, distinctPairs: 1, bound: 2, repeats: 0 });
  });

  it("an impossible wish is a sentence that names it", () => {
    const sheet = sheetOf();
    expect(sayConflict({ kind: "hostAbsent", person: 0, table: 1, rounds: [0, 1] }, sheet)).toBe(
      "Person 1 leitet den Tisch „Thema 2“, ist aber in Runde 1 und 2 nicht da.",
    );
    expect(sayConflict({ kind: "moreApartThanTables", people: [0, 1, 2], tables: 2, round: 0 }, sheet)).toBe(
      "In Runde 1 sollen Person 1, Person 2 und Person 3 alle getrennt sitzen. Dafür reichen 2 Tische nicht.",
    );
    expect(sayConflict({ kind: "tooFewPeople", people: 1 }, sheet)).toContain("mindestens zwei Personen");
    expect(sayConflict({ kind: "noTables" }, sheet)).toContain("noch keinen Tisch");
  });
});

describe("the rounds of a day", () => {
  it("stand by the plan until they run, then by the clock of the running one", () => {
    const { workshop } = sheetOf();
    expect(String(startOfRound(workshop, 2))).toBe("2026-12-09T09:45:00Z");
    const running = { ...workshop, state: "running", runningRound: 1, roundSince: at("10:20") } as const;
    expect(String(startOfRound(running, 2))).toBe("2026-12-09T09:50:00Z");
    expect(secondsLeft(running, at("10:40"))).toBe(300);
    expect(secondsLeft(running, at("12:00"))).toBe(0);
  });

  it("the wall shows the next tables as soon as the time is up, and nothing after the last round", () => {
    const { workshop } = sheetOf();
    const on = (round: number, time: string) =>
      roundOnScreen(
        sheetOf({
          workshop: { ...workshop, state: "running", runningRound: round, roundSince: at("10:15") },
        }),
        at(time),
      );
    expect([on(1, "10:30"), on(1, "10:41"), on(2, "10:30"), on(2, "10:41")]).toEqual([1, 2, 2, null]);
  });

  it("are called forward and back, never beyond the last one", () => {
    const { workshop } = sheetOf();
    expect(afterCall(workshop, "next")).toEqual({ state: "running", runningRound: 1 });
    expect(afterCall({ ...workshop, state: "running", runningRound: 2 }, "next")).toEqual({
      state: "over",
      runningRound: null,
    });
    expect(afterCall({ ...workshop, state: "over" }, "next")).toBeNull();
    expect(afterCall({ ...workshop, state: "over" }, "back")).toEqual({ state: "running", runningRound: 2 });
    expect(afterCall(workshop, "back")).toBeNull();
  });

  it("count down in minutes and seconds", () => {
    expect([clockText(247), clockText(59.2), clockText(-3)]).toEqual(["4:07", "1:00", "0:00"]);
  });
});

it("sectors that begin alike are told apart by more letters", () => {
  const letters = sectorLetters(["Gesundheit", "Frühförderung", "Familienbildung", "Gewaltschutz", "Sucht"]);
  expect([...letters]).toEqual([
    ["Familienbildung", "Fa"],
    ["Frühförderung", "Fr"],
    ["Gesundheit", "Ges"],
    ["Gewaltschutz", "Gew"],
    ["Sucht", "S"],
  ]);
});

it("the link of a table is read back with the old key too while the key is being changed", () => {
  const id = "3f1c1c1e-0000-4000-8000-00000000abcd";
  const [old, fresh] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const secret = writeStationSecret({ formKey: old }, id);
  expect(readStationSecret({ formKey: old }, secret)).toBe(id);
  expect(readStationSecret({ formKey: fresh }, secret)).toBeUndefined();
  const turn = { name: "formKey", stage: "previous", key: old } as const;
  expect(readStationSecret({ formKey: fresh, turn }, secret)).toBe(id);
});

it("a plan is computed in a thread of its own, and the server ticks on meanwhile", async () => {
  const outfile = join(tmpdir(), `planning-thread-${process.pid}.mjs`);
  await build({
    entryPoints: ["src/network/workshops/planning-thread.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);
  const problem = plainProblem(50, [9, 9, 8, 8, 8, 8], 4);
  const result = await planInThread({ kind: "plan", problem, seed: 1, met: [] }, pathToFileURL(outfile));
  clearInterval(ticking);
  rmSync(outfile);
  expect(result?.ok).toBe(true);
  expect(ticks).toBeGreaterThan(5);
});
