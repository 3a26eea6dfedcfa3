import { errorsOf, filledWith, typedAgain, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { addContactPerson } from "./add-contact-person.ts";
import { changeContactPerson } from "./change-contact-person.ts";
import { listChoosableOrganisations } from "./list-choosable-organisations.ts";
import { listContactPersons } from "./list-contact-persons.ts";
import { formAgain, mailTaken } from "./person-answers.ts";
import { filterFrom } from "./person-filter.ts";
import { personNames, readPerson } from "./person-form.ts";
import { personFormPage } from "./person-form-page.tsx";
import { personActRoutes } from "./person-act-routes.ts";
import { personPage } from "./person-page.tsx";
import { personTold, registerTold } from "./register-told.ts";
import { registerFileRoutes } from "./register-files.ts";
import { registerPage } from "./register-page.tsx";
import { sayIssue } from "./register.texts.ts";
import { showContactPerson } from "./show-contact-person.ts";

const path = "/intern/netzwerk/personen";
const idOf = (request: WebRequest) => ({ id: request.param("id") });
const doneAt = (view: View, id: string, what: string) =>
  redirect(view.href(`${path}/${id}?neu=${what}`, "de"));

/** The register of the coordination. */
export const registerRoutes: readonly Route[] = [
  showing(path, listContactPersons, {
    input: (request) => ({ filter: filterFrom(request.query), page: request.query("seite") || 1 }),
    page: (list, view, asked) => page(registerPage(view, list, asked, registerTold(view))),
  }),
  ...registerFileRoutes,
  showing(`${path}/neu`, listChoosableOrganisations, {
    page: (organisations, view) => {
      const organisationId = new URLSearchParams(view.path.split("?")[1] ?? "").get("organisation");
      return page(personFormPage(view, { id: null, organisations, typed: filledWith({ organisationId }) }));
    },
  }),
  sending(`${path}/neu`, addContactPerson, {
    input: readPerson,
    done: ({ id }, view) => doneAt(view, id, "personAdded"),
    refused: (_reason, view, request, desk) => mailTaken(desk, view, request, null),
    invalid: (issues, view, { fields }, desk) =>
      formAgain(desk, view, null, { typed: typedAgain(fields, personNames, errorsOf(issues, sayIssue)) }),
  }),
  showing(`${path}/:id`, showContactPerson, {
    input: idOf,
    page: (shown, view) => page(personPage(view, shown, untouched, personTold(view))),
  }),
  showing(`${path}/:id/aendern`, showContactPerson, {
    input: idOf,
    page: ({ person, organisations }, view) => {
      const { id, name, function: task, email, phone, organisationId } = person;
      const typed = filledWith({ name, function: task, email, phone, organisationId });
      return page(personFormPage(view, { id, organisations, typed }));
    },
  }),
  sending(`${path}/:id/aendern`, changeContactPerson, {
    input: (request) => ({ ...readPerson(request), ...idOf(request) }),
    done: ({ id }, view) => doneAt(view, id, "personSaved"),
    refused: (_reason, view, request, desk) => mailTaken(desk, view, request, request.param("id")),
    invalid: (issues, view, { fields, param }, desk) =>
      formAgain(desk, view, param("id"), {
        typed: typedAgain(fields, personNames, errorsOf(issues, sayIssue)),
      }),
  }),
  ...personActRoutes,
];
