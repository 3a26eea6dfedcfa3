import { handling, type Route } from "../platform/web/route.ts";
import { accessRoutes } from "./accounts/access-routes.ts";
import { auditLogRoutes } from "./audit-log/audit-log-routes.ts";
import { dutyRoutes } from "./duties/duty-routes.ts";
import { answerInvitation, openInvitation } from "./invitations/invitation-door.ts";
import { leavingRoutes } from "./organisations/leaving-routes.ts";
import { organisationRoutes } from "./organisations/organisation-routes.ts";
import { peopleInOrganisationRoutes } from "./organisations/people-routes.ts";
import { ownDataRoutes } from "./own-data/own-data-routes.ts";
import { passphraseRoutes } from "./passphrase/passphrase-routes.ts";
import { recoveryRoutes } from "./recovery/recovery-routes.ts";
import { confirmApp, confirmPasskey } from "./sign-in/enrolment-door.ts";
import {
  changeMembership,
  showMemberships,
  showStart,
  signOut,
  stillHere,
  toHome,
} from "./sign-in/membership-door.ts";
import { showSignIn, signIn, signInWithPasskey } from "./sign-in/sign-in-door.ts";
import { countUnreadForm } from "./sign-in/too-many-tries.ts";
import { teamRoutes } from "./teams/team-routes.ts";

const signInRoutes: readonly Route[] = [
  handling("GET", "/intern/anmelden", "-", showSignIn),
  { ...handling("POST", "/intern/anmelden", "open-login", signIn), unread: countUnreadForm },
  handling("POST", "/intern/anmelden/passkey", "open-login-with-passkey", signInWithPasskey),
  handling("POST", "/intern/anmelden/einrichten", "enrol-one-time-code", confirmApp),
  handling("POST", "/intern/anmelden/einrichten-passkey", "enrol-passkey", confirmPasskey),
  handling("POST", "/intern/abmelden", "close-login", signOut),
  handling("GET", "/intern/auswahl", "list-own-memberships", showMemberships),
  handling("POST", "/intern/auswahl", "choose-membership", changeMembership),
  { ...handling("GET", "/intern", "-", toHome), anonymous: false },
  { ...handling("GET", "/intern/wach", "-", stillHere), anonymous: false },
  { ...handling("GET", "/intern/start", "-", showStart), anonymous: false },
  handling("GET", "/einladung", "show-invitation", openInvitation),
  handling("POST", "/einladung", "accept-invitation", answerInvitation),
];

/** URL, act, page of this area. Of two that fit, the first answers: fixed words stand before ids. */
export const peopleRoutes: readonly Route[] = [
  ...signInRoutes,
  ...passphraseRoutes,
  ...accessRoutes,
  ...ownDataRoutes,
  ...auditLogRoutes,
  ...recoveryRoutes,
  ...teamRoutes,
  ...dutyRoutes,
  ...leavingRoutes,
  ...organisationRoutes,
  ...peopleInOrganisationRoutes,
];
