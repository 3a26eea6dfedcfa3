import { typedAgain, untouched } from "../../people/public.ts";
import { redirect } from "../../platform/web/answer.ts";
import { handling, type Route, sending } from "../../platform/web/route.ts";
import { personAgain } from "../register/person-answers.ts";
import { filterFrom } from "../register/person-filter.ts";
import { sayIssue } from "../register/register.texts.ts";
import { answerAddress, openAddress } from "./address-door.ts";
import { answerEntry, openEntry } from "./entry-door.ts";
import { addressPath, entryPath } from "./self-entry.ts";
import { sendEntryLinks } from "./send-entry-links.ts";
import { settleEntryWish } from "./settle-entry-wish.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const persons = "/intern/netzwerk/personen";

/** Links to one's own entry: sent by the coordination, opened by anybody who holds one. */
export const entryRoutes: readonly Route[] = [
  sending(`${persons}/links`, sendEntryLinks, {
    input: ({ fields }, view) => ({ filter: filterFrom(fields.get), ...letterSiteOf(view) }),
    done: ({ sent, left }, view) =>
      redirect(view.href(`${persons}?neu=linksSent&gesendet=${sent}&ohne=${left}`, "de")),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
  sending(`${persons}/meldungen/:wish`, settleEntryWish, {
    input: ({ fields, param }, view) => ({
      wishId: param("wish"),
      how: fields.get("how"),
      successorId: fields.get("successorId"),
      ...letterSiteOf(view),
    }),
    done: ({ personId }, view) => redirect(view.href(`${persons}/${personId}?neu=wishSettled`, "de")),
    refused: (reason, view, { fields }, desk) => {
      const typed = typedAgain(fields, ["successorId"], { successorId: sayIssue(reason) });
      return personAgain(desk, view, fields.get("person"), typed);
    },
    invalid: (_issues, view, { fields }, desk) => personAgain(desk, view, fields.get("person"), untouched),
  }),
  handling("GET", entryPath, "show-entry-link", openEntry),
  handling("POST", entryPath, "change-entry", answerEntry),
  handling("GET", addressPath, "show-entry-address", openAddress),
  handling("POST", addressPath, "confirm-entry-address", answerAddress),
];
