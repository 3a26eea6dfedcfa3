import { newId, readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import { type Handle, handling, type Route } from "../../platform/web/route.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { answerPollByLink } from "./answer-poll-by-link.ts";
import { pollGonePage, pollLinkPage, slotName } from "./poll-link-page.tsx";
import { pollPath } from "./poll-path.ts";
import { say, sayIssue } from "./polls.texts.ts";
import { showPollByLink } from "./show-poll-by-link.ts";

/** What the link opens now, or why it opens nothing any more. */
async function linkAnswer(
  desk: Desk,
  view: View,
  secret: string,
  typed: Typed,
  thanks = false,
): Promise<Answer> {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showPollByLink, call, { tokenHash: bearerHash(token) }));
  if (shown?.kind !== "done") return page(pollGonePage(view, "unknown"), 404);
  const poll = shown.value;
  if (poll.state !== "open") return page(pollGonePage(view, poll.state), 410);
  const wrong = Object.keys(typed.errors).length > 0;
  return page(pollLinkPage(view, { poll, secret, typed, thanks }), wrong ? 422 : 200);
}

const slotFields = ({ fields }: WebRequest): readonly string[] =>
  fields.names().filter((name) => name.startsWith(slotName("")));

const again = (request: WebRequest, errors: Record<string, string>): Typed =>
  typedAgain(request.fields, [...slotFields(request), "note"], errors);

/** POST: her answer to each date; one that is missing is asked for, with the others kept. */
const answer: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link");
  const token = readBearerSecret(secret);
  if (token === undefined) return linkAnswer(desk, view, secret, untouched);
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const answers = Object.fromEntries(
    slotFields(request).map((name) => [name.slice(slotName("").length), request.fields.get(name)]),
  );
  const given = { tokenHash: bearerHash(token), answers, note: request.fields.get("note") };
  const call = { actor: anyoneActor, networkId: view.network.id, opKey };
  const done = await perform(desk, answerPollByLink, call, given);
  if (done.kind === "invalid")
    return linkAnswer(desk, view, secret, again(request, errorsOf(done.issues, sayIssue)));
  if (done.kind !== "done") return linkAnswer(desk, view, secret, untouched);
  if (done.value.ok) return linkAnswer(desk, view, secret, untouched, true);
  const [, missing] = /^missing:(.+)$/.exec(done.value.reason) ?? [];
  const typed =
    missing === undefined ? untouched : again(request, { [slotName(missing)]: say("linkMissing") });
  return linkAnswer(desk, view, secret, typed);
};

/** Answering a poll without an account: opening the link changes nothing, sending the form does. */
export const pollLinkRoutes: readonly Route[] = [
  handling("GET", pollPath, showPollByLink.name, (desk, request, view) =>
    linkAnswer(desk, view, request.query("t"), untouched),
  ),
  handling("POST", pollPath, answerPollByLink.name, answer),
];
