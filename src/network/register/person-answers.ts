import { type Told, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { listChoosableOrganisations } from "./list-choosable-organisations.ts";
import { personNames } from "./person-form.ts";
import { personFormPage } from "./person-form-page.tsx";
import { personPage } from "./person-page.tsx";
import { sayIssue } from "./register.texts.ts";
import { showContactPerson } from "./show-contact-person.ts";

const callOf = (view: View) => ({ actor: view.actor, networkId: view.network.id });

/** The form of an entry again, with what was typed and what is wrong with it. */
export async function formAgain(
  desk: Desk,
  view: View,
  id: string | null,
  { typed, mayShare = false, status = 422 }: { typed: Typed; mayShare?: boolean; status?: number },
): Promise<Answer | null> {
  const found = await ask(desk, listChoosableOrganisations, callOf(view), {});
  if (found.kind !== "done") return null;
  return page(personFormPage(view, { id, organisations: found.value, typed, mayShare }), status);
}

/** An address that stands elsewhere: said at its field, with the question whether it is shared. */
export const mailTaken = (desk: Desk, view: View, request: WebRequest, id: string | null) =>
  formAgain(desk, view, id, {
    typed: typedAgain(request.fields, personNames, { email: sayIssue("mailTaken") }),
    mayShare: true,
  });

/** The page of a person again, with an error at a field. */
export async function personAgain(
  desk: Desk,
  view: View,
  id: string,
  typed: Typed,
  told?: Told,
): Promise<Answer | null> {
  const found = await ask(desk, showContactPerson, callOf(view), { id });
  return found.kind === "done" ? page(personPage(view, found.value, typed, told), 422) : null;
}

/** The page of a person with a sentence about a refusal that belongs to no field. */
export const personRefused = (desk: Desk, view: View, id: string, reason: string) =>
  personAgain(desk, view, id, untouched, { good: false, text: sayIssue(reason) });
