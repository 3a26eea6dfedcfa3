import { newId } from "../../src/core/ids.ts";
import { type Staff } from "../../src/platform/actor.ts";
import { perform } from "../../src/platform/perform.ts";
import { addContactPerson } from "../../src/network/register/add-contact-person.ts";
import { notePublishing } from "../../src/network/register/note-publishing.ts";
import { mustDo } from "./people.ts";
import type { TestInstallation } from "./test-installation.ts";

type Wanted = {
  readonly name: string;
  readonly email?: string;
  readonly function?: string;
  readonly phone?: string;
  readonly organisationId?: string;
  readonly sharedMail?: boolean;
};

/** What the form of a person sends. */
export const typedPerson = (wanted: Wanted) => ({
  function: "",
  email: "",
  phone: "",
  organisationId: "",
  sharedMail: false,
  ...wanted,
});

/** Somebody in the register, as the coordination enters her. */
export async function addPerson(at: TestInstallation, coordinator: Staff, wanted: Wanted): Promise<string> {
  const call = { actor: coordinator, networkId: coordinator.networkId };
  return (await mustDo<{ id: string }>(perform(at, addContactPerson, call, typedPerson(wanted)))).id;
}

/** She agreed to stand in the list of partners. */
export const publish = (at: TestInstallation, coordinator: Staff, id: string) =>
  mustDo(
    perform(
      at,
      notePublishing,
      { actor: coordinator, networkId: coordinator.networkId },
      { id, how: "written", on: "2026-01-15" },
    ),
  );

/** A task of a meeting that waits for this person. */
export async function addTask(
  at: TestInstallation,
  { networkId }: Staff,
  ownerId: string,
  title: string,
): Promise<string> {
  const [seriesId, id] = [newId<"series">(), newId<"task">()];
  await at.owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, $3, 'networkMeeting', now())",
    [networkId, seriesId, `Reihe ${seriesId.slice(0, 8)}`],
  );
  await at.owner.query(
    `insert into action_item (network_id, id, series_id, title, owner_id, due_on, created_at)
     values ($1, $2, $3, $4, $5, '2027-01-31', now())`,
    [networkId, id, seriesId, title, ownerId],
  );
  return id;
}

/** An organisation with its sector, without the form. */
export async function addOrganisationRow(
  at: TestInstallation,
  { networkId }: Staff,
  name: string,
  sector: string | null = null,
): Promise<string> {
  const id = newId<"organisation">();
  await at.owner.query("insert into organisation (network_id, id, name, sector) values ($1, $2, $3, $4)", [
    networkId,
    id,
    name,
    sector,
  ]);
  return id;
}
