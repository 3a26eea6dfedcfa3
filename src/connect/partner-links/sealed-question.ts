import { sealField, openFieldText } from "../../platform/vault/field-cipher.ts";
import { deriveKey } from "../../platform/vault/symmetric-key.ts";
import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import type { Concern } from "../concerns/concern.ts";
import { linkDays, type PartnerQuestion } from "./partner-question.ts";
import type { NewQuestion } from "./partner-questions.sql.ts";

const keyOf = (token: Buffer): Buffer => deriveKey(token, "partner question v1");
const placeOf = (id: string) => ({
  recordClass: "intake",
  table: "partner_question",
  column: "sealed_question",
  rowId: id,
  epoch: 1,
});

/** Sealed under the secret of the link, which is not kept: the store alone cannot tell what was asked. */
const sealQuestion = (token: Buffer, id: string, question: PartnerQuestion): Buffer =>
  sealField(keyOf(token), placeOf(id), JSON.stringify(question));

/** @throws VaultError when the link is another one or the row was changed */
export const openQuestion = (token: Buffer, id: string, sealed: Buffer): PartnerQuestion =>
  JSON.parse(openFieldText(keyOf(token), placeOf(id), sealed)) as PartnerQuestion;

type Asking = {
  readonly concern: Pick<Concern, "id" | "networkId">;
  readonly question: PartnerQuestion;
  readonly partner: string;
  readonly askedBy: string;
  readonly link: { readonly token: Buffer };
  readonly now: Temporal.Instant;
};

/** The row of a question: of the link only its hash, of what it shows only the sealed words. */
export function newQuestion({ concern, question, partner, askedBy, link, now }: Asking): NewQuestion {
  const id = newId<"partnerQuestion">();
  return {
    networkId: concern.networkId,
    concernId: concern.id,
    id,
    partner,
    tokenHash: bearerHash(link.token),
    sealedQuestion: sealQuestion(link.token, id, question),
    askedBy,
    askedAt: now,
    expiresAt: now.add({ hours: linkDays * 24 }),
  };
}
