import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, sending, showing } from "../../platform/web/route.ts";
import { circularFormPage, circularPage, type Said } from "./circular-page.tsx";
import { circularPath, circularsPage, circularsPath } from "./circulars-page.tsx";
import { sayCircularIssue, sayCirculars as t } from "./circulars.texts.ts";
import { discardCircular } from "./discard-circular.ts";
import { listCirculars } from "./list-circulars.ts";
import { saveCircular } from "./save-circular.ts";
import { sendCircularToMyself } from "./send-circular-to-myself.ts";
import { sendCircular } from "./send-circular.ts";
import { showCircular } from "./show-circular.ts";
import { unsubscribeByLink } from "./unsubscribe-by-link.ts";
import { openUnsubscribing, unsubscribe } from "./unsubscribe-door.ts";
import { showUnsubscribing } from "./show-unsubscribing.ts";
import { unsubscribePath } from "./unsubscribe.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const groupNames = ["circles", "sectors", "regions", "persons"];
const names = ["subject", "body", "all", ...groupNames];
const one = `${circularsPath}/:id{[0-9a-f-]+}`;

const audienceOf = ({ fields }: WebRequest): string[] => [
  ...(fields.get("all") === "1" ? ["all"] : []),
  ...groupNames.flatMap((name) => fields.all(name)),
];
const read = (request: WebRequest) => ({
  subject: request.fields.get("subject"),
  body: request.fields.get("body").replaceAll("\r\n", "\n"),
  audience: audienceOf(request),
});

const filled = (circular: { subject: string; body: string; audience: readonly string[] }): Typed => {
  const of = (kind: string) => circular.audience.filter((part) => part.startsWith(`${kind}:`));
  return filledWith({
    subject: circular.subject,
    body: circular.body,
    all: circular.audience.includes("all") ? "1" : "",
    circles: of("circle"),
    sectors: of("sector"),
    regions: of("region"),
    persons: of("person"),
  });
};

const shownFor = async (desk: Desk, view: View, id: string | null) => {
  const shown = await ask(desk, showCircular, { actor: view.actor, networkId: view.network.id }, { id });
  return shown.kind === "done" ? shown.value : null;
};

async function formAgain(
  desk: Desk,
  request: WebRequest,
  view: View,
  id: string | null,
  errors: Record<string, string>,
): Promise<Answer | null> {
  const shown = await shownFor(desk, view, id);
  if (shown === null) return null;
  // What is wrong with the groups is said where they begin.
  const { audience, ...rest } = errors;
  const said = audience === undefined ? rest : { ...rest, all: audience };
  return page(circularFormPage(view, shown, typedAgain(request.fields, names, said)), 422);
}

const invalid =
  (idOf: (request: WebRequest) => string | null) =>
  (issues: readonly z.core.$ZodIssue[], view: View, request: WebRequest, desk: Desk) =>
    formAgain(desk, request, view, idOf(request), errorsOf(issues, sayCircularIssue));

async function pageAgain(
  desk: Desk,
  view: View,
  id: string,
  said: Said,
  status = 200,
): Promise<Answer | null> {
  const shown = await shownFor(desk, view, id);
  return shown?.circular
    ? page(circularPage(view, { ...shown, circular: shown.circular }, said), status)
    : null;
}

const told = (view: View): string | undefined => {
  const query = new URLSearchParams(view.path.split("?")[1] ?? "");
  const key = query.get("neu");
  if (key === "sent")
    return t("sent", { count: Number(/^\d{1,5}$/.exec(query.get("zahl") ?? "")?.[0] ?? 0) });
  return key === "saved" || key === "testSent" || key === "discarded" ? t(key) : undefined;
};

const idOf = (request: WebRequest): string => request.param("id");
const withSite = (request: WebRequest, view: View) => ({ id: idOf(request), ...letterSiteOf(view) });
const refusedHere = (reason: string, view: View, request: WebRequest, desk: Desk) =>
  pageAgain(desk, view, idOf(request), { error: sayCircularIssue(reason) }, 409);
const nothing = () => Promise.resolve(null);

/** Circulars from the first draft to the archive, and leaving them by link. */
export const circularRoutes: readonly Route[] = [
  showing(circularsPath, listCirculars, {
    page: (rows, view) => page(circularsPage(view, rows, told(view))),
  }),
  showing(`${circularsPath}/neu`, showCircular, {
    input: () => ({ id: null }),
    page: (shown, view) => page(circularFormPage(view, shown, untouched)),
  }),
  sending(`${circularsPath}/neu`, saveCircular, {
    input: (request) => ({ id: null, ...read(request) }),
    done: ({ id }, view) => redirect(view.href(`${circularPath(id)}?neu=saved`, "de")),
    refused: nothing,
    invalid: invalid(() => null),
  }),
  {
    method: "GET",
    path: one,
    act: showCircular.name,
    anonymous: false,
    handle: (desk, request, view) => pageAgain(desk, view, idOf(request), { told: told(view) }),
  },
  showing(`${one}/aendern`, showCircular, {
    input: (request) => ({ id: idOf(request) }),
    page: (shown, view, { id }) =>
      shown.circular === null || shown.circular.sentAt !== null
        ? redirect(view.href(circularPath(id ?? ""), "de"))
        : page(circularFormPage(view, shown, filled(shown.circular))),
  }),
  sending(`${one}/aendern`, saveCircular, {
    input: (request) => ({ id: idOf(request), ...read(request) }),
    done: ({ id }, view) => redirect(view.href(`${circularPath(id)}?neu=saved`, "de")),
    refused: refusedHere,
    invalid: invalid(idOf),
  }),
  sending(`${one}/probe`, sendCircularToMyself, {
    input: withSite,
    done: ({ id }, view) => redirect(view.href(`${circularPath(id)}?neu=testSent`, "de")),
    refused: refusedHere,
    invalid: nothing,
  }),
  sending(`${one}/verschicken`, sendCircular, {
    input: withSite,
    done: ({ id, recipients }, view) =>
      redirect(view.href(`${circularPath(id)}?neu=sent&zahl=${recipients}`, "de")),
    refused: refusedHere,
    invalid: nothing,
  }),
  sending(`${one}/loeschen`, discardCircular, {
    input: (request) => ({ id: idOf(request) }),
    done: (_value, view) => redirect(view.href(`${circularsPath}?neu=discarded`, "de")),
    refused: nothing,
    invalid: nothing,
  }),
  handling("GET", unsubscribePath, showUnsubscribing.name, openUnsubscribing),
  { ...handling("POST", unsubscribePath, unsubscribeByLink.name, unsubscribe), bySecret: true },
];
