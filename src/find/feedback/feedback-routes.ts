import { readId } from "../../core/ids.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, sending, showing, still } from "../../platform/web/route.ts";
import type { Find } from "../public.ts";
import { answerFeedback } from "./answer-feedback.ts";
import { dangerCards } from "./danger-cards.tsx";
import { dangerBefore, dangerFields, dangerTold } from "./danger-told.ts";
import { cleanPath, pageBefore } from "./feedback.ts";
import { feedbackListPage } from "./feedback-list-page.tsx";
import { type Faults, feedbackPage, thanksPage, type Typed } from "./feedback-page.tsx";
import { maySend } from "./feedback-tries.ts";
import { giveFeedback } from "./give-feedback.ts";
import { listFeedback } from "./list-feedback.ts";

const path = "/rueckmeldung";
const staffPath = "/intern/rueckmeldungen";

/** Feedback on every page, and the list of those who answer it. */
export const feedbackRoutes = (find: Find): readonly Route[] => [
  still(path, (view, request) => show(find, view, request)),
  // An address that stood on paper and in mails before there was a form.
  still("/stimmt-etwas-nicht", (view, request) => redirect(view.href(`${path}${aboutOffer(request)}`))),
  handling("POST", path, giveFeedback.name, (desk, request, view) => receive(find, desk, request, view)),
  showing(staffPath, listFeedback, { page: (list, view) => page(feedbackListPage(view, list)) }),
  sending(`${staffPath}/:id/erledigt`, answerFeedback, {
    input: (request) => ({ id: request.param("id"), outcome: request.fields.get("ergebnis") }),
    done: (_value, view) => toList(view),
    refused: (_reason, view) => toList(view),
    invalid: () => Promise.resolve(null),
  }),
];

const toList = (view: View): Answer => redirect(view.href(staffPath, "de"));
const aboutOffer = (request: WebRequest): string =>
  request.query("angebot") === "" ? "" : `?angebot=${encodeURIComponent(request.query("angebot"))}`;

function show(find: Find, view: View, request: WebRequest): Answer {
  const thanks = request.query("danke");
  const danger = dangerBefore(find, request);
  if (thanks !== "")
    return page(thanksPage(view, thanks === "barriere", dangerCards({ find, view, danger })));
  const offer = request.query("angebot");
  const about = offer === "" ? pageBefore(request.header("referer")) : cleanPath(`/angebote/${offer}`);
  const kind = request.query("art") === "barriere" ? "barrier" : "";
  return page(feedbackPage(view, { kind, path: about, text: "", contact: "" }));
}

async function receive(find: Find, desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const { fields, senderKey } = request;
  const typed: Typed = {
    kind: fields.get("art"),
    path: cleanPath(fields.get("seite")),
    text: fields.get("text"),
    contact: fields.get("kontakt"),
  };
  const danger = await dangerTold(find, desk, view, typed.text);
  const help = dangerCards({ find, view, danger });
  if (!(await maySend(senderKey))) return page(feedbackPage(view, typed, { tooMany: true, help }), 429);
  const done = await perform(
    desk,
    giveFeedback,
    { actor: view.actor, networkId: view.network.id, opKey: readId<"operation">(fields.get("_op")) },
    { ...typed, lang: view.lang },
  );
  if (done.kind === "notFound") return null;
  if (done.kind === "invalid")
    return page(feedbackPage(view, typed, { faults: faultsOf(done.issues), help }), 422);
  const thanks = typed.kind === "barrier" ? "barriere" : "1";
  return redirect(view.href(`${path}?danke=${thanks}${dangerFields(find, danger)}`));
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
const known = ["needKind", "needText", "tooLong"] as const;

function faultsOf(issues: readonly Issue[]): Faults {
  const faults: Record<string, (typeof known)[number]> = {};
  for (const {
    path: [field],
    message,
  } of issues) {
    const fault = known.find((one) => one === message);
    if (field !== undefined && fault !== undefined) faults[String(field)] = fault;
  }
  return faults;
}
