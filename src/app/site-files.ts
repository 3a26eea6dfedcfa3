import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import { phoneHref } from "../ui/bdi-text.tsx";

/** Below this age a security.txt counts as current (RFC 9116, 2.5.5: less than a year). Days. */
const currentDays = 330;

type Contact = { readonly email: string | null; readonly phone: string | null };

/**
 * RFC 9116: how to tell the people of this installation about a hole. Their own address and phone come first; without
 * either the imprint says who they are.
 */
export function securityText(base: string, { email, phone }: Contact, now: Temporal.Instant): string {
  const expires = now
    .add({ hours: 24 * currentDays })
    .toZonedDateTimeISO("UTC")
    .startOfDay()
    .toInstant();
  const contacts = [email && `mailto:${email}`, phone && phoneHref(phone)].filter(Boolean);
  return [
    ...(contacts.length > 0 ? contacts : [`${base}/impressum`]).map((one) => `Contact: ${one}`),
    `Expires: ${expires.toString()}`,
    "Preferred-Languages: de, en",
    `Canonical: ${base}/.well-known/security.txt`,
    `Policy: ${base}/.well-known/security-policy.txt`,
    "",
  ].join("\n");
}

/** How reports are treated: the page that comes with the product. Read once; undefined where it was left out. */
export function readSecurityPolicy(repositoryRoot: string): string | undefined {
  const file = join(repositoryRoot, "SECURITY.md");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** What no search engine keeps: the staff's side, everything about one family, addresses with something typed in them. */
const closedFolders = ["/intern", "/entwicklung", "/fragen"];
const closedPages = [
  "/melden",
  "/quittung",
  "/stand",
  "/einladung",
  "/verlassen",
  "/stimmt-etwas-nicht",
  "/rueckmeldung",
  "/merkliste",
  "/ohne-netz",
];
const closedQueries = ["/angebote"];

/**
 * RFC 9309. By the star every line also counts below a network's name and a language; the dollar and the question mark
 * keep an offer whose address begins with the same letters.
 */
export function robotsText(sitemaps: readonly string[] = []): string {
  const paths = [
    ...closedFolders.flatMap((path) => [`${path}$`, `${path}/`]),
    ...closedPages.flatMap((path) => [`${path}$`, `${path}?`]),
    ...closedQueries.map((path) => `${path}?`),
  ];
  return [
    "User-agent: *",
    ...paths.flatMap((path) => [`Disallow: ${path}`, `Disallow: /*${path}`]),
    ...(sitemaps.length === 0 ? [] : ["", ...sitemaps.map((address) => `Sitemap: ${address}`)]),
    "",
  ].join("\n");
}
