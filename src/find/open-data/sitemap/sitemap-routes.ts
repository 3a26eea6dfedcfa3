import type { NetworkId } from "../../../core/ids.ts";
import { ask, type Desk } from "../../../platform/perform.ts";
import { raw } from "../../../platform/web/answer.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import { publicCall } from "../hsds/open-routes.ts";
import { listOpenIds } from "../list-open-ids.ts";
import { filesFor, type PublicPage, pagesOfFile, sitemapIndexOf, sitemapOf, stillPages } from "./sitemap.ts";

const xml = (text: string) => raw("application/xml; charset=utf-8", text, { publicly: true });

/** Every page of a network for everybody: those that every network has, and one for each published offer. */
async function publicPages(desk: Desk, networkId: NetworkId): Promise<readonly PublicPage[]> {
  const listed = await ask(desk, listOpenIds, publicCall(networkId), {});
  const offers = listed.kind === "done" ? listed.value : [];
  return [
    ...stillPages.map((path) => ({ path, changedAt: null })),
    ...offers.map(({ slug, changedAt }) => ({
      path: `/angebote/${slug}`,
      changedAt: changedAt.toString({ smallestUnit: "second" }),
    })),
  ];
}

/** What search engines are to find (sitemaps.org): one file, or a list of files where one does not hold all pages. */
export const sitemapRoutes: readonly Route[] = [
  handling("GET", "/sitemap.xml", listOpenIds.name, async (desk, _request, view) => {
    const pages = await publicPages(desk, view.network.id);
    const files = filesFor(pages.length);
    return xml(files === 1 ? sitemapOf(view, pages) : sitemapIndexOf(view, files));
  }),
  handling("GET", "/sitemap.xml/:no", listOpenIds.name, async (desk, request, view) => {
    const no = Number(request.param("no"));
    const pages = await publicPages(desk, view.network.id);
    return Number.isInteger(no) && no >= 1 && no <= filesFor(pages.length)
      ? xml(sitemapOf(view, pagesOfFile(pages, no)))
      : null;
  }),
];
