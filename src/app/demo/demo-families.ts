import type { NetworkId } from "../../core/ids.ts";
import { enterDialogue } from "../../connect/dialogue/enter-dialogue.ts";
import { openDialogue } from "../../connect/dialogue/open-dialogue.ts";
import { anyoneActor, type Family } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { createBearerSecret } from "../../platform/vault/bearer-secret.ts";
import {
  openReturnCode,
  type OpenedCode,
  readReturnCode,
  returnCodeFor,
} from "../../platform/vault/return-code.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { deriveKey } from "../../platform/vault/symmetric-key.ts";

/**
 * The secret of an invented family's form. Random for everybody without the key file, and the same again at the next
 * start, so that its return code can be printed: codes of real families are kept nowhere.
 */
export const formSecretOf = (keys: ServerKeys, concernKey: string): Buffer =>
  deriveKey(keys.formKey, `demo wish v1|${concernKey}`, 16);

export const demoReturnCode = (keys: ServerKeys, concernKey: string): string =>
  returnCodeFor(keys.pepper, formSecretOf(keys, concernKey));

/** What the return code opens. Costs 16 ms, so it is done once for each family. */
export const doorOf = (keys: ServerKeys, concernKey: string): Promise<OpenedCode> =>
  openReturnCode(keys.pepper, readReturnCode(demoReturnCode(keys, concernKey)) ?? "");

/** What the code of a practice opens that has referred this family without an account. */
export const statusDoorOf = (keys: ServerKeys, concernKey: string): Promise<OpenedCode> =>
  doorOf(keys, statusKeyOf(concernKey));
export const demoStatusCode = (keys: ServerKeys, concernKey: string): string =>
  demoReturnCode(keys, statusKeyOf(concernKey));
const statusKeyOf = (concernKey: string): string => `status of ${concernKey}`;

/** The secret of the link by which a partner is asked about this family. */
export const partnerTokenOf = (keys: ServerKeys, concernKey: string): Buffer =>
  deriveKey(keys.formKey, `demo partner link v1|${concernKey}`, 32);

/** The family types its code. */
export async function familyAt(desk: Desk, networkId: NetworkId, door: OpenedCode): Promise<Family> {
  const call = { actor: anyoneActor, networkId };
  const ticket = createBearerSecret();
  await perform(desk, openDialogue, call, { ...door, ticket });
  const entered = await ask(desk, enterDialogue, call, { ticket });
  if (entered.kind !== "done") throw new Error("the code of an invented family does not open its dialogue");
  return entered.value;
}
