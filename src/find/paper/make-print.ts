import type { Temporal } from "temporal-polyfill";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { Actor } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { NetworkFace } from "../../platform/view.ts";
import type { Topic } from "../topics/topic.ts";
import type { HelpNumber } from "../urgent/help-number.ts";
import { booklet, type PrintMaterial } from "./booklet.ts";
import { changeSheet } from "./change-sheet.ts";
import { type Held, heldOffers } from "./edition.ts";
import { listOffersForPrint } from "./list-offers-for-print.ts";
import { poster } from "./poster.ts";
import type { PrintOrder } from "./print-order.ts";
import { offersIn, regionCalled } from "./print-region.ts";
import { printVoice, type PrintVoice } from "./print-voice.ts";
import { type Said, saidOf } from "./said-before.ts";
import { showPrint } from "./show-print.ts";
import { type NotTypeset, typeset, type Typeset } from "./typeset.ts";
import { walletCard } from "./wallet-card.ts";

/** Who prints, where, and from which data files. */
export type PrintShop = {
  readonly desk: Desk;
  readonly actor: Actor;
  readonly network: NetworkFace;
  readonly publicUrl: string;
  readonly now: Temporal.Instant;
  readonly find: { readonly topics: readonly Topic[]; readonly helpNumbers: readonly HelpNumber[] };
};
export type NotPrinted = NotTypeset | "regionUnknown" | "editionUnknown" | "tooMany";
export type Printed = Typeset & { readonly region: string | null; readonly held: Held };

/** More than anybody staples; measured: 3,000 offers take 1,144 pages and 1.8 GB of memory. */
const mostOffers = 2000;

/** Makes a printed piece from what is published now; nothing is recorded here. */
export async function makePrint(shop: PrintShop, order: PrintOrder): Promise<Outcome<Printed, NotPrinted>> {
  const { desk, actor, network, find } = shop;
  const call = { actor, networkId: network.id };
  const answer = await ask(desk, listOffersForPrint, call, { lang: order.lang });
  const { offers, regions } = answer.kind === "done" ? answer.value : { offers: [], regions: [] };
  const earlier = order.kind === "changes" ? await earlierPrint(shop, order.since) : null;
  if (order.kind === "changes" && earlier === null) return refused("editionUnknown");
  const wanted = earlier === null ? order.region : earlier.region;
  const region = wanted === null ? null : regionCalled(regions, wanted);
  if (region === undefined) return refused("regionUnknown");
  const here = offersIn(offers, region);
  if (here.length > mostOffers) return refused("tooMany");
  const material = { offers: here, region, topics: find.topics, helpNumbers: find.helpNumbers };
  const voice = printVoice({ lang: order.lang, network, publicUrl: shop.publicUrl, now: shop.now });
  const { data, said } = dataOf(order, material, voice, earlier);
  const set = await typeset(order.kind, data);
  const isOfOffers = order.kind === "booklet" || order.kind === "changes";
  const held = isOfOffers ? heldOffers(here, said) : {};
  return set.ok ? ok({ ...set.value, region: region?.key ?? null, held }) : set;
}

type Earlier = {
  readonly at: Temporal.Instant;
  readonly lang: string;
  readonly region: string | null;
  readonly offers: Held;
};

async function earlierPrint(
  { desk, actor, network }: PrintShop,
  since: string | null,
): Promise<Earlier | null> {
  const answer = await ask(desk, showPrint, { actor, networkId: network.id }, { id: since });
  return answer.kind === "done" ? answer.value : null;
}

function dataOf(
  order: PrintOrder,
  material: PrintMaterial,
  voice: PrintVoice,
  earlier: Earlier | null,
): { readonly data: unknown; readonly said?: ReadonlyMap<string, Said> } {
  if (earlier !== null) return { data: changeSheet(material, voice, earlier) };
  if (order.kind === "poster") return { data: poster(voice, order) };
  if (order.kind === "card") return { data: walletCard(voice, material.helpNumbers, order.neutral) };
  const data = booklet(material, voice);
  const printed = data.groups.flatMap(({ offers }) => offers);
  return { data, said: new Map(printed.map((offer) => [offer.id, saidOf(offer, voice)])) };
}
