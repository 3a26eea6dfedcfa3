import { ask } from "../../../platform/perform.ts";
import type { Route } from "../../../platform/web/route.ts";
import type { View } from "../../../platform/view.ts";
import { listOpenOrganisations } from "../list-open-organisations.ts";
import type { OpenOrganisation } from "../open-offer.ts";
import { pageOf } from "./filter-of-parameters.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { pageAnswer } from "./json-answer.ts";
import { listRoute, oneRoute, publicCall } from "./open-routes.ts";
import { networkAsOrganization, organizationRecord } from "./organization-record.ts";
import { withoutLists } from "./shorter-record.ts";

/** The network stands in for whom nobody named; everybody else speaks for itself. */
const recordOf = (organisation: OpenOrganisation, { network }: View): HsdsRecord =>
  organisation.id === network.id ? networkAsOrganization({ network }) : organizationRecord(organisation);

/** Organisations that published offers name. */
export const organizationRoutes: readonly Route[] = [
  listRoute("organizations", listOpenOrganisations.name, async (desk, asked, view) => {
    const page = pageOf(asked);
    const words = asked.get("search") || undefined;
    const done = await ask(desk, listOpenOrganisations, publicCall(view.network.id), { ...page, words });
    if (done.kind !== "done") return null;
    const contents = done.value.organisations.map((one) => withoutLists("organization", recordOf(one, view)));
    return pageAnswer(contents, { ...page, total: done.value.total, format: asked.get("format") });
  }),
  oneRoute("organizations", listOpenOrganisations.name, async (desk, id, view) => {
    const input = { id, page: 1, size: 10 };
    const done = await ask(desk, listOpenOrganisations, publicCall(view.network.id), input);
    if (done.kind !== "done") return undefined;
    return done.value.organisations
      .map((one) => recordOf(one, view))
      .find((one) => String(one["id"]).toLowerCase() === id);
  }),
];
