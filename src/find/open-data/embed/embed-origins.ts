/** A host with its scheme as a policy names it: no path, no wildcard, nothing that could end the directive. */
const origin = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
/** On the own machine pages are tried out without TLS. */
const onThisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;
export const mostOrigins = 50;

export const isOrigin = (text: string): boolean => origin.test(text) || onThisMachine.test(text);

/** Who may show the list in a frame, as the directive `frame-ancestors` says it; nobody unless somebody was named. */
export const frameAncestors = (origins: readonly string[]): string =>
  origins.filter(isOrigin).slice(0, mostOrigins).join(" ") || "'none'";

/**
 * The site behind an address as somebody copies it from a browser, or null. The path is left out, because a whole site is
 * allowed or none; umlauts become what the browser sends (RFC 3492).
 */
export function originIn(line: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(line) ? line : `https://${line}`;
  if (!URL.canParse(address)) return null;
  const { origin: site, username, password } = new URL(address);
  return username === "" && password === "" && isOrigin(site) ? site : null;
}

/** The sites named one a line, each once. */
export const originLines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\s+/)
      .filter((line) => line !== "")
      .map((line) => originIn(line) ?? line),
  ),
];
