import { sendContactWish } from "../../../src/connect/concerns/send-contact-wish.ts";
import { emptyWish, wishInput } from "../../../src/connect/concerns/wish-form.ts";
import { enterDialogue } from "../../../src/connect/dialogue/enter-dialogue.ts";
import { openDialogue } from "../../../src/connect/dialogue/open-dialogue.ts";
import { showStatus } from "../../../src/connect/dialogue/show-status.ts";
import { withdrawConcern } from "../../../src/connect/dialogue/withdraw-concern.ts";
import type { NetworkId } from "../../../src/core/ids.ts";
import type { Family } from "../../../src/platform/actor.ts";
import { ask, type Desk, perform } from "../../../src/platform/perform.ts";
import { createBearerSecret } from "../../../src/platform/vault/bearer-secret.ts";
import { createFormSecret, operationKeyOf } from "../../../src/platform/vault/form-secret.ts";
import { openReturnCode, readReturnCode, returnCodeFor } from "../../../src/platform/vault/return-code.ts";

/** What a family was told: its code, and which concern the receipt stands for. */
export type Acknowledged = { readonly code: string; readonly concernId: string };

const doorOf = (desk: Desk, code: string) => openReturnCode(desk.keys.pepper, readReturnCode(code) ?? "");

/** A family writes and gets its receipt; the same form sent again has the same secret. */
export async function aWish(
  desk: Desk,
  networkId: NetworkId,
  secret = createFormSecret(),
): Promise<Acknowledged> {
  const code = returnCodeFor(desk.keys.pepper, secret);
  const typed = {
    ...emptyWish("tr", "Oberlinden", "", "12"),
    name: "Zeynep-Kanarie",
    channel: "call",
    phone: "0171 39200 77",
    wish: "Kanarienwort schreit jeden Abend, und ich weiß nicht mehr weiter.",
    contactMe: true,
    askNode: true,
  };
  const call = { actor: { kind: "anyone" }, networkId, opKey: operationKeyOf(secret) } as const;
  const input = { door: await doorOf(desk, code), wish: wishInput(typed), consentLanguage: "tr" };
  const done = await perform(desk, sendContactWish, call, input);
  if (done.kind !== "done" || !done.value.ok) throw new Error(`a wish was answered ${done.kind}`);
  return { code, concernId: done.value.value.concernId };
}

export async function manyWishes(desk: Desk, network: NetworkId, many: number): Promise<Acknowledged[]> {
  const made: Acknowledged[] = [];
  while (made.length < many)
    made.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(5, many - made.length) }, () => aWish(desk, network)),
      )),
    );
  return made;
}

/** The family with this code, or undefined where the code opens nothing. */
async function familyOf(desk: Desk, networkId: NetworkId, code: string): Promise<Family | undefined> {
  const ticket = createBearerSecret();
  const call = { actor: { kind: "anyone" }, networkId } as const;
  await perform(desk, openDialogue, call, { ...(await doorOf(desk, code)), ticket });
  const entered = await ask(desk, enterDialogue, call, { ticket });
  return entered.kind === "done" ? entered.value : undefined;
}

/** Whether the code still opens the dialogue and the family's own words can be read in it. */
export async function opensWithWords(desk: Desk, network: NetworkId, wish: Acknowledged): Promise<boolean> {
  const family = await familyOf(desk, network, wish.code);
  if (family?.concernId !== wish.concernId) return false;
  const shown = await ask(desk, showStatus, { actor: family, networkId: network }, {});
  return shown.kind === "done" && JSON.stringify(shown.value).includes("Kanarienwort schreit jeden Abend");
}

/** "Alles löschen." */
export async function withdraw(desk: Desk, network: NetworkId, wish: Acknowledged): Promise<void> {
  const family = await familyOf(desk, network, wish.code);
  if (family === undefined) throw new Error("the code does not open");
  const done = await perform(desk, withdrawConcern, { actor: family, networkId: network }, {});
  if (done.kind !== "done" || !done.value.ok) throw new Error("the wish was not withdrawn");
}
