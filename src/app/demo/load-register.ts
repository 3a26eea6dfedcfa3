import type { Temporal } from "temporal-polyfill";
import { addCircle } from "../../network/circles/add-circle.ts";
import { addCircleMember } from "../../network/circles/add-circle-member.ts";
import { chooseOrganisationRegions } from "../../network/partners/choose-organisation-regions.ts";
import { addContactPerson } from "../../network/register/add-contact-person.ts";
import { linkContactAccount } from "../../network/register/link-contact-account.ts";
import { notePublishing } from "../../network/register/note-publishing.ts";
import { officeDay } from "../../platform/clock.ts";
import { perform } from "../../platform/perform.ts";
import { circles } from "./circles.ts";
import { contacts, parents } from "./contacts.ts";
import { regionIds } from "./demo-register.sql.ts";
import { organisations } from "./organisations.ts";
import { mailOfName, people } from "./people.ts";
import { personOf, saved, type Stage } from "./stage.ts";
import { towns } from "./towns.ts";

/** Ids of the register by name, of its groups by key. */
export type Register = {
  readonly persons: ReadonlyMap<string, string>;
  readonly circles: ReadonlyMap<string, string>;
};

/** The register of partners: where each works, who is there to talk to, and who meets in which group. */
export async function loadRegister(stage: Stage, now: Temporal.Instant): Promise<Register> {
  await placeOrganisations(stage);
  const persons = await enterPersons(stage, now);
  return { persons, circles: await foundCircles(stage, persons, now) };
}

const callOf = (stage: Stage) => ({ actor: personOf(stage, "marlene"), networkId: stage.networkId });

/** By the town of its door; the bodies of the county work everywhere. */
async function placeOrganisations(stage: Stage): Promise<void> {
  const { desk, networkId } = stage;
  const regions = await desk.database.read("app", { network: networkId }, regionIds);
  const everywhere = new Set([
    "Jugendamt",
    "Jugendamt (ASD)",
    "intakePoint",
    "Gesundheitsamt (KJGD)",
    "Jobcenter",
  ]);
  for (const { key, town, type } of organisations) {
    const region = regions.get(towns.find(({ name }) => name === town)?.region ?? "");
    if (region === undefined || everywhere.has(type)) continue;
    const chosen = { id: stage.organisations.get(key), regions: [region] };
    saved("regions", await perform(desk, chooseOrganisationRegions, callOf(stage), chosen));
  }
}

const phoneOf = (at: number): string => `069 90009-${400 + at}`;

async function enterPersons(stage: Stage, now: Temporal.Instant): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const enter = async (
    person: Readonly<Record<"name" | "function" | "organisation", string>>,
    more: object,
  ) => {
    const organisationId = stage.organisations.get(person.organisation) ?? "";
    const entry = {
      name: person.name,
      function: person.function,
      organisationId,
      sharedMail: false,
      ...more,
    };
    const { id } = saved("person", await perform(stage.desk, addContactPerson, callOf(stage), entry));
    ids.set(person.name, id);
    return id;
  };
  for (const { name, email, organisation } of people) {
    const id = await enter({ name, function: "", organisation }, { email, phone: "" });
    const { membershipId } = stage.staff.get(email) ?? {};
    saved("account", await perform(stage.desk, linkContactAccount, callOf(stage), { id, membershipId }));
    await agree(stage, id, "spoken", now);
  }
  for (const [at, person] of contacts.entries()) {
    const id = await enter(person, { email: mailOfName(person.name), phone: phoneOf(at) });
    if (person.agreed !== "") await agree(stage, id, person.agreed === "spoken" ? "spoken" : "written", now);
  }
  for (const parent of parents)
    await enter({ ...parent, organisation: "" }, { email: mailOfName(parent.name), phone: "" });
  return ids;
}

async function agree(
  stage: Stage,
  id: string,
  how: "spoken" | "written",
  now: Temporal.Instant,
): Promise<void> {
  const on = officeDay(now).subtract({ days: 40 }).toString();
  saved("publishing", await perform(stage.desk, notePublishing, callOf(stage), { id, how, on }));
}

async function foundCircles(
  stage: Stage,
  persons: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<Map<string, string>> {
  const { desk } = stage;
  const since = officeDay(now).subtract({ days: 300 }).toString();
  const ids = new Map<string, string>();
  for (const { key, kind, name, purpose, chair, members } of circles) {
    const circle = { kind, name, purpose, regionalNetworkId: "", since };
    const { id } = saved("circle", await perform(desk, addCircle, callOf(stage), circle));
    ids.set(key, id);
    const seats = [chair, ...members].map((person, at) => ({ person, role: at === 0 ? "chair" : "member" }));
    for (const { person, role } of seats) {
      const seat = {
        circleId: id,
        contactPersonId: persons.get(person),
        organisationId: "",
        role,
        since,
        until: "",
      };
      saved("seat", await perform(desk, addCircleMember, callOf(stage), seat));
    }
  }
  return ids;
}
