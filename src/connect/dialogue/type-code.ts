import { createHmac } from "node:crypto";
import { type Desk, perform } from "../../platform/perform.ts";
import { createBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { openReturnCode, readReturnCode } from "../../platform/vault/return-code.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import type { WishWords } from "../concerns/wish-steps.ts";
import type { CodeTries } from "./code-tries.ts";
import { openDialogue } from "./open-dialogue.ts";
import { type EntryFault, statusEntryPage } from "./status-entry-page.tsx";
import { waitPage } from "./wait-page.tsx";

export type Entry = {
  readonly desk: Desk;
  readonly request: WebRequest;
  readonly view: View;
  readonly tries: CodeTries;
  /** Names of topics, for the file that a family takes along. */
  readonly topics?: WishWords["topics"];
};
/** What stands in the fields of the page on which a code is typed; an answer written before waits there. */
const typedIn = ({ fields }: WebRequest) => ({ typed: fields.get("code"), answer: fields.get("answer") });

/**
 * A typed code opens the dialogue and gives a ticket. A wrong check character and a code that never existed get the same
 * answer; the first costs nothing and is not counted, the second costs the same work as a right one.
 */
export async function typeCode(entry: Entry): Promise<Buffer | Answer> {
  const { desk, request, view, tries } = entry;
  const refused = (fault: EntryFault) => page(statusEntryPage({ view, fault, ...typedIn(request) }), 422);
  const typed = request.fields.get("code");
  if (typed === "") return refused("code-missing");
  const code = readReturnCode(typed);
  if (code === undefined) return refused("unknown-code");
  const one = { sender: request.senderKey, code: markOf(desk, code), network: view.network.id };
  const tried = await tries(one, () => openDoor(desk, view, code));
  if (tried.kind === "tried") return tried.found ?? refused("unknown-code");
  return {
    ...page(waitPage({ view, waitSeconds: tried.waitSeconds, ...typedIn(request) }), 429),
    headers: { "retry-after": String(tried.waitSeconds) },
  };
}

/** The ticket behind a code; undefined where nothing is behind it. */
async function openDoor(desk: Desk, view: View, code: string): Promise<Buffer | undefined> {
  const ticket = createBearerSecret();
  const door = await openReturnCode(desk.keys.pepper, code);
  const call = { actor: view.actor, networkId: view.network.id };
  const opened = await perform(desk, openDialogue, call, { ...door, ticket });
  return opened.kind === "done" && opened.value.ok ? ticket : undefined;
}

/** Counting tries of one code needs to recognise it, not to know it. */
const markOf = (desk: Desk, code: string): string =>
  createHmac("sha256", desk.keys.sessionKey).update(`tried code|${code}`).digest("base64url");
