import { readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import {
  bearerHash,
  createBearerSecret,
  readBearerSecret,
  writeBearerSecret,
} from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, handling, type Route, sending, showing } from "../../platform/web/route.ts";
import { answerGuestDatesByLink } from "./answer-guest-dates-by-link.ts";
import { answerGuestDates } from "./answer-guest-dates.ts";
import { askForGuestDates } from "./ask-for-guest-dates.ts";
import { askGuestPage } from "./ask-guest-page.tsx";
import { callOffGuestDate } from "./call-off-guest-date.ts";
import { guestDatesPage, guestPlainPage } from "./guest-dates-page.tsx";
import { guestLinkDays } from "./guest-date.ts";
import { askNames } from "./guest-form.ts";
import { guestLinkPath, guestsPath } from "./guest-paths.ts";
import { answerNames, guestLinkPage, guestRequestPage } from "./guest-request-page.tsx";
import { say, sayIssue } from "./guest-dates.texts.ts";
import { listGuestDates } from "./list-guest-dates.ts";
import { showGuestChoices } from "./show-guest-choices.ts";
import { showGuestLink } from "./show-guest-link.ts";
import { showGuestRequest } from "./show-guest-request.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const news = ["noticeAsked", "noticeAskedNoMail", "noticeAnswered", "noticeOff"] as const;
type News = (typeof news)[number];

/** What has just happened travels as a key in the address, never as words. */
function toldOf(view: View): string | undefined {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  const known = news.find((one) => one === key);
  return known && say(known);
}
const toRequest = (view: View, id: string, what: News): Answer =>
  redirect(view.href(`${guestsPath}/${id}?neu=${what}`, "de"));

/** The address of the link stands in the letter only; what is kept is its hash. */
function newLink(view: View) {
  const token = createBearerSecret();
  const path = view.href(`${guestLinkPath}?t=${writeBearerSecret(token)}`, "de");
  return { token, address: `${view.publicUrl}${path}`, network: view.network.name };
}

const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

async function askAgain(desk: Desk, request: WebRequest, view: View, errors: Typed["errors"]) {
  const { fields } = request;
  const input = { offerId: fields.get("hostOfferId"), scheduleId: fields.get("hostScheduleId") };
  const shown = await ask(desk, showGuestChoices, callOf(view), input);
  const typed = typedAgain(fields, askNames, errors);
  return shown.kind === "done" ? page(askGuestPage(view, shown.value, typed), 422) : null;
}

async function requestAgain(desk: Desk, request: WebRequest, view: View, errors: Typed["errors"]) {
  const shown = await ask(desk, showGuestRequest, callOf(view), { id: request.param("id") });
  const typed = typedAgain(request.fields, answerNames, errors);
  return shown.kind === "done" ? page(guestRequestPage(view, { shown: shown.value, typed }), 422) : null;
}

/** At which field a refusal of the request is said. */
const fieldOf: Readonly<Record<string, string>> = {
  "own-organisation": "organisationId",
  "not-yours": "organisationId",
  "offer-missing": "guestOfferId",
  "time-form": "from",
  "time-short": "to",
  "day-past": "firstDay",
  "day-far": "times",
};

/** What the link opens now, or why it opens nothing any more. */
async function linkAnswer(desk: Desk, view: View, secret: string, typed: Typed): Promise<Answer> {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showGuestLink, call, { tokenHash: bearerHash(token) }));
  if (!shown || shown.kind !== "done")
    return page(guestPlainPage(view, say("linkUnknownTitle"), say("linkUnknown")), 404);
  const { request, open, state } = shown.value;
  if (state === "answered")
    return page(guestPlainPage(view, say("linkAnsweredTitle"), say("linkAnswered")), 410);
  if (state === "expired")
    return page(
      guestPlainPage(view, say("linkExpiredTitle"), say("linkExpired", { days: guestLinkDays })),
      410,
    );
  const status = Object.keys(typed.errors).length > 0 ? 422 : 200;
  return page(guestLinkPage(view, { request, open, secret, typed }), status);
}

const answerLink: Handle = async (desk, request, view) => {
  const { fields } = request;
  const secret = fields.get("_link");
  const token = readBearerSecret(secret);
  if (token === undefined) return linkAnswer(desk, view, secret, untouched);
  const tokenHash = bearerHash(token);
  const call = {
    actor: anyoneActor,
    networkId: view.network.id,
    opKey: readId<"operation">(fields.get("_op")),
  };
  const before = await ask(desk, showGuestLink, call, { tokenHash });
  const given = { tokenHash, days: fields.all("days"), reason: fields.get("reason"), ...letterSiteOf(view) };
  const done = await perform(desk, answerGuestDatesByLink, call, given);
  if (done.kind === "invalid")
    return linkAnswer(desk, view, secret, typedAgain(fields, answerNames, errorsOf(done.issues, sayIssue)));
  if (done.kind !== "done" || !done.value.ok || before.kind !== "done")
    return linkAnswer(desk, view, secret, untouched);
  const { askedBy, guest, host } = before.value.request;
  const thanks = given.days.length > 0 ? "thanks" : "thanksNo";
  return page(
    guestPlainPage(view, say("thanksTitle"), say(thanks, { other: askedBy === "guest" ? guest : host })),
  );
};

/** Guests at another's place: asking, answering with and without an account, taking back. */
export const guestRoutes: readonly Route[] = [
  showing(guestsPath, listGuestDates, { page: (lines, view) => page(guestDatesPage(view, lines)) }),
  showing(`${guestsPath}/neu`, showGuestChoices, {
    input: (request) => ({ offerId: request.query("angebot"), scheduleId: request.query("zeit") }),
    page: (choices, view) => page(askGuestPage(view, choices, untouched)),
  }),
  sending(`${guestsPath}/neu`, askForGuestDates, {
    input: ({ fields }, view) => ({
      ...Object.fromEntries(askNames.map((name) => [name, fields.get(name)])),
      days: fields.all("days"),
      link: newLink(view),
    }),
    done: ({ id, mailed }, view) => toRequest(view, id, mailed > 0 ? "noticeAsked" : "noticeAskedNoMail"),
    refused: (reason, view, request, desk) =>
      askAgain(desk, request, view, { [fieldOf[reason] ?? "days"]: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => askAgain(desk, request, view, errorsOf(issues, sayIssue)),
  }),
  showing(`${guestsPath}/:id`, showGuestRequest, {
    input: (request) => ({ id: request.param("id") }),
    page: (shown, view) => page(guestRequestPage(view, { shown, typed: untouched, told: toldOf(view) })),
  }),
  sending(`${guestsPath}/:id`, answerGuestDates, {
    input: ({ fields, param }, view) => ({
      id: param("id"),
      days: fields.all("days"),
      reason: fields.get("reason"),
      ...letterSiteOf(view),
    }),
    done: ({ id }, view) => toRequest(view, id, "noticeAnswered"),
    refused: (reason, view, request, desk) => requestAgain(desk, request, view, { days: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => requestAgain(desk, request, view, errorsOf(issues, sayIssue)),
  }),
  sending(`${guestsPath}/:id/zuruecknehmen`, callOffGuestDate, {
    input: ({ fields, param }, view) => ({
      id: param("id"),
      onDate: fields.get("onDate"),
      reason: fields.get("reason"),
      ...letterSiteOf(view),
    }),
    done: ({ id }, view) => toRequest(view, id, "noticeOff"),
    refused: (reason, view, request, desk) => requestAgain(desk, request, view, { days: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => requestAgain(desk, request, view, errorsOf(issues, sayIssue)),
  }),
  handling("GET", guestLinkPath, showGuestLink.name, (desk, request, view) =>
    linkAnswer(desk, view, request.query("t"), untouched),
  ),
  handling("POST", guestLinkPath, answerGuestDatesByLink.name, answerLink),
];
