import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { aGuest, aMeetingWith, type WorkshopPlace } from "../../../tests/builders/workshops.ts";
import { newId } from "../../core/ids.ts";
import { figuresOf } from "./seating.ts";
import { changeOf } from "./seating-change.ts";
import { unkeptWishes } from "./unkept-wishes.ts";
import type { WorkshopSheet } from "./workshop.ts";
import { workshopRoutes } from "./workshop-routes.ts";
import { readSeating } from "./workshops.sql.ts";

let house: TestInstallation;
let place: WorkshopPlace;
let site: WebSite;
const staff = { cookie: "s=staff" };

beforeAll(async () => {
  house = await openTestInstallation();
  place = await aMeetingWith(house, 20, "lindental");
  site = await openWebSite(house, workshopRoutes, place.office.duty);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const path = (below = "") => `/lindental/intern/treffen/${place.meetingId}${below}`;
const get = async (below: string) => (await site.get(path(below), staff)).text();

/** Sends a form as the page drew it: its token is on every staff page. */
async function send(below: string, fields: Record<string, string>, from = "/tische"): Promise<Response> {
  const token = /name="_t" value="([^"]+)"/.exec(await get(from))?.[1] ?? "";
  return site.post(path(below), { _t: token, _op: newId(), ...fields }, staff);
}

async function sheet(): Promise<WorkshopSheet> {
  const found = await house.database.read("app", { network: place.networkId }, (tx) =>
    readSeating(tx, place.meetingId),
  );
  if (found === null) throw new Error("there are no tables yet");
  return found;
}

const usual = {
  format: "worldCafe",
  tables: "5",
  rounds: "4",
  minutes: "25",
  pause: "5",
  starts: "10:15",
  mix: "sector",
};

describe("twenty people, five tables, four rounds", () => {
  it("are asked for before there is anything, and a wrong number is said at its field with all that was typed", async () => {
    expect(await get("/tische")).toContain("Wechselnde Tische einrichten");
    const wrong = await send("/tische/einrichten", { ...usual, rounds: "0", minutes: "17" });
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(text).toContain("Bitte geben Sie eine Zahl von 1 bis 12 ein.");
    expect(text).toContain('value="17"');
  });

  it("sit down: everybody has a seat in every round, and the figures stand beside the proved bound", async () => {
    expect((await send("/tische/einrichten", usual)).status).toBe(303);
    expect((await sheet()).stations.map(({ seats }) => seats)).toEqual([4, 4, 4, 4, 4]);
    const computed = await send("/tische/rechnen", {});
    expect(computed.headers.get("location")).toContain("neu=computed");
    const found = await sheet();
    const figures = figuresOf(found);
    expect(found.seating?.seats).toHaveLength(80);
    expect(figures).toMatchObject({
      people: 20,
      tables: 5,
      rounds: 4,
      repeats: 0,
      distinctPairs: 120,
      bound: 120,
    });
    expect(figures?.sectors).toEqual({ least: 4, most: 4 });
    const page = await get("/tische");
    expect(page).toContain("120 von höchstens 120 möglichen");
    expect(page).toContain("10:15");
  });

  it("are computed anew with other seats by another try", async () => {
    const before = (await sheet()).seating?.seats;
    await send("/tische/rechnen", {});
    const after = await sheet();
    expect(after.workshop.version).toBe(2);
    expect(after.seating?.seats).not.toEqual(before);
  });

  it("can be moved by hand, and what that breaks is said", async () => {
    const { seating, stations } = await sheet();
    const [first] = stations;
    const guest = seating?.seats.find(({ round, stationId }) => round === 2 && stationId !== first?.id);
    const moved = await send("/tische/umsetzen", { guestId: guest?.guestId ?? "", place: `2 ${first?.id}` });
    expect(moved.status).toBe(303);
    const page = await get("/tische");
    expect(page).toContain("Was der Plan nicht einhält");
    expect(page).toContain("„Tisch 1“ hat 4 Plätze, in Runde 2 sitzen dort 5.");
    const wrong = await send("/tische/umsetzen", { guestId: "", place: "" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Bitte wählen Sie Runde und Tisch.");
    await send("/tische/rechnen", {});
    expect(unkeptWishes(await sheet())).toEqual([]);
  });

  it("that cannot all be kept get a sentence and the nearest plan, which one button takes", async () => {
    await house.owner.query(
      `insert into workshop_pair (network_id, meeting_id, guest_a, guest_b, wish)
       select $1, $2, a, b, 'apart' from unnest($3::uuid[]) a, unnest($3::uuid[]) b where a < b`,
      [place.networkId, place.meetingId, place.guests.slice(0, 6)],
    );
    const { workshop } = await sheet();
    const refused = await send("/tische/rechnen", {});
    const text = await refused.text();
    expect(refused.status).toBe(422);
    expect(text).toContain("alle getrennt sitzen. Dafür reichen 5 Tische nicht.");
    expect(text).toContain("Diesen Plan nehmen");
    expect((await sheet()).workshop.version).toBe(workshop.version);
    await send("/tische/uebernehmen", { version: String(workshop.version + 1) });
    const after = await sheet();
    expect(after.seating).toMatchObject({ version: workshop.version + 1, madeHow: "nearest" });
    expect(after.seating?.seats).toHaveLength(80);
    await house.owner.query("delete from workshop_pair where meeting_id = $1", [place.meetingId]);
    await send("/tische/rechnen", {});
    expect((await sheet()).seating?.madeHow).toBe("computed");
  });
});

describe("somebody is missing and somebody comes", () => {
  it("says what would move before anything moves; rounds that have begun stay as they were", async () => {
    const late = await aGuest(house, place, {
      no: 21,
      organisationId: place.office.organisationId,
      answer: null,
    });
    await send("/leinwand", { call: "next", after: "0" });
    const before = await sheet();
    const gone = before.people.find(({ guestId }) =>
      before.stations.every(({ hostId }) => hostId !== guestId),
    );
    expect((await send("/tische/rechnen", {})).status).toBe(409);
    const nothing = await send("/tische/aenderung", { fromRound: "2" });
    expect(await nothing.text()).toContain("Bitte haken Sie an, wer fehlt oder dazukommt.");
    const fields = { fromRound: "2", gone: gone?.guestId ?? "", arrived: late };
    const proposed = await send("/tische/aenderung", fields);
    const to = proposed.headers.get("location") ?? "";
    expect(to).toContain("fassung=");
    const page = await (await site.get(to, staff)).text();
    expect(page).toMatch(/Niemand zieht um|sitzen? jetzt anders/);
    expect((await sheet()).seating?.seats).toEqual(before.seating?.seats);
    const version = new URLSearchParams(to.split("?")[1]).get("fassung") ?? "";
    expect((await send("/tische/uebernehmen", { version })).status).toBe(303);
    const after = await sheet();
    const inRound = (one: WorkshopSheet, round: number) =>
      (one.seating?.seats ?? [])
        .filter((seat) => seat.round === round)
        .map((seat) => JSON.stringify(seat))
        .toSorted();
    expect(inRound(after, 1)).toEqual(inRound(before, 1));
    for (const round of [2, 3, 4]) {
      const here = (after.seating?.seats ?? []).filter((seat) => seat.round === round);
      expect(here.map(({ guestId }) => guestId)).toContain(late);
      expect(here.map(({ guestId }) => guestId)).not.toContain(gone?.guestId);
      expect(here).toHaveLength(20);
    }
    expect(unkeptWishes(after).filter(({ kind }) => kind === "noSeat")).toEqual([]);
    const { movers } = changeOf(before, after.seating?.seats ?? [], 2);
    expect(movers.length).toBeLessThanOrEqual(4);
  });

  it("takes nothing over when another plan holds by then, or its round has begun", async () => {
    const { people, workshop } = await sheet();
    const proposed = await send("/tische/aenderung", { fromRound: "2", gone: people[3]?.guestId ?? "" });
    const version = String(workshop.version + 1);
    expect(proposed.headers.get("location")).toContain(`fassung=${version}`);
    await send("/leinwand", { call: "next", after: "1" });
    const refused = await send("/tische/uebernehmen", { version });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Diese Runde hat schon begonnen.");
    expect((await send("/tische/uebernehmen", { version: "99" })).status).toBe(409);
    expect((await sheet()).workshop.version).toBe(workshop.version);
  });

  it("calls the next round once, however often the button is pressed", async () => {
    await send("/leinwand", { call: "next", after: "2" });
    await send("/leinwand", { call: "next", after: "2" });
    expect((await sheet()).workshop).toMatchObject({ state: "running", runningRound: 3 });
    const wall = await site.get(path("/leinwand"), staff);
    expect(wall.headers.get("refresh")).toBe("60");
    expect(await wall.text()).toMatch(/Runde 3 von 4[\s\S]*data-seconds="1(499|500)"/);
  });
});

describe("people, tables and wishes", () => {
  it("are refused with a sentence, and what was typed stays", async () => {
    const [station] = (await sheet()).stations;
    const wrong = await send(`/tische/stationen/${station?.id}`, {
      topic: "",
      seats: "1",
      limits: "Wo ist Schluss?",
    });
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain("Bitte geben Sie ein Thema ein.");
    expect(text).toContain("Bitte geben Sie eine Zahl von 2 bis 40 ein.");
    expect(text).toContain("Wo ist Schluss?");
    const [a] = place.guests;
    const same = await send("/tische/wuensche", { a: a ?? "", b: a ?? "", wish: "apart" });
    expect(await same.text()).toContain("Bitte wählen Sie zwei verschiedene Personen.");
    const long = await send("/tische/personen", { in: a ?? "", [`language-${a}`]: "x".repeat(41) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("Bitte nennen Sie eine Sprache mit höchstens 40 Zeichen.");
  });

  it("keep what somebody needs with her answer, so that it goes when her answer goes", async () => {
    const [first] = place.guests;
    await send("/tische/personen", {
      in: first ?? "",
      stepFree: first ?? "",
      [`language-${first}`]: "Arabisch",
    });
    const needs = async () =>
      (await house.owner.query("select needs from meeting_guest where id = $1", [first])).rows[0]
        ?.needs as string[];
    expect((await needs()).toSorted()).toEqual(["interpreter", "stepFree"]);
    expect((await sheet()).people[0]).toMatchObject({ stepFree: true, language: "Arabisch" });
    await house.owner.query("update meeting_guest set needs = '{}' where id = $1", [first]);
    expect((await sheet()).people[0]).toMatchObject({ stepFree: false, language: null });
  });

  it("are nobody's who does not coordinate", async () => {
    const visitor = await openWebSite(house, workshopRoutes, {
      ...place.office.duty,
      roles: ["offerEditor"],
    });
    for (const below of [
      "/tische",
      "/tische/personen",
      "/tische/druck/namensschilder",
      "/leinwand",
      "/ernte",
    ])
      expect((await visitor.get(path(below), staff)).status).toBe(404);
    await visitor.close();
  });
});
