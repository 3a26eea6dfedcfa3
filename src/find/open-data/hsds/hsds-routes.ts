import { dataLicenceOf } from "../../../core/data-licence.ts";
import { publicPage } from "../../../platform/web/answer.ts";
import { type Route, still } from "../../../platform/web/route.ts";
import type { Topic } from "../../topics/topic.ts";
import type { Json } from "../../../core/json.ts";
import { openDataText } from "../open-data.texts.ts";
import { openJson } from "./json-answer.ts";
import { openApi } from "./openapi.ts";
import { baseOf } from "./open-routes.ts";
import { organizationRoutes } from "./organization-routes.ts";
import { placeRoutes } from "./place-routes.ts";
import { profilePage } from "./profile-page.tsx";
import { serviceRoutes } from "./service-routes.ts";
import { termRoutes } from "./term-routes.ts";

/** HSDS has no word for the licence of its data, so it is said in one of ours. */
function licenceFacts(chosen: string | null | undefined): { readonly [key: string]: Json } {
  const licence = dataLicenceOf(chosen);
  return licence === undefined
    ? { x_fh_license: null, x_fh_rights: openDataText("noLicence") }
    : { x_fh_license: { name: licence.name, url: licence.text ?? licence.uri } };
}

/** HSDS 3.0 for everybody to read, after the API reference of Open Referral. */
export const hsdsRoutes = (topics: readonly Topic[]): readonly Route[] => [
  still("/hsds", (view) =>
    openJson({
      version: "3.0",
      profile: `${baseOf(view)}/hsds/profile`,
      openapi_url: `${baseOf(view)}/hsds/openapi.json`,
      ...licenceFacts(view.network.dataLicence),
    }),
  ),
  still("/hsds/profile", (view) => publicPage(profilePage(view))),
  still("/hsds/openapi.json", (view) =>
    openJson(openApi(`${baseOf(view)}/hsds`, view.network.name, dataLicenceOf(view.network.dataLicence))),
  ),
  ...serviceRoutes(topics),
  ...organizationRoutes,
  ...placeRoutes(topics),
  ...termRoutes(topics),
];
