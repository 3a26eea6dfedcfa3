import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { addGuests } from "./add-guests.ts";
import { answerForGuest } from "./answer-for-guest.ts";
import { guestsPage } from "./guests-page.tsx";
import { type MeetingNews, withNews } from "./meeting-news.ts";
import { removeGuest } from "./remove-guest.ts";
import { sayIssue } from "./say.ts";
import { sendInvitations } from "./send-invitations.ts";
import { showGuests } from "./show-guests.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const idOf = (request: WebRequest) => request.param("id");
const ofGuest = (request: WebRequest) => ({ id: idOf(request), guestId: request.param("guest") });

async function again(reason: string, view: View, request: WebRequest, desk: Desk): Promise<Answer | null> {
  const shown = await ask(
    desk,
    showGuests,
    { actor: view.actor, networkId: view.network.id },
    { id: idOf(request) },
  );
  return shown.kind === "done" ? page(guestsPage(view, shown.value, sayIssue(reason)), 422) : null;
}

const told =
  (what: MeetingNews) =>
  (_value: unknown, view: View, request: WebRequest): Answer =>
    redirect(view.href(withNews(`/intern/treffen/${idOf(request)}/gaeste`, what), "de"));

const unread = () => Promise.resolve(null);

/** The list of a meeting: who is on it, who is invited, what was said by letter or telephone. */
export const guestRoutes: readonly Route[] = [
  showing("/intern/treffen/:id/gaeste", showGuests, {
    input: (request) => ({ id: idOf(request) }),
    page: (shown, view) => page(guestsPage(view, shown)),
  }),
  sending("/intern/treffen/:id/gaeste", addGuests, {
    input: (request) => ({
      id: idOf(request),
      all: request.fields.get("all") === "1",
      circles: request.fields.all("circles"),
      sectors: request.fields.all("sectors"),
      regions: request.fields.all("regions"),
      people: request.fields.all("people"),
    }),
    done: told("gaeste"),
    refused: again,
    invalid: unread,
  }),
  sending("/intern/treffen/:id/einladen", sendInvitations, {
    input: (request, view) => ({ id: idOf(request), site: letterSiteOf(view) }),
    done: told("eingeladen"),
    refused: again,
    invalid: unread,
  }),
  sending("/intern/treffen/:id/gaeste/:guest/antwort", answerForGuest, {
    input: (request) => ({ ...ofGuest(request), answer: request.fields.get("answer") }),
    done: ({ late }, view, request) => told(late ? "antwort-spaet" : "antwort")(late, view, request),
    refused: again,
    invalid: unread,
  }),
  sending("/intern/treffen/:id/gaeste/:guest/entfernen", removeGuest, {
    input: ofGuest,
    done: told("entfernt"),
    refused: again,
    invalid: unread,
  }),
];
