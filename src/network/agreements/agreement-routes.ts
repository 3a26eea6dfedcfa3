import { readId } from "../../core/ids.ts";
import { type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { agreementErrors, agreementNames, agreementTyped, readAgreement } from "./agreement-form.ts";
import { agreementFormPage } from "./agreement-form-page.tsx";
import { agreementPage } from "./agreement-page.tsx";
import { agreementPrintPage } from "./agreement-print-page.tsx";
import { agreementsPage } from "./agreements-page.tsx";
import { sayIssue } from "./agreements.texts.ts";
import { endAgreement } from "./end-agreement.ts";
import { listAgreements } from "./list-agreements.ts";
import { prepareAgreement } from "./prepare-agreement.ts";
import { renewAgreement } from "./renew-agreement.ts";
import { saveAgreement } from "./save-agreement.ts";
import { showAgreement } from "./show-agreement.ts";
import { signAgreement } from "./sign-agreement.ts";

const one = "/intern/vereinbarungen/:id{[0-9a-f-]+}";
const idOf = ({ param }: WebRequest): string | null => readId<"agreement">(param("id")) ?? null;
const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });
const told = (view: View, id: string, what: string): Answer =>
  redirect(view.href(`/intern/vereinbarungen/${id}?neu=${what}`, "de"));

async function form(desk: Desk, request: WebRequest, view: View, again?: Typed): Promise<Answer | null> {
  const found = await ask(desk, prepareAgreement, callOf(view), { id: idOf(request) });
  if (found.kind !== "done") return null;
  const { agreement, organisations } = found.value;
  const typed = again ?? (agreement === null ? untouched : agreementTyped(agreement));
  return page(
    agreementFormPage(view, { id: agreement?.id ?? null, organisations, typed }),
    again ? 422 : 200,
  );
}

const formAgain = (desk: Desk, request: WebRequest, view: View, errors: Record<string, string>) =>
  form(desk, request, view, typedAgain(request.fields, agreementNames, errors));

const editing = (path: string): readonly Route[] => [
  {
    method: "GET",
    path,
    act: prepareAgreement.name,
    anonymous: false,
    handle: (desk, request, view) => form(desk, request, view),
  },
  sending(path, saveAgreement, {
    input: (request) => ({ id: idOf(request), agreement: readAgreement(request.fields) }),
    done: ({ id }, view) => told(view, id, "saved"),
    refused: (reason, view, request, desk) =>
      formAgain(desk, request, view, { [reason === "partyUnknown" ? "parties" : "title"]: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => formAgain(desk, request, view, agreementErrors(issues)),
  }),
];

async function shownAgain(desk: Desk, request: WebRequest, view: View, key: string): Promise<Answer | null> {
  const shown = await ask(desk, showAgreement, callOf(view), { id: request.param("id") });
  if (shown.kind !== "done") return null;
  const [by, on, why] = ["by", "on", "why"].map((name) => request.fields.get(name));
  const refused = { message: sayIssue(key), by: by ?? "", on: on ?? "", why: why ?? "" };
  return page(agreementPage(view, shown.value, refused), 422);
}

type Issues = readonly { readonly message: string }[];
const again = {
  refused: (reason: string, view: View, request: WebRequest, desk: Desk) =>
    shownAgain(desk, request, view, reason),
  invalid: (issues: Issues, view: View, request: WebRequest, desk: Desk) =>
    shownAgain(desk, request, view, issues[0]?.message ?? ""),
};

/** Cooperation agreements: list, one, its form, its print, and what happens to it. */
export const agreementRoutes: readonly Route[] = [
  showing("/intern/vereinbarungen", listAgreements, {
    page: (list, view) => page(agreementsPage(view, list)),
  }),
  ...editing("/intern/vereinbarungen/neu"),
  showing(one, showAgreement, {
    input: ({ param }) => ({ id: param("id") }),
    page: (shown, view) => page(agreementPage(view, shown)),
  }),
  ...editing(`${one}/aendern`),
  showing(`${one}/druck`, showAgreement, {
    input: ({ param }) => ({ id: param("id") }),
    page: ({ agreement }, view) => page(agreementPrintPage(view, agreement)),
  }),
  sending(`${one}/unterschrift`, signAgreement, {
    input: ({ param, fields }) => ({
      id: param("id"),
      organisationId: fields.get("organisationId"),
      by: fields.get("by"),
      on: fields.get("on"),
    }),
    done: (_value, view, request) => told(view, request.param("id"), "signed"),
    ...again,
  }),
  sending(`${one}/beenden`, endAgreement, {
    input: ({ param, fields }) => ({ id: param("id"), on: fields.get("on"), why: fields.get("why") }),
    done: (_value, view, request) => told(view, request.param("id"), "ended"),
    ...again,
  }),
  sending(`${one}/erneuern`, renewAgreement, {
    input: ({ param }) => ({ id: param("id") }),
    done: ({ id }, view) => told(view, id, "renewed"),
    ...again,
  }),
];
