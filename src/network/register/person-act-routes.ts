import type { z } from "zod";
import { errorsOf, typedAgain } from "../../people/public.ts";
import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { sendEntryLink } from "../self-entry/send-entry-link.ts";
import { endContactPerson } from "./end-contact-person.ts";
import { linkContactAccount } from "./link-contact-account.ts";
import { notePublishing } from "./note-publishing.ts";
import { personAgain, personRefused } from "./person-answers.ts";
import { reopenContactPerson } from "./reopen-contact-person.ts";
import { sayIssue } from "./register.texts.ts";
import { withdrawPublishing } from "./withdraw-publishing.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const base = "/intern/netzwerk/personen/:id";
const idOf = (request: WebRequest) => request.param("id");
const doneAt = (view: View, id: string, what: string) =>
  redirect(view.href(`/intern/netzwerk/personen/${id}?neu=${what}`, "de"));

/** A refusal said at the field it is about. */
const atField = (name: string) => (reason: string, view: View, request: WebRequest, desk: Desk) =>
  personAgain(desk, view, idOf(request), typedAgain(request.fields, [name], { [name]: sayIssue(reason) }));

const invalid =
  (names: readonly string[]) =>
  (issues: readonly z.core.$ZodIssue[], view: View, request: WebRequest, desk: Desk) =>
    personAgain(desk, view, idOf(request), typedAgain(request.fields, names, errorsOf(issues, sayIssue)));

/** The cards on the page of a person, each with its act. */
export const personActRoutes: readonly Route[] = [
  sending(`${base}/zustimmung`, notePublishing, {
    input: ({ fields, param }) => ({ id: param("id"), how: fields.get("how"), on: fields.get("on") }),
    done: ({ id }, view) => doneAt(view, id, "publishingNoted"),
    refused: (reason, view, request, desk) =>
      personAgain(
        desk,
        view,
        idOf(request),
        typedAgain(request.fields, ["how", "on"], { on: sayIssue(reason) }),
      ),
    invalid: invalid(["how", "on"]),
  }),
  sending(`${base}/zurueckziehen`, withdrawPublishing, {
    input: (request) => ({ id: idOf(request) }),
    done: ({ id }, view) => doneAt(view, id, "publishingWithdrawn"),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
  sending(`${base}/link`, sendEntryLink, {
    input: (request, view) => ({ id: idOf(request), ...letterSiteOf(view) }),
    done: ({ id }, view) => doneAt(view, id, "linkSent"),
    refused: (reason, view, request, desk) => personRefused(desk, view, idOf(request), reason),
    invalid: () => Promise.resolve(null),
  }),
  sending(`${base}/zugang`, linkContactAccount, {
    input: ({ fields, param }) => ({ id: param("id"), membershipId: fields.get("membershipId") }),
    done: ({ id }, view) => doneAt(view, id, "accountLinked"),
    refused: atField("membershipId"),
    invalid: invalid(["membershipId"]),
  }),
  sending(`${base}/wieder`, reopenContactPerson, {
    input: (request) => ({ id: idOf(request) }),
    done: ({ id }, view) => doneAt(view, id, "personReopened"),
    refused: (reason, view, request, desk) => personRefused(desk, view, idOf(request), reason),
    invalid: () => Promise.resolve(null),
  }),
  sending(`${base}/beenden`, endContactPerson, {
    input: ({ fields, param }, view) => ({
      id: param("id"),
      successorId: fields.get("successorId"),
      ...letterSiteOf(view),
    }),
    done: ({ id }, view) => doneAt(view, id, "personEnded"),
    refused: atField("successorId"),
    invalid: invalid(["successorId"]),
  }),
];
