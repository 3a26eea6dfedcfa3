import { type Language, languages } from "../../core/languages.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { reviewTranslations } from "./review-translations.ts";
import { showTranslations } from "./show-translations.ts";
import { translateOffer } from "./translate-offer.ts";
import { translationFormPage, type TypedSentences } from "./translation-form-page.tsx";
import { translationsPage, translationsPath } from "./translations-page.tsx";

const list = translationsPath(":id");
const form = `${list}/:lang`;
const idOf = (request: WebRequest) => ({ id: request.param("id") });
const languageOf = (request: WebRequest): Language | undefined =>
  languages.find(({ code }) => code === request.param("lang") && code !== "de")?.code;

/** The form of one language; `typed` brings back what was written when it could not be stored. */
async function formAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  typed: TypedSentences,
): Promise<Answer | null> {
  const lang = languageOf(request);
  const shown = await ask(
    desk,
    showTranslations,
    { actor: view.actor, networkId: view.network.id },
    idOf(request),
  );
  if (shown.kind !== "done" || lang === undefined) return null;
  const { id, title, byLanguage } = shown.value;
  const lines = byLanguage.find((one) => one.lang === lang)?.lines ?? [];
  return page(translationFormPage(view, { id, title, lang, lines, typed }), typed === null ? 200 : 422);
}

/** Every sentence of the form as it was sent: its field and mark stand in the name of its box. */
const sentencesIn = ({ fields }: WebRequest) =>
  fields.names().flatMap((name) => {
    const [field = "", mark = ""] = name.split(".");
    return mark === "" ? [] : [{ field, mark, text: fields.get(name) }];
  });

const backTo = (view: View, id: string): Answer =>
  redirect(view.href(`${translationsPath(id)}?gespeichert=1`, "de"));

export const translationRoutes: readonly Route[] = [
  showing(list, showTranslations, {
    input: idOf,
    page: (offer, view) => page(translationsPage(view, offer, view.path.includes("gespeichert=1"))),
  }),
  {
    method: "GET",
    path: form,
    act: showTranslations.name,
    anonymous: false,
    handle: (desk, request, view) => formAnswer(desk, request, view, null),
  },
  sending(form, translateOffer, {
    input: (request) => ({
      ...idOf(request),
      lang: request.param("lang"),
      status: request.fields.get("stand"),
      sentences: sentencesIn(request),
    }),
    done: ({ id }, view) => backTo(view, id),
    refused: (_reason, view, request, desk) => formAnswer(desk, request, view, request.fields.get),
    invalid: (_issues, view, request, desk) => formAnswer(desk, request, view, request.fields.get),
  }),
  sending(`${form}/geprueft`, reviewTranslations, {
    input: (request) => ({
      ...idOf(request),
      lang: request.param("lang"),
      status: request.fields.get("stand"),
    }),
    done: ({ id }, view) => backTo(view, id),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
];
