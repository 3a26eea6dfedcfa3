import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { offerDraft } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { importList } from "../list-imports/import-list.ts";
import type { GivenOffer } from "./import-given.ts";
import type { DraftSchedule } from "./offer.ts";

let installation: TestInstallation;
let network: NetworkId;

beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation.close());

const start = async (slug: string) => {
  network = (await addNetwork(installation, slug)).id;
};
const time = (startTime: string): DraftSchedule => ({
  kind: "open",
  startsOn: "2026-11-24",
  startTime,
  minutes: 120,
  rule: "FREQ=WEEKLY;BYDAY=TU",
  validFrom: null,
  validTo: null,
  note: null,
});
const listed = (facts: Parameters<typeof offerDraft>[0], more: Partial<GivenOffer> = {}): GivenOffer => {
  const { topics, languages, access, phones, ...draft } = offerDraft({ externalId: "1", ...facts });
  return {
    source: "Liste",
    key: "id:Liste:1",
    looksPrivate: false,
    draft: {
      ...draft,
      topics: [...topics],
      languages: [...languages],
      access: [...access],
      phones: [...phones],
    },
    ...more,
  };
};
async function readIn(...offers: readonly GivenOffer[]) {
  const call = { actor: { kind: "system", name: "test" }, networkId: network } as const;
  const done = await perform(installation, importList, call, { source: "Liste", format: "hsds", offers });
  if (done.kind !== "done" || !done.value.ok) throw new Error(JSON.stringify(done));
  return done.value.value;
}
const one = async (text: string) => (await installation.owner.query(text, [network])).rows;
const offer = async () => (await one("select * from offer where network_id = $1"))[0];
const byHand = (set: string) =>
  installation.owner.query(`update offer set ${set} where network_id = $1`, [network]);
const conflicts = () =>
  one("select field, ours, theirs, state from import_conflict where network_id = $1 order by field, state");
const dataVersion = async () => (await one("select data_version from network where id = $1"))[0].data_version;

describe("reading a list in again", () => {
  test("what was changed here is kept, what the list changed is taken, and both at once is left to a person", async () => {
    await start("three-ways");
    const first = { title: "Elterncafé", costText: "2 Euro", description: "Alt", eligibilityText: "Alle" };
    await readIn(listed(first));
    await byHand("title = 'Café für Eltern', cost_text = '3 Euro', who_comes = 'Eine Hebamme'");
    const again = await readIn(listed({ ...first, costText: "4 Euro", description: "Neu" }));
    expect(again).toMatchObject({ updated: 1, conflicts: [{ title: "Café für Eltern", field: "costText" }] });
    expect(await offer()).toMatchObject({
      title: "Café für Eltern",
      cost_text: "3 Euro",
      description: "Neu",
      eligibility_text: "Alle",
      who_comes: "Eine Hebamme",
    });
    expect(await conflicts()).toEqual([
      { field: "costText", ours: "3 Euro", theirs: "4 Euro", state: "open" },
    ]);
    const version = await dataVersion();
    expect(await readIn(listed({ ...first, costText: "4 Euro", description: "Neu" }))).toMatchObject({
      updated: 0,
      unchanged: 1,
      conflicts: [],
    });
    expect(await dataVersion()).toBe(version);
    await readIn(listed({ ...first, costText: "5 Euro", description: "Neu" }));
    expect(await conflicts()).toEqual([
      { field: "costText", ours: "3 Euro", theirs: "5 Euro", state: "open" },
    ]);
    await readIn(listed({ ...first, costText: "3 Euro", description: "Neu" }));
    expect(await conflicts()).toMatchObject([{ field: "costText", state: "gone" }]);
  });

  test("the history holds the state before and after, and none of what only came", async () => {
    await start("history");
    await readIn(listed({ title: "Babykurs" }));
    const versions = () =>
      one(
        "select no, by_kind, what, snapshot ->> 'title' as title from offer_version where network_id = $1 order by no",
      );
    expect(await versions()).toEqual([]);
    await readIn(listed({ title: "Baby-Kurs" }));
    expect(await versions()).toEqual([
      { no: 1, by_kind: "import", what: ["created"], title: "Babykurs" },
      { no: 2, by_kind: "import", what: ["imported"], title: "Baby-Kurs" },
    ]);
    expect((await offer()).version).toBe(2);
  });

  test("another spelling of the organisation here is no change, another organisation is", async () => {
    await start("bodies");
    await readIn(listed({ title: "Treff", organisation: "Haus  SONNE" }));
    await installation.owner.query("update organisation set name = 'Haus Sonne' where network_id = $1", [
      network,
    ]);
    expect(await readIn(listed({ title: "Treff", organisation: "Haus Mond" }))).toMatchObject({
      conflicts: [],
    });
    expect(
      await one(
        "select g.name from offer o join organisation g on g.id = o.organisation_id where o.network_id = $1",
      ),
    ).toEqual([{ name: "Haus Mond" }]);
  });

  test("times follow the list until a person has touched them", async () => {
    await start("times");
    await readIn(listed({ title: "Treff" }, { schedules: [time("10:00")] }));
    const times = () =>
      one("select start_time, origin from schedule where network_id = $1 order by start_time");
    expect(await times()).toEqual([{ start_time: "10:00:00", origin: "imported" }]);
    await readIn(listed({ title: "Treff" }, { schedules: [time("11:00")] }));
    expect(await times()).toEqual([{ start_time: "11:00:00", origin: "imported" }]);
    await installation.owner.query("update schedule set start_time = '11:30' where network_id = $1", [
      network,
    ]);
    const done = await readIn(listed({ title: "Treff" }, { schedules: [time("12:00")] }));
    expect(done.conflicts).toEqual([{ title: "Treff", field: "schedules" }]);
    expect(await times()).toEqual([{ start_time: "11:30:00", origin: "imported" }]);
  });

  test("an impossible time is left out, the offer stays", async () => {
    await start("impossible");
    const odd = { ...time("10:00"), startsOn: "2026-02-30" };
    expect(
      await readIn(listed({ title: "Treff" }, { schedules: [odd, time("25:00"), time("09:00")] })),
    ).toMatchObject({ created: 1 });
    expect(await one("select start_time from schedule where network_id = $1")).toEqual([
      { start_time: "09:00:00" },
    ]);
  });

  test("several places, records of the directory and its ids are kept; a taken id gives way", async () => {
    const id = "6f1c9c3e-6f0b-4a52-9d0c-0a1b2c3d4e5f";
    const place = (street: string) => ({
      name: null,
      street,
      postalCode: null,
      place: null,
      lat: null,
      lon: null,
    });
    const given = listed(
      { title: "Beratung", externalId: id, organisation: "Haus Sonne", place: place("Am Markt 1") },
      {
        hsds: {
          service: { id, extra: { deep: [1, null] } },
          organization: { id: "o-1" },
          locations: [{ id: "l-1" }, { id: "l-2" }],
        },
        locations: [
          { externalId: "l-1", place: place("Am Markt 1"), accessibilityText: null },
          { externalId: "l-2", place: place("Lindenhof 3"), accessibilityText: "Rampe" },
        ],
        schedules: [{ ...time("10:00"), locationNo: 1 }],
      },
    );
    await start("directory");
    await readIn(given);
    expect(await offer()).toMatchObject({ id, hsds: { id, extra: { deep: [1, null] } } });
    expect(await one("select hsds from organisation where network_id = $1")).toEqual([
      { hsds: { id: "o-1" } },
    ]);
    const places =
      "select l.street, l.hsds, l.accessibility_text from location l where l.network_id = $1 order by l.street";
    expect(await one(places)).toEqual([
      { street: "Am Markt 1", hsds: { id: "l-1" }, accessibility_text: null },
      { street: "Lindenhof 3", hsds: { id: "l-2" }, accessibility_text: "Rampe" },
    ]);
    expect(
      await one(
        "select l.street from schedule s join location l on l.id = s.location_id where s.network_id = $1",
      ),
    ).toEqual([{ street: "Lindenhof 3" }]);
    expect(await readIn(given)).toMatchObject({ unchanged: 1 });
    await readIn({ ...given, locations: given.locations?.slice(0, 1) });
    expect(await one("select 1 from offer_location where network_id = $1")).toEqual([]);
    await start("directory-next-door");
    await readIn(given);
    expect((await offer()).id).not.toBe(id);
    expect(await one("select 1 from offer_location where network_id = $1")).toHaveLength(1);
  });

  test("what its source no longer offers is hidden, and shown again when the source does", async () => {
    await start("ended");
    await readIn(listed({ title: "Kurs" }, { sourceStatus: "active" }));
    await readIn(listed({ title: "Kurs" }, { sourceStatus: "inactive" }));
    expect(await offer()).toMatchObject({ status: "hidden", hidden_because: "provider" });
    await readIn(listed({ title: "Kurs" }, { sourceStatus: "active" }));
    expect(await offer()).toMatchObject({ status: "published", hidden_because: null });
    await byHand("status = 'hidden', hidden_because = 'staff'");
    await readIn(listed({ title: "Kurs, neu" }, { sourceStatus: "active" }));
    expect(await offer()).toMatchObject({ status: "hidden", hidden_because: "staff", title: "Kurs, neu" });
  });

  test("half characters and NUL are no change when they come again", async () => {
    await start("hostile");
    const odd = listed({ title: "Treff\ud800", description: "a\u0000b" });
    await readIn(odd);
    await byHand("cost_text = 'frei'");
    expect(await readIn({ ...odd, draft: { ...odd.draft, eligibilityText: "Alle" } })).toMatchObject({
      conflicts: [],
    });
    expect(await offer()).toMatchObject({ description: "ab", cost_text: "frei", eligibility_text: "Alle" });
  });
});
