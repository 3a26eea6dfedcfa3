import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundNetwork } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { newId } from "../../core/ids.ts";
import { clearMinutes, dueMinutes } from "./old-minutes.sql.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

test("a meeting goes after its period with all it recorded; a task that is still open stays", async () => {
  const network = await foundNetwork(house);
  const [series, old, young, person] = [newId(), newId(), newId(), newId()];
  const query = (sql: string, values: readonly unknown[]) => house.owner.query(sql, [...values]);
  await query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Reihe', 'steering', now())",
    [network, series],
  );
  await query(
    "insert into contact_person (network_id, id, name, created_at, changed_at) values ($1, $2, 'Person 1', now(), now())",
    [network, person],
  );
  for (const [id, year] of [
    [old, "2010"],
    [young, "2026"],
  ]) {
    await query(
      `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
       values ($1, $2, $3, 'Treffen', 'held', $4::timestamptz, $4::timestamptz + interval '1 hour', now(), now())`,
      [network, id, series, `${year}-03-03T09:00:00Z`],
    );
    await query(
      "insert into agenda_item (network_id, meeting_id, id, position, kind, title) values ($1, $2, gen_random_uuid(), 1, 'topic', 'Punkt')",
      [network, id],
    );
    await query(
      "insert into minutes (network_id, meeting_id, state, version, sent_at) values ($1, $2, 'sent', 1, now())",
      [network, id],
    );
    await query(
      "insert into minutes_version (network_id, meeting_id, version, body, sent_at) values ($1, $2, 1, '{}', now())",
      [network, id],
    );
  }
  for (const [state, endedAt] of [
    ["open", null],
    ["done", "2011-01-01T00:00:00Z"],
  ])
    await query(
      `insert into action_item (network_id, id, series_id, meeting_id, title, owner_id, due_on, state, ended_at, created_at)
       values ($1, gen_random_uuid(), $2, $3, 'Aufgabe', $4, '2010-05-01', $5, $6, now())`,
      [network, series, old, person, state, endedAt],
    );
  const cutoff = {
    before: Temporal.Instant.from("2016-01-01T00:00:00Z"),
    now: Temporal.Instant.from("2026-01-01T00:00:00Z"),
  };
  const within = { network };
  expect(await house.database.read("retention", within, (tx) => dueMinutes(tx, cutoff))).toBe(2);
  expect((await house.database.write("retention", within, (tx) => clearMinutes(tx, cutoff))).deleted).toBe(2);
  expect(await house.database.read("retention", within, (tx) => dueMinutes(tx, cutoff))).toBe(0);
  const left = async (sql: string) => (await query(sql, [network])).rows;
  expect(await left("select id from meeting where network_id = $1")).toEqual([{ id: young }]);
  expect(await left("select meeting_id from minutes_version where network_id = $1")).toEqual([
    { meeting_id: young },
  ]);
  expect(await left("select state, meeting_id from action_item where network_id = $1")).toEqual([
    { state: "open", meeting_id: null },
  ]);
});
