import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import { giveFeedback } from "../../find/feedback/give-feedback.ts";
import { dueToday } from "../../find/freshness/due-today.ts";
import { askedUntil } from "../../find/freshness/freshness.ts";
import { moveStage, readOffersToReview } from "../../find/freshness/freshness.sql.ts";
import { handInChange } from "../../find/offer-editing/hand-in-change.ts";
import { lockSheet } from "../../find/offer-editing/offer-sheets.sql.ts";
import { proposeEnding } from "../../find/offer-editing/propose-ending.ts";
import { searchDuplicates } from "../../find/offer-duplicates/search-duplicates.ts";
import { addClosure } from "../../find/schedules/add-closure.ts";
import { anyoneActor, type Staff } from "../../platform/actor.ts";
import { officeDay } from "../../platform/clock.ts";
import { perform } from "../../platform/perform.ts";
import { insertConflict, makeTwin, readOfferNamed } from "./demo-office.sql.ts";
import { keepPrints } from "./load-prints.ts";
import { must, personOf, type Stage } from "./stage.ts";

/** Offers by their external ids; a test reads their titles. */
export const officeOffers = {
  babyHour: "demo-026",
  crawling: "demo-124",
  readings: "demo-050",
  gymnastics: "demo-144",
  gymnasticsTwin: "demo-145",
} as const;

/** What waits at the desk of those who keep the offers: proposals, a conflict, a twin, words of families, a closure, prints. */
export async function loadOfficeWork(stage: Stage, now: Temporal.Instant): Promise<void> {
  const { desk, networkId } = stage;
  const jana = personOf(stage, "jana");
  await propose(stage, jana, now);
  await desk.database.write("app", { network: networkId }, async (tx, at) => {
    const theirs = "mittwochs 10 Uhr und 16 Uhr (nicht in den Ferien)";
    await insertConflict(tx, networkId, { offer: officeOffers.readings, theirs, at });
    await makeTwin(tx, networkId, officeOffers.gymnasticsTwin, officeOffers.gymnastics);
    await markStages(tx, networkId, at);
  });
  const marlene = { actor: personOf(stage, "marlene"), networkId };
  must("duplicates", await perform(desk, searchDuplicates, marlene, {}));
  await hearFamilies(stage);
  const from = officeDay(now).add({ days: 30 });
  const closed = { from: from.toString(), to: from.add({ days: 4 }).toString(), reason: "Wir renovieren." };
  const closure = { scope: "organisation", offerId: "", ...closed };
  must("closure", await perform(desk, addClosure, { actor: jana, networkId }, closure));
  await keepPrints(stage, personOf(stage, "marlene"), now);
}

/** A new telephone number and an ending: both wait for the coordination. */
async function propose({ desk, networkId }: Stage, jana: Staff, now: Temporal.Instant): Promise<void> {
  const ending = await desk.database.write("app", { network: networkId }, async (tx) => {
    const { id } = await readOfferNamed(tx, networkId, officeOffers.babyHour);
    const offer = await lockSheet(tx, networkId, id);
    if (offer === null) throw new Error("the demo has lost an offer");
    const phones = [{ display: "069 90009-190", e164: "+496990009190" }];
    const by = { kind: "staff", membershipId: jana.membershipId } as const;
    const note = "Neue Durchwahl seit dieser Woche.";
    const after = { ...offer.facts, phones };
    await handInChange(tx, { networkId, offer, after, by, trusted: false, note, now });
    return readOfferNamed(tx, networkId, officeOffers.crawling);
  });
  must("ending", await perform(desk, proposeEnding, { actor: jana, networkId }, { id: ending.id }));
}

/** The daily turn without its letters: overdue offers are marked from the first look on. */
async function markStages(
  tx: Parameters<typeof moveStage>[0],
  networkId: NetworkId,
  now: Temporal.Instant,
): Promise<void> {
  const today = officeDay(now);
  const { moved } = dueToday(await readOffersToReview(tx, networkId, askedUntil(today)), today);
  for (const stage of ["due", "grey"] as const) {
    const ids = moved[stage].map(({ id }) => id);
    await moveStage(tx, networkId, ids, stage);
  }
}

async function hearFamilies({ desk, networkId }: Stage): Promise<void> {
  const { slug } = await desk.database.read("app", { network: networkId }, (tx) =>
    readOfferNamed(tx, networkId, officeOffers.babyHour),
  );
  const said = [
    { kind: "wrong", path: `/angebot/${slug}`, text: "Die Tür ist jetzt im Hof.", contact: "" },
    { kind: "barrier", path: "/", text: "Mein Vorlese-Programm liest die Karte nicht vor.", contact: "" },
  ];
  const call = { actor: anyoneActor, networkId };
  for (const words of said)
    must("feedback", await perform(desk, giveFeedback, call, { ...words, lang: "de" }));
}
