import { readId } from "../../core/ids.ts";
import { type Language, languages } from "../../core/languages.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing, type TakesFile } from "../../platform/web/route.ts";
import { listTranslations } from "./list-translations.ts";
import { overviewPage } from "./overview-page.tsx";
import { reviewTranslations } from "./review-translations.ts";
import { showTranslations } from "./show-translations.ts";
import { translateOffer } from "./translate-offer.ts";
import { type Sent, translationFormPage } from "./translation-form-page.tsx";
import { overviewPath, translationsPath } from "./translation-paths.ts";
import { tooMuchPage, translationsPage } from "./translations-page.tsx";

const list = translationsPath(":id");
const form = `${list}/:lang`;
const idOf = (request: WebRequest) => ({ id: request.param("id") });
const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });
const languageOf = (request: WebRequest): Language | undefined =>
  languages.find(({ code }) => code === request.param("lang") && code !== "de")?.code;

type Shown = { readonly sent?: Sent | null; readonly isUnread?: boolean };

/** The form of one language; `sent` brings back what was written and could not be stored. */
async function formAnswer(desk: Desk, request: WebRequest, view: View, shown: Shown): Promise<Answer | null> {
  const { sent = null, isUnread = false } = shown;
  const lang = languageOf(request);
  const offer = await ask(desk, showTranslations, callOf(view), idOf(request));
  if (offer.kind !== "done" || lang === undefined) return null;
  const { id, title, byLanguage, me } = offer.value;
  const lines = byLanguage.find((one) => one.lang === lang)?.lines ?? [];
  const props = { id, title, lang, lines, me, sent, isUnread };
  return page(translationFormPage(view, props), sent === null && !isUnread ? 200 : 422);
}

/** Every sentence of the form as it was sent: its field and mark stand in the name of its box. */
const sentencesIn = ({ fields }: WebRequest) =>
  fields.names().flatMap((name) => {
    const [field = "", mark = "", ...more] = name.split(".");
    if (mark === "" || more.length > 0) return [];
    const stand = `${name}.stand`;
    return [{ field, mark, text: fields.get(name), stand: fields.has(stand) ? fields.get(stand) : null }];
  });

const backTo = (view: View, id: string): Answer =>
  redirect(view.href(`${translationsPath(id)}?gespeichert=1`, "de"));

/** Stores what can be stored; sentences that cannot come back with what was typed and the reason. */
async function storeSentences(desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const call = { ...callOf(view), opKey: readId<"operation">(request.fields.get("_op")) };
  const done = await perform(desk, translateOffer, call, {
    ...idOf(request),
    lang: request.param("lang"),
    status: request.fields.get("stand"),
    sentences: sentencesIn(request),
  });
  if (done.kind === "notFound") return null;
  const typed = request.fields.get;
  if (done.kind === "invalid" || !done.value.ok)
    return formAnswer(desk, request, view, { sent: { typed, refused: [], stored: null } });
  const { id, stored, refused } = done.value.value;
  return refused.length === 0
    ? backTo(view, id)
    : formAnswer(desk, request, view, { sent: { typed, refused, stored } });
}

/** Words in seven scripts are long; no file is sent. */
const takesFile: TakesFile = {
  mostBytes: 4_000_000,
  tooLarge: (_desk, view) => Promise.resolve(page(tooMuchPage(view), 413)),
};

export const translationRoutes: readonly Route[] = [
  showing(overviewPath, listTranslations, {
    input: (request) => ({
      lang: request.query("sprache") || null,
      state: request.query("stand") || null,
      page: request.query("seite") || 1,
    }),
    page: (shown, view, asked) => page(overviewPage(view, shown, asked)),
  }),
  showing(list, showTranslations, {
    input: idOf,
    page: (offer, view) => page(translationsPage(view, offer, view.path.includes("gespeichert=1"))),
  }),
  {
    method: "GET",
    path: form,
    act: showTranslations.name,
    anonymous: false,
    handle: (desk, request, view) => formAnswer(desk, request, view, {}),
  },
  {
    method: "POST",
    path: form,
    act: translateOffer.name,
    anonymous: false,
    handle: storeSentences,
    takesFile,
  },
  sending(`${form}/geprueft`, reviewTranslations, {
    input: (request) => ({
      ...idOf(request),
      lang: request.param("lang"),
      stand: request.fields.get("gelesen"),
    }),
    done: ({ id }, view) => backTo(view, id),
    refused: (_reason, view, request, desk) => formAnswer(desk, request, view, { isUnread: true }),
    invalid: () => Promise.resolve(null),
  }),
];
