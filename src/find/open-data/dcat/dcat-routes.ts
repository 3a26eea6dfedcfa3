import { raw } from "../../../platform/web/answer.ts";
import { type Route, still } from "../../../platform/web/route.ts";
import { openJson, openToAll } from "../hsds/json-answer.ts";
import { baseOf } from "../hsds/open-routes.ts";
import { catalogOf } from "./catalog.ts";
import { jsonLdOf, turtleOf } from "./write-catalog.ts";

/** The catalogue that data portals harvest. */
export const dcatRoutes: readonly Route[] = [
  still("/dcat.ttl", (view) =>
    raw("text/turtle; charset=utf-8", turtleOf(catalogOf(baseOf(view), view.network.name)), {
      publicly: true,
      headers: openToAll,
    }),
  ),
  still("/dcat.jsonld", (view) =>
    openJson(jsonLdOf(catalogOf(baseOf(view), view.network.name)), "application/ld+json; charset=utf-8"),
  ),
];
