import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import { type Held, heldOffers } from "../../find/paper/edition.ts";
import { listOffersForPrint } from "../../find/paper/list-offers-for-print.ts";
import type { PrintRow } from "../../find/paper/print-row.ts";
import { printedOffer } from "../../find/paper/printed-offer.ts";
import { recordPrint } from "../../find/paper/record-print.ts";
import { saidOf } from "../../find/paper/said-before.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import type { Stage } from "./stage.ts";

/** How some offers stood when the booklet was printed. */
const stoodThere: Readonly<Record<string, Partial<PrintRow>>> = {
  "Lebensmittel und Windeln": { costText: "1 Euro" },
  "Einen Kita-Platz finden": { phones: [{ display: "069 90009-198", e164: "+496990009198" }] },
  "Impf-Sprechstunde für Kinder": {
    description: "Bringen Sie den Impf-Ausweis mit, wenn Sie einen haben. Wir schauen, was fehlt.",
  },
};
const gone = "Näh-Nachmittag für Schwangere";
/** So many offers came after the booklet. */
const newOffers = 4;

/** Two prints. Of the booklet everything is different by now that a sheet of changes can say. */
export async function keepPrints(
  { desk, networkId }: Stage,
  by: Staff,
  now: Temporal.Instant,
): Promise<void> {
  const call = { actor: by, networkId };
  const answer = await ask(desk, listOffersForPrint, call, { lang: "de" });
  const offers = answer.kind === "done" ? answer.value.offers : [];
  for (const [kind, held] of [
    ["poster", heldOffers(offers)],
    ["booklet", heldThen(offers, now)],
  ] as const) {
    const done = await perform(desk, recordPrint, call, { kind, lang: "de", region: null, offers: held });
    if (done.kind !== "done" || !done.value.ok) throw new Error(`demo, ${kind}: ${JSON.stringify(done)}`);
  }
}

function heldThen(offers: readonly PrintRow[], now: Temporal.Instant): Held {
  const voice = { lang: "de", now, address: (path: string) => path } as const;
  const isChanged = ({ title }: PrintRow) => Object.hasOwn(stoodThere, title);
  const changed = offers.filter(isChanged).map((offer) => ({ ...offer, ...stoodThere[offer.title] }));
  const same = offers.filter((offer) => !isChanged(offer)).slice(0, -newOffers);
  const said = new Map(
    changed.map((offer) => [offer.id, saidOf(printedOffer(offer, voice), voice)] as const),
  );
  return { ...heldOffers([...same, ...changed], said), [newId<"offer">()]: { hash: "", title: gone } };
}
