import type { z } from "zod";
import { readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import {
  createBearerSecret,
  readBearerSecret,
  writeBearerSecret,
} from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, handling, type Route, sending } from "../../platform/web/route.ts";
import { answerPartnerQuestion } from "./answer-partner-question.ts";
import { askPartner } from "./ask-partner.ts";
import { partnerTexts } from "./partner-links.texts.ts";
import { answerPath, partnerGonePage, partnerQuestionPage, partnerThanksPage } from "./partner-pages.tsx";
import { askPath, partnersAskedPage } from "./partners-asked-page.tsx";
import { showPartnerQuestion } from "./show-partner-question.ts";
import { showPartnersAsked } from "./show-partners-asked.ts";
import { withdrawPartnerQuestion } from "./withdraw-partner-question.ts";

const t = speak(partnerTexts, "de");
const isKey = (key: string): key is keyof typeof partnerTexts.texts => key in partnerTexts.texts;
const sayIssue = (key: string): string => t(isKey(key) ? key : "error_check");

export type PartnerWords = {
  readonly topicName: (no: number) => string;
  readonly languageName: (code: string) => string;
};

const askNames = ["partner", "email", "sentence"];
const answerNames = ["answer", "on"];

async function askedAnswer(desk: Desk, request: WebRequest, view: View, typed: Typed, status = 200) {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showPartnersAsked, call, { concernId: request.param("id") });
  return shown.kind === "done" ? page(partnersAskedPage(view, shown.value, typed), status) : null;
}

/** What stands on a refused form again, with the sentence at the field it belongs to. */
const refusedWith = (request: WebRequest, names: readonly string[], field: string, reason: string): Typed =>
  typedAgain(request.fields, names, { [field]: sayIssue(reason) });
const invalidWith = (request: WebRequest, names: readonly string[], issues: readonly z.core.$ZodIssue[]) =>
  typedAgain(request.fields, names, errorsOf(issues, sayIssue));

/** The address of the link stands in the mail only; what is kept is its hash. */
const newLink = (view: View) => {
  const token = createBearerSecret();
  const path = view.href(`${answerPath}?t=${writeBearerSecret(token)}`, "de");
  return { token, address: `${view.publicUrl}${path}`, network: view.network.name };
};

async function linkAnswer(
  desk: Desk,
  view: View,
  secret: string,
  words: PartnerWords,
  typed: Typed,
): Promise<Answer> {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showPartnerQuestion, call, { token }));
  if (!shown || shown.kind !== "done") return page(partnerGonePage(view, "unknown"), 404);
  const { state, question } = shown.value;
  if (state !== "open") return page(partnerGonePage(view, state), 410);
  const status = Object.keys(typed.errors).length > 0 ? 422 : 200;
  return page(partnerQuestionPage(view, { question, secret, typed, ...words }), status);
}

const answerByLink =
  (words: PartnerWords): Handle =>
  async (desk, request, view) => {
    const secret = request.fields.get("_link");
    const token = readBearerSecret(secret);
    if (token === undefined) return linkAnswer(desk, view, secret, words, untouched);
    const opKey = readId<"operation">(request.fields.get("_op"));
    const call = { actor: anyoneActor, networkId: view.network.id, opKey };
    const { fields } = request;
    const typed = { token, answer: fields.get("answer"), on: fields.get("on") };
    const done = await perform(desk, answerPartnerQuestion, call, typed);
    if (done.kind === "invalid")
      return linkAnswer(desk, view, secret, words, invalidWith(request, answerNames, done.issues));
    if (done.kind === "done" && done.value.ok) return page(partnerThanksPage(view));
    const away = done.kind === "done" && !done.value.ok && done.value.reason === "date-away";
    const again = away ? refusedWith(request, answerNames, "on", "date-away") : untouched;
    return linkAnswer(desk, view, secret, words, again);
  };

/** Partners without account: asking them, taking a link back, and their side of it. */
export const partnerRoutes = (words: PartnerWords): readonly Route[] => [
  {
    method: "GET",
    path: askPath(":id"),
    act: showPartnersAsked.name,
    anonymous: false,
    handle: (desk, request, view) => askedAnswer(desk, request, view, untouched),
  },
  sending(askPath(":id"), askPartner, {
    input: (request, view) => ({
      concernId: request.param("id"),
      partner: request.fields.get("partner"),
      email: request.fields.get("email").trim(),
      sentence: request.fields.get("sentence"),
      link: newLink(view),
    }),
    done: ({ concernId }, view) => redirect(view.href(askPath(concernId), "de")),
    refused: (reason, view, request, desk) =>
      askedAnswer(desk, request, view, refusedWith(request, askNames, "sentence", reason), 409),
    invalid: (issues, view, request, desk) =>
      askedAnswer(desk, request, view, invalidWith(request, askNames, issues), 422),
  }),
  sending(`${askPath(":id")}/zurueckziehen`, withdrawPartnerQuestion, {
    input: (request) => ({ concernId: request.param("id"), id: request.fields.get("id") }),
    done: ({ concernId }, view) => redirect(view.href(askPath(concernId), "de")),
    refused: (_reason, view, request, desk) => askedAnswer(desk, request, view, untouched, 409),
    invalid: (_issues, view, request, desk) => askedAnswer(desk, request, view, untouched, 422),
  }),
  handling("GET", answerPath, showPartnerQuestion.name, (desk, request, view) =>
    linkAnswer(desk, view, request.query("t"), words, untouched),
  ),
  handling("POST", answerPath, answerPartnerQuestion.name, answerByLink(words)),
];
