import { germanTexts, speak } from "../platform/texts.ts";
import { accountTextsDe } from "./accounts/accounts.texts.ts";
import { invitationTextsDe } from "./invitations/invitations.texts.ts";
import { organisationTextsDe } from "./organisations/organisations.texts.ts";
import { signInTextsDe } from "./sign-in/sign-in.texts.ts";
import { teamTextsDe } from "./teams/teams.texts.ts";

/** Everything people read in this area; staff pages are German. */
export const peopleTexts = germanTexts("people", {
  ...signInTextsDe,
  ...invitationTextsDe,
  ...organisationTextsDe,
  ...teamTextsDe,
  ...accountTextsDe,
});

export const say = speak(peopleTexts, "de");
type Key = keyof typeof peopleTexts.texts;
const isKey = (key: string): key is Key => key in peopleTexts.texts;

/** The sentence of a schema's message key; something general for messages of the checking library itself. */
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheckField");

export const roleName = (role: string): string => {
  const key = `role_${role}`;
  return isKey(key) ? say(key) : role;
};
