import type { Family } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import { addressIn } from "../../platform/web/address.ts";
import { arrivedPage } from "./arrived-page.tsx";
import { showNewNetwork } from "./show-new-network.ts";

type Elsewhere = {
  readonly desk: Desk;
  readonly view: View;
  readonly ticket: Buffer;
  readonly family: Family;
};

/** The code was typed where the family lived before: one page says where its wish is now, and leads there without an address. */
export async function arrivedElsewhere({ desk, view, ticket, family }: Elsewhere): Promise<Answer | null> {
  const shown = await ask(desk, showNewNetwork, { actor: family, networkId: family.networkId }, {});
  if (shown.kind !== "done") return null;
  const { name, slug, first } = shown.value;
  const base = first === true ? "" : `/${slug}`;
  const there = addressIn({ base }, view.lang, "/stand");
  return page(arrivedPage({ view, network: name, there, ticket: writeBearerSecret(ticket) }));
}
