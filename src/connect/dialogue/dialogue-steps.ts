import { ask, type Desk } from "../../platform/perform.ts";
import type { Family } from "../../platform/actor.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { View } from "../../platform/view.ts";
import { readBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { enterDialogue } from "./enter-dialogue.ts";
import { earlierWithdrawal, takeStep } from "./family-acts.ts";
import { arrivedElsewhere } from "../moves/arrived-elsewhere.ts";
import { showStatus } from "./show-status.ts";
import { statusEntryPage } from "./status-entry-page.tsx";
import { statusPage } from "./status-page.tsx";
import type { Here, StatusExtra } from "./status-part.ts";
import { type Entry, typeCode } from "./type-code.ts";

/** POST /stand: a code opens the dialogue; a ticket goes on in it. */
export async function stepInDialogue(entry: Entry): Promise<Answer | null> {
  const { desk, request, view } = entry;
  const given = readBearerSecret(request.fields.get("_ticket"));
  if (given) return goOn(entry, given);
  const ticket = await typeCode(entry);
  if (!Buffer.isBuffer(ticket)) return ticket;
  const family = await familyWith(desk, view, ticket);
  const answer = request.fields.get("answer");
  return family
    ? statusAnswer({ desk, view, ticket, family, files: request.files }, answer ? { typed: answer } : {})
    : null;
}

/** Who comes with this ticket; undefined when it has run out, or everything was deleted. */
async function familyWith(desk: Desk, view: View, ticket: Buffer): Promise<Family | undefined> {
  const call = { actor: view.actor, networkId: view.network.id };
  const entered = await ask(desk, enterDialogue, call, { ticket });
  return entered.kind === "done" ? entered.value : undefined;
}

async function goOn(entry: Entry, ticket: Buffer): Promise<Answer | null> {
  const { desk, request, view } = entry;
  const family = await familyWith(desk, view, ticket);
  if (family && family.networkId !== view.network.id) return arrivedElsewhere({ desk, view, ticket, family });
  if (family) {
    const here = { desk, view, ticket, family, files: request.files, topics: entry.topics };
    // A step may have led on to another concern; the ticket knows which one it opens now.
    const show = async (extra: StatusExtra, status?: number) =>
      statusAnswer({ ...here, family: (await familyWith(desk, view, ticket)) ?? family }, extra, status);
    return takeStep(here, request.fields, show);
  }
  const gone = await earlierWithdrawal(desk, view, request.fields);
  if (gone) return gone;
  const answer = request.fields.get("answer");
  return page(statusEntryPage({ view, fault: "ticket-over", ...(answer ? { answer } : {}) }), 422);
}

async function statusAnswer(
  { desk, view, ticket, family }: Here,
  extra: StatusExtra,
  status = 200,
): Promise<Answer | null> {
  if (family.networkId !== view.network.id) return arrivedElsewhere({ desk, view, ticket, family });
  const shown = await ask(desk, showStatus, { actor: family, networkId: family.networkId }, {});
  if (shown.kind !== "done") return null;
  return page(statusPage({ view, status: shown.value, ticket: writeBearerSecret(ticket), ...extra }), status);
}
