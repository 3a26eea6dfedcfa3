import { ask, type Desk } from "../../../platform/perform.ts";
import type { View } from "../../../platform/view.ts";
import { type Answer, raw } from "../../../platform/web/answer.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import { openJson, openToAll } from "../hsds/json-answer.ts";
import { baseOf, publicCall } from "../hsds/open-routes.ts";
import { showOpenDirectory } from "../show-open-directory.ts";
import { catalogOf } from "./catalog.ts";
import type { Node } from "./catalog-node.ts";
import { jsonLdOf, turtleOf } from "./write-catalog.ts";

async function catalog(desk: Desk, view: View): Promise<readonly Node[] | null> {
  const done = await ask(desk, showOpenDirectory, publicCall(view.network.id), {});
  if (done.kind !== "done" || done.value === null) return null;
  return catalogOf({ baseUrl: baseOf(view), network: view.network, directory: done.value });
}

const catalogRoute = (path: string, write: (nodes: readonly Node[]) => Answer): Route =>
  handling("GET", path, showOpenDirectory.name, async (desk, _request, view) => {
    const nodes = await catalog(desk, view);
    return nodes === null ? null : write(nodes);
  });

/** The catalogue that data portals harvest. */
export const dcatRoutes: readonly Route[] = [
  catalogRoute("/dcat.ttl", (nodes) =>
    raw("text/turtle; charset=utf-8", turtleOf(nodes), { publicly: true, headers: openToAll }),
  ),
  catalogRoute("/dcat.jsonld", (nodes) => openJson(jsonLdOf(nodes), "application/ld+json; charset=utf-8")),
];
