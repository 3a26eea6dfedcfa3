import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, nowOf, type Person } from "../../../tests/builders/people.ts";
import { addPerson, addTask } from "../../../tests/builders/register.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { newId } from "../../core/ids.ts";
import { oldContactPersons } from "./old-contact-persons.retention.ts";

let at: TestInstallation;
let coordinator: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  coordinator = await firstPerson(at, await foundNetwork(at), {
    name: "Kora Koord",
    roles: ["networkCoordinator"],
  });
});
afterAll(() => at.close());

const run = async <T>(what: "due" | "clear") => {
  const now = await nowOf(at);
  const before = now.toZonedDateTimeISO("Europe/Berlin").subtract({ months: 12 }).toInstant();
  const reach = { network: coordinator.staff.networkId };
  return at.database.write(
    "retention",
    reach,
    (tx) => oldContactPersons[what](tx, { before, now }) as Promise<T>,
  );
};
const left = async (name: string, months: number, active = false) => {
  const id = await addPerson(at, coordinator.staff, { name, email: `${newId()}@stelle.example` });
  await at.owner.query(
    "update contact_person set active = $2, changed_at = tragnetz_now() - make_interval(months => $3) where id = $1",
    [id, active, months],
  );
  return id;
};
const nameOf = async (id: string): Promise<string | undefined> =>
  (await at.owner.query("select name from contact_person where id = $1", [id])).rows[0]?.name;

describe("people who left the register", () => {
  it("are gone a year later, with their groups and links; who is there, or left lately, stays", async () => {
    const gone = await left("Lange Weg", 13);
    const lately = await left("Neulich Weg", 11);
    const here = await left("Noch Da", 30, true);
    const circle = newId();
    const { networkId } = coordinator.staff;
    await at.owner.query(
      "insert into circle (network_id, id, kind, name, created_at) values ($1, $2, 'workingGroup', 'Runde', now())",
      [networkId, circle],
    );
    await at.owner.query(
      "insert into circle_member (network_id, id, circle_id, contact_person_id, role, since, until) values ($1, $2, $3, $4, 'member', '2020-01-01', '2020-02-01')",
      [networkId, newId(), circle, gone],
    );
    for (const person of [gone, here])
      await at.owner.query(
        `insert into self_entry_link (network_id, token_hash, contact_person_id, purpose, sent_to, created_at, expires_at)
         values ($1, $2, $3, 'entry', 'a@b.example', tragnetz_now() - interval '15 months', tragnetz_now() - interval '13 months')`,
        [networkId, Buffer.from(person), person],
      );
    expect(await run("due")).toBe(3);
    await run("clear");
    expect(await run("due")).toBe(0);
    expect([await nameOf(gone), await nameOf(lately), await nameOf(here)]).toEqual([
      undefined,
      "Neulich Weg",
      "Noch Da",
    ]);
    expect(
      (await at.owner.query("select 1 from circle_member union all select 1 from self_entry_link")).rows,
    ).toEqual([]);
  });

  it("leave an empty place where something that is kept still names them, also something nobody knows here", async () => {
    const id = await left("Hat Getan", 13);
    await at.owner.query(
      "create table kept_elsewhere (network_id uuid, person uuid, foreign key (network_id, person) references contact_person (network_id, id))",
    );
    await at.owner.query("insert into kept_elsewhere values ($1, $2)", [coordinator.staff.networkId, id]);
    await run("clear");
    const { rows } = await at.owner.query("select name, email from contact_person where id = $1", [id]);
    expect(rows).toEqual([{ name: "Angaben gelöscht", email: null }]);
    expect(await run("due"), "an empty place is not due again").toBe(0);
    await at.owner.query("drop table kept_elsewhere");
  });

  it("leave what they did without a name in the minutes", async () => {
    const id = await left("Ist Fertig", 13, true);
    const task = await addTask(at, coordinator.staff, id, "Fertig gemacht");
    await at.owner.query("update action_item set state = 'done', ended_at = tragnetz_now() where id = $1", [
      task,
    ]);
    await at.owner.query("update contact_person set active = false where id = $1", [id]);
    await run("clear");
    expect(await nameOf(id)).toBeUndefined();
    expect(
      (await at.owner.query("select owner_id, title from action_item where id = $1", [task])).rows,
    ).toEqual([{ owner_id: null, title: "Fertig gemacht" }]);
  });
});
