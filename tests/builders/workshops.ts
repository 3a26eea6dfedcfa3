import { newId } from "../../src/core/ids.ts";
import { aNetwork, aNode, type Node } from "./professionals.ts";
import type { TestInstallation } from "./test-installation.ts";

/** Four sectors, so that every table of four can have one of each. */
const sectors = ["health", "youthWelfare", "pregnancyCounselling", "civic"] as const;

export type WorkshopPlace = {
  readonly networkId: string;
  readonly office: Node;
  readonly seriesId: string;
  readonly meetingId: string;
  /** Those who said yes, in the order of their numbers. */
  readonly guests: readonly string[];
};

/** A person of the register who was asked to a meeting. */
export async function aGuest(
  at: TestInstallation,
  place: Pick<WorkshopPlace, "networkId" | "meetingId">,
  guest: { readonly no: number; readonly organisationId: string; readonly answer?: "yes" | "no" | null },
): Promise<string> {
  const [personId, guestId] = [newId(), newId()];
  const { no, organisationId, answer = "yes" } = guest;
  const { networkId, meetingId } = place;
  await at.owner.query(
    `insert into contact_person (network_id, id, organisation_id, name, created_at, changed_at)
     values ($1, $2, $3, $4, now(), now())`,
    [networkId, personId, organisationId, `Person ${String(no).padStart(2, "0")}`],
  );
  await at.owner.query(
    `insert into meeting_guest (network_id, meeting_id, id, contact_person_id, invited_at, answer, answered_at)
     values ($1, $2, $3, $4, timestamptz '2026-11-01 09:00+01' + $5 * interval '1 minute', $6, case when $6::text is null then null else now() end)`,
    [networkId, meetingId, guestId, personId, no, answer],
  );
  return guestId;
}

/** The same people at one more meeting of the series; answers with its id. */
export async function nextMeeting(
  at: TestInstallation,
  place: WorkshopPlace,
  startsAt: string,
): Promise<string> {
  const meetingId = newId();
  await at.owner.query(
    `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
     values ($1, $2, $3, 'Fachaustausch im nächsten Jahr', 'planned', $4::timestamptz, $4::timestamptz + interval '4 hours', now(), now())`,
    [place.networkId, meetingId, place.seriesId, startsAt],
  );
  await at.owner.query(
    `insert into meeting_guest (network_id, meeting_id, id, contact_person_id, invited_at, answer, answered_at)
     select network_id, $2, gen_random_uuid(), contact_person_id, invited_at, answer, answered_at
       from meeting_guest where meeting_id = $1`,
    [place.meetingId, meetingId],
  );
  return meetingId;
}

/** A meeting on 9 December 2026 with so many people of four sectors who said yes, and a coordination that keeps it. */
export async function aMeetingWith(
  at: TestInstallation,
  people: number,
  slug = `netz-${newId().slice(0, 8)}`,
): Promise<WorkshopPlace> {
  const networkId = await aNetwork(at.owner, slug);
  const office = await aNode(at.owner, networkId, "Koordination", ["networkCoordinator"]);
  const [seriesId, meetingId] = [newId(), newId()];
  await at.owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Fachaustausch', 'professionalExchange', now())",
    [networkId, seriesId],
  );
  await at.owner.query(
    `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
     values ($1, $2, $3, 'Jährlicher Fachaustausch', 'planned', '2026-12-09 09:00+01', '2026-12-09 13:00+01', now(), now())`,
    [networkId, meetingId, seriesId],
  );
  const organisations: string[] = [];
  for (const [no, sector] of sectors.entries()) {
    const id = newId();
    await at.owner.query("insert into organisation (network_id, id, name, sector) values ($1, $2, $3, $4)", [
      networkId,
      id,
      `Stelle ${no + 1}`,
      sector,
    ]);
    organisations.push(id);
  }
  const guests: string[] = [];
  for (let no = 1; no <= people; no += 1)
    guests.push(
      await aGuest(at, { networkId, meetingId }, { no, organisationId: organisations[(no - 1) % 4] ?? "" }),
    );
  return { networkId, office, seriesId, meetingId, guests };
}
