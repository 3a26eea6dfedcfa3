import { page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { toldIn } from "../register/told-in.ts";
import { chooseOrganisationRegions } from "./choose-organisation-regions.ts";
import { listPartners } from "./list-partners.ts";
import { partnerPage } from "./partner-page.tsx";
import { partnersPage } from "./partners-page.tsx";
import { t } from "./partners.texts.ts";
import { regionsPage } from "./regions-page.tsx";
import { showOrganisationRegions } from "./show-organisation-regions.ts";
import { showPartner } from "./show-partner.ts";

const regionsPath = "/intern/netzwerk/organisation/:id/regionen";

/** What everybody who takes part sees of the others, and where an organisation works. */
export const partnerRoutes: readonly Route[] = [
  showing("/intern/partner", listPartners, {
    input: ({ query }) => ({
      words: query("suche"),
      sector: query("bereich"),
      region: query("region"),
    }),
    page: (shown, view, asked) => page(partnersPage(view, shown, asked)),
  }),
  showing("/intern/partner/:id", showPartner, {
    input: (request) => ({ id: request.param("id") }),
    page: (shown, view) => page(partnerPage(view, shown)),
  }),
  showing(regionsPath, showOrganisationRegions, {
    input: (request) => ({ id: request.param("id") }),
    page: (shown, view) => page(regionsPage(view, shown, toldIn(view, t, ["regionsSaved"]))),
  }),
  sending(regionsPath, chooseOrganisationRegions, {
    input: ({ fields, param }) => ({ id: param("id"), regions: fields.all("regions") }),
    done: ({ id }, view) =>
      redirect(view.href(`/intern/netzwerk/organisation/${id}/regionen?neu=regionsSaved`, "de")),
    refused: () => Promise.resolve(null),
    // Only a form that is not ours sends something else than ids.
    invalid: () => Promise.resolve(null),
  }),
];
