import { showNetworkWords } from "../network/pages/show-network-words.ts";
import { repositoryRoot } from "../platform/checkout.ts";
import { ask } from "../platform/perform.ts";
import type { NetworkFaces } from "../platform/web/network-faces.ts";
import { raw } from "../platform/web/answer.ts";
import { handling, type Handle, type Route, still } from "../platform/web/route.ts";
import { readSecurityPolicy, robotsText, securityText } from "./site-files.ts";

const plain = "text/plain; charset=utf-8";
const publicly = { publicly: true };

/** For the whole installation; its first network speaks for it. */
const showSecurityText: Handle = async (desk, _request, { actor, network, now, publicUrl }) => {
  const words = await ask(desk, showNetworkWords, { actor, networkId: network.id }, {});
  const email = words.kind === "done" ? words.value.contactEmail : null;
  return raw(plain, securityText(publicUrl, { email, phone: network.phone }, now), publicly);
};

/** Every network has its own list of pages. */
const sitemaps = (publicUrl: string, faces: Pick<NetworkFaces, "all"> | undefined): readonly string[] =>
  (faces?.all() ?? []).map(({ slug }) => `${publicUrl}/${slug}/sitemap.xml`);

/** What programs ask for at fixed addresses: search engines, people who look for holes. */
export function siteFileRoutes(faces?: Pick<NetworkFaces, "all">): readonly Route[] {
  const policy = readSecurityPolicy(repositoryRoot);
  return [
    still("/robots.txt", ({ publicUrl }) => raw(plain, robotsText(sitemaps(publicUrl, faces)), publicly)),
    handling("GET", "/.well-known/security.txt", showNetworkWords.name, showSecurityText),
    ...(policy === undefined
      ? []
      : [still("/.well-known/security-policy.txt", () => raw(plain, policy, publicly))]),
  ];
}
