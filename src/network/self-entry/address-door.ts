import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { page } from "../../platform/web/answer.ts";
import type { Handle } from "../../platform/web/route.ts";
import { addressPage } from "./address-page.tsx";
import { confirmEntryAddress } from "./confirm-entry-address.ts";
import { entrySaidPage } from "./entry-gone-page.tsx";
import { showEntryAddress } from "./show-entry-address.ts";

/** GET: names the new address and shows a button, and changes nothing. */
export const openAddress: Handle = async (desk, request, view) => {
  const secret = request.query("t");
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showEntryAddress, call, { tokenHash: bearerHash(token) }));
  if (shown?.kind !== "done") return page(entrySaidPage(view, "addressGone"), 404);
  return shown.value.state === "open"
    ? page(addressPage(view, shown.value.address, secret))
    : page(entrySaidPage(view, "addressGone"), 410);
};

/** POST: the address counts from now on. */
export const answerAddress: Handle = async (desk, request, view) => {
  const token = readBearerSecret(request.fields.get("_link"));
  const call = {
    actor: anyoneActor,
    networkId: view.network.id,
    opKey: readId<"operation">(request.fields.get("_op")) ?? newId<"operation">(),
  };
  const input = token && { tokenHash: bearerHash(token), network: view.network.name };
  const done = input && (await perform(desk, confirmEntryAddress, call, input));
  return done?.kind === "done" && done.value.ok
    ? page(entrySaidPage(view, "addressDone"))
    : page(entrySaidPage(view, "addressGone"), 410);
};
