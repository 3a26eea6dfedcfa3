import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, raw } from "../../platform/web/answer.ts";
import { type Handle, handling, type Route } from "../../platform/web/route.ts";
import { answerByLink } from "./answer-by-link.ts";
import { answerNames } from "./answer-form.tsx";
import { answerPath } from "./answer-path.ts";
import { type LinkNews, meetingLinkGonePage, meetingLinkPage } from "./meeting-link-page.tsx";
import { ownCalendar } from "./own-calendar.ts";
import { sayIssue } from "./say.ts";
import { showInvitationByLink } from "./show-invitation-by-link.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

async function shownBy(desk: Desk, view: View, secret: string) {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const input = token && { tokenHash: bearerHash(token) };
  const shown = input && (await ask(desk, showInvitationByLink, call, input));
  return shown?.kind === "done" ? shown.value : null;
}

type Telling = { readonly typed: Typed; readonly news: LinkNews | null };
const quiet: Telling = { typed: untouched, news: null };

/** What the link opens now, or why it opens nothing any more. */
async function linkAnswer(desk: Desk, view: View, secret: string, { typed, news }: Telling): Promise<Answer> {
  const shown = await shownBy(desk, view, secret);
  if (shown === null) return page(meetingLinkGonePage(view, "unknown", null), 404);
  if (shown.state === "seeking") return page(meetingLinkGonePage(view, "seeking", shown.meeting));
  if (shown.state !== "open") return page(meetingLinkGonePage(view, shown.state, shown.meeting), 410);
  const wrong = Object.keys(typed.errors).length > 0;
  return page(meetingLinkPage(view, { shown, secret, typed }, news), wrong ? 422 : 200);
}

/** POST: her answer. The page says at once what became of it; sending it again changes nothing. */
const answer: Handle = async (desk, request, view) => {
  const { fields } = request;
  const secret = fields.get("_link");
  const token = readBearerSecret(secret);
  if (token === undefined) return linkAnswer(desk, view, secret, quiet);
  const opKey = readId<"operation">(fields.get("_op")) ?? newId<"operation">();
  const given = {
    tokenHash: bearerHash(token),
    answer: fields.get("answer"),
    needs: fields.all("needs"),
    needsNote: fields.get("needsNote"),
    needsNone: fields.get("needsNone") === "1",
    comment: fields.get("comment"),
  };
  const done = await perform(
    desk,
    answerByLink,
    { actor: anyoneActor, networkId: view.network.id, opKey },
    given,
  );
  if (done.kind === "invalid") {
    const typed = typedAgain(fields, answerNames, errorsOf(done.issues, sayIssue));
    return linkAnswer(desk, view, secret, { typed, news: null });
  }
  if (done.kind !== "done" || !done.value.ok) return linkAnswer(desk, view, secret, quiet);
  const { late, answer: said } = done.value.value;
  return linkAnswer(desk, view, secret, { typed: untouched, news: late ? "late" : said });
};

/** The entry for her own calendar, as in the letter. */
const calendar: Handle = async (desk, request, view) => {
  const secret = request.query("t");
  const shown = await shownBy(desk, view, secret);
  const file = shown && ownCalendar(shown, `${letterSiteOf(view).baseUrl}${answerPath}?t=${secret}`);
  return file === null
    ? null
    : raw("text/calendar; charset=utf-8", file, {
        headers: { "content-disposition": 'attachment; filename="treffen.ics"' },
      });
};

/** Answering an invitation without an account: opening the link changes nothing, sending the form does. */
export const linkRoutes: readonly Route[] = [
  handling("GET", answerPath, showInvitationByLink.name, (desk, request, view) =>
    linkAnswer(desk, view, request.query("t"), quiet),
  ),
  handling("POST", answerPath, answerByLink.name, answer),
  handling("GET", `${answerPath}/termin.ics`, showInvitationByLink.name, calendar),
];
