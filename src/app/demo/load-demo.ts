import type { Temporal } from "temporal-polyfill";
import { importPostalCodes } from "../../find/gazetteer/import-postal-codes.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { keepStatesBefore } from "../../find/offer-history/offer-versions.sql.ts";
import { officeDay } from "../../platform/clock.ts";
import type { AsOwner, OwnerStep } from "../../platform/installation.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import {
  insertNetwork,
  insertOffers,
  insertOrganisations,
  insertTowns,
  settleOutbox,
} from "./demo-network.sql.ts";
import { insertTranslations } from "./demo-office.sql.ts";
import { type DemoPlan, demoPlan } from "./demo-plan.ts";
import { commitWithoutWaiting, setClockTo, setClockToNow } from "./demo-store.sql.ts";
import { planTimes } from "./demo-times.ts";
import { planHolidays } from "./demo-holidays.ts";
import { insertHolidays, insertTimes } from "./demo-times.sql.ts";
import { loadConcerns, openDoors } from "./load-concerns.ts";
import { loadConsultations } from "./load-consultations.ts";
import { loadNetworkWork } from "./load-network.ts";
import { loadOfficeWork } from "./load-office.ts";
import { admitColleagues, insertPeople, keyPeople } from "./load-people.ts";
import { drillRecoveries, loadTeamDays } from "./load-teams.ts";
import type { Stage } from "./stage.ts";
import { planTranslations } from "./translated-sentences.ts";

/** A desk with the owner's way in, which only start and commands have. */
export type DemoDesk = Desk & { readonly asOwner: AsOwner };

const seed = 20_270_101;
/** The invented people have worked here for a while. */
const foundedDaysAgo = 400;
/** Less than the year for which the access log is kept: what it says of a colleague begins with her first entry. */
const admittedDaysAgo = 130;

/** The instant of the store. */
export const storeNow = (desk: Desk): Promise<Temporal.Instant> =>
  desk.database.read("app", {}, (_tx, at) => Promise.resolve(at));

/** Hundreds of small commits of a told past, none of which is worth waiting for the disk: a new load brings them all back. */
const hurried = (desk: DemoDesk): DemoDesk => ({
  ...desk,
  database: {
    ...desk.database,
    write: (login, reach, work) =>
      desk.database.write(login, reach, async (tx, now) => {
        await commitWithoutWaiting(tx);
        return work(tx, now);
      }),
  },
});

/**
 * Loads the demo into an empty store, as it would stand at `now`. Network, people and offers are one commit; the past of
 * the families follows.
 */
export async function loadDemo(patient: DemoDesk, now: Temporal.Instant): Promise<NetworkId> {
  const desk = hurried(patient);
  const plan = demoPlan(seed, officeDay(now));
  const doors = openDoors(desk.keys, plan.concerns);
  return desk.asOwner(async (step) => {
    try {
      const stage = { ...(await found(desk, plan, now, step)), families: await doors };
      await step((tx) => setClockTo(tx, now.subtract({ hours: 24 * admittedDaysAgo })));
      await admitColleagues(desk, stage.networkId, stage.staff);
      await drillRecoveries(stage, now, step);
      await loadConcerns(stage, now, step);
      await step(setClockToNow);
      await loadNetworkWork(stage, now, step);
      await loadOfficeWork(stage, now);
      await loadTeamDays(stage);
      await loadConsultations(stage);
      await desk.database.write("worker", { network: stage.networkId }, (tx) =>
        settleOutbox(tx, stage.networkId),
      );
      return stage.networkId;
    } finally {
      await step(setClockToNow);
    }
  });
}

async function found(
  desk: Desk,
  plan: DemoPlan,
  now: Temporal.Instant,
  step: OwnerStep,
): Promise<Omit<Stage, "families">> {
  const networkId = newId<"network">();
  const people = await keyPeople(desk.keys, plan.people);
  await step((tx) => setClockTo(tx, now.subtract({ hours: 24 * foundedDaysAgo })));
  const founded = await desk.database.write("app", { network: networkId }, async (tx, at) => {
    await insertNetwork(tx, networkId, plan.network);
    await insertTowns(tx, networkId, plan);
    const organisations = await insertOrganisations(tx, networkId, plan);
    const { teams, staff } = await insertPeople(tx, people, { networkId, plan, organisations, now: at });
    const offers = await insertOffers(tx, networkId, plan, { organisations, teams });
    await insertTimes(tx, networkId, planTimes(officeDay(now), plan.offers));
    await insertHolidays(tx, planHolidays(officeDay(now), plan.network.land));
    await insertTranslations(tx, networkId, planTranslations(plan.offers));
    // Without it there would be no way back from the first change of an invented offer.
    await keepStatesBefore(tx, networkId, offers);
    return { teams, staff, organisations };
  });
  await perform(
    desk,
    importPostalCodes,
    { actor: { kind: "system", name: "demo" }, networkId },
    { places: placesOf(plan) },
  );
  return { desk, networkId, ...founded };
}

/** Keys of districts that do not exist: the state 99 is nobody's. */
const placesOf = ({ towns, network }: DemoPlan) =>
  towns.flatMap(({ name, region, postalCodes, lat, lon }) =>
    postalCodes.map((code) => ({
      code,
      lat,
      lon,
      place: name,
      land: network.land,
      districtKey: region === null ? "99902" : "99901",
      district: region === null ? network.countyNextDoor : network.county,
    })),
  );
