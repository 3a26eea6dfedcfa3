import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { toldIn } from "../register/told-in.ts";
import { addCircle } from "./add-circle.ts";
import { addCircleMember } from "./add-circle-member.ts";
import { changeCircle } from "./change-circle.ts";
import { circleFormPage } from "./circle-form-page.tsx";
import { circleNames, leavingNames, memberNames, readCircle } from "./circle-forms.ts";
import { circlePage } from "./circle-page.tsx";
import { circlesPage } from "./circles-page.tsx";
import { sayIssue, t } from "./circles.texts.ts";
import { endCircle } from "./end-circle.ts";
import { endCircleMember } from "./end-circle-member.ts";
import { listCirclesOfNetwork } from "./list-circles-of-network.ts";
import { showCircle } from "./show-circle.ts";

const path = "/intern/netzwerk/gruppen";
const idOf = (request: WebRequest) => ({ id: request.param("id") });
const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });
const news = ["circleAdded", "circleSaved", "circleEnded", "memberAdded", "memberEnded"] as const;
const doneAt = (view: View, id: string, what: (typeof news)[number]) =>
  redirect(view.href(`${path}/${id}?neu=${what}`, "de"));

async function formAgain(desk: Desk, view: View, id: string | null, typed: Typed): Promise<Answer | null> {
  const found = await ask(desk, listCirclesOfNetwork, callOf(view), {});
  return found.kind === "done"
    ? page(circleFormPage(view, { id, regions: found.value.regions, typed }), 422)
    : null;
}

async function circleAgain(desk: Desk, view: View, id: string, typed: Typed): Promise<Answer | null> {
  const found = await ask(desk, showCircle, callOf(view), { id });
  return found.kind === "done" ? page(circlePage(view, found.value, typed), 422) : null;
}

/** A form on the page of a group: what is wrong is said at its field, under the name it has there. */
const onCircle = (names: readonly string[], renamed: Readonly<Record<string, string>> = {}) => {
  const again = (desk: Desk, view: View, request: WebRequest, errors: Record<string, string>) =>
    circleAgain(
      desk,
      view,
      request.param("id"),
      typedAgain(
        request.fields,
        names,
        Object.fromEntries(Object.entries(errors).map(([name, text]) => [renamed[name] ?? name, text])),
      ),
    );
  return {
    refusedAt: (name: string) => (reason: string, view: View, request: WebRequest, desk: Desk) =>
      again(desk, view, request, { [name]: sayIssue(reason) }),
    invalid: (issues: readonly z.core.$ZodIssue[], view: View, request: WebRequest, desk: Desk) =>
      again(desk, view, request, errorsOf(issues, sayIssue)),
  };
};

const member = onCircle(memberNames);
const leaving = onCircle(leavingNames, { until: "lastDay" });
const ending = onCircle(["endsOn"], { until: "endsOn" });
/** At which field of its form a refusal about a group is said. */
const circleFieldOf = (reason: string): string => (reason === "circleNameTaken" ? "name" : "since");
const circleRefused =
  (id: (request: WebRequest) => string | null) =>
  (reason: string, view: View, request: WebRequest, desk: Desk) =>
    formAgain(
      desk,
      view,
      id(request),
      typedAgain(request.fields, circleNames, { [circleFieldOf(reason)]: sayIssue(reason) }),
    );
const circleInvalid =
  (id: (request: WebRequest) => string | null) =>
  (issues: readonly z.core.$ZodIssue[], view: View, request: WebRequest, desk: Desk) =>
    formAgain(desk, view, id(request), typedAgain(request.fields, circleNames, errorsOf(issues, sayIssue)));

/** Groups and who sits in them. */
export const circleRoutes: readonly Route[] = [
  showing(path, listCirclesOfNetwork, {
    page: (shown, view) => page(circlesPage(view, shown, toldIn(view, t, news))),
  }),
  showing(`${path}/neu`, listCirclesOfNetwork, {
    page: ({ regions }, view) => page(circleFormPage(view, { id: null, regions, typed: untouched })),
  }),
  sending(`${path}/neu`, addCircle, {
    input: readCircle,
    done: ({ id }, view) => doneAt(view, id, "circleAdded"),
    refused: circleRefused(() => null),
    invalid: circleInvalid(() => null),
  }),
  showing(`${path}/:id`, showCircle, {
    input: idOf,
    page: (shown, view) => page(circlePage(view, shown, untouched, toldIn(view, t, news))),
  }),
  showing(`${path}/:id/aendern`, showCircle, {
    input: idOf,
    page: ({ circle, regions }, view) => {
      const { id, kind, name, purpose, regionalNetworkId, since } = circle;
      const typed = filledWith({ kind, name, purpose, regionalNetworkId, since });
      return page(circleFormPage(view, { id, regions, typed }));
    },
  }),
  sending(`${path}/:id/aendern`, changeCircle, {
    input: (request) => ({ ...readCircle(request), ...idOf(request) }),
    done: ({ id }, view) => doneAt(view, id, "circleSaved"),
    refused: circleRefused((request) => request.param("id")),
    invalid: circleInvalid((request) => request.param("id")),
  }),
  sending(`${path}/:id/ende`, endCircle, {
    input: (request) => ({ ...idOf(request), until: request.fields.get("endsOn") }),
    done: ({ id }, view) => doneAt(view, id, "circleEnded"),
    refused: ending.refusedAt("endsOn"),
    invalid: ending.invalid,
  }),
  sending(`${path}/:id/mitglied`, addCircleMember, {
    input: ({ fields, param }) => ({
      circleId: param("id"),
      contactPersonId: fields.get("contactPersonId"),
      organisationId: fields.get("organisationId"),
      role: fields.get("role"),
      since: fields.get("since"),
      until: fields.get("until"),
    }),
    done: ({ circleId }, view) => doneAt(view, circleId, "memberAdded"),
    refused: (reason, view, request, desk) =>
      member.refusedAt(reason === "sitsAlready" ? "contactPersonId" : "since")(reason, view, request, desk),
    invalid: member.invalid,
  }),
  sending(`${path}/:id/mitglied-ende`, endCircleMember, {
    input: ({ fields, param }) => ({
      circleId: param("id"),
      seatId: fields.get("seatId"),
      until: fields.get("lastDay"),
    }),
    done: ({ circleId }, view) => doneAt(view, circleId, "memberEnded"),
    refused: leaving.refusedAt("lastDay"),
    invalid: leaving.invalid,
  }),
];
