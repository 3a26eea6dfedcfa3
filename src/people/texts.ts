import { germanTexts, speak } from "../platform/texts.ts";
import { accountTextsDe } from "./accounts/accounts.texts.ts";
import { auditLogTextsDe } from "./audit-log/audit-log.texts.ts";
import { dutyTextsDe } from "./duties/duties.texts.ts";
import { invitationTextsDe } from "./invitations/invitations.texts.ts";
import { noticeTextsDe } from "./notices/notices.texts.ts";
import { organisationTextsDe } from "./organisations/organisations.texts.ts";
import { signInTextsDe } from "./sign-in/sign-in.texts.ts";
import { startTextsDe } from "./sign-in/start.texts.ts";
import { teamTextsDe } from "./teams/teams.texts.ts";

/** Everything people read in this area; staff pages are German. */
export const peopleTexts = germanTexts("people", {
  ...signInTextsDe,
  ...startTextsDe,
  ...invitationTextsDe,
  ...organisationTextsDe,
  ...teamTextsDe,
  ...dutyTextsDe,
  ...noticeTextsDe,
  ...accountTextsDe,
  ...auditLogTextsDe,
});

export const say = speak(peopleTexts, "de");
type Key = keyof typeof peopleTexts.texts;
const isKey = (key: string): key is Key => key in peopleTexts.texts;

/** The sentence of a schema's message key; something general for messages of the checking library itself. */
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheckField");

/** The word for a code of the store: `kind` and the code make the key; a code that is not known yet stands for itself. */
export const codeName = (kind: "act" | "actor" | "outcome" | "subject", code: string): string => {
  const key = `${kind}_${code}`;
  return isKey(key) ? say(key) : code;
};

export const roleName = (role: string): string => {
  const key = `role_${role}`;
  return isKey(key) ? say(key) : role;
};

/** The German of a sector; null stays empty. */
export const sectorName = (sector: string | null): string => {
  const key = `sector_${sector}`;
  return isKey(key) ? say(key) : (sector ?? "");
};

/** What a person with this task does here; somebody whose work needs a team and who has none reads that. */
export const aboutRole = (role: string): string => {
  const key = `about_${role}`;
  return say(isKey(key) ? key : "about_noTeam");
};
