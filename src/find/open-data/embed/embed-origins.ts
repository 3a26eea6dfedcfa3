/** A host with its scheme as a policy names it: no path, no wildcard, nothing that could end the directive. */
const origin = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
/** On the own machine pages are tried out without TLS. */
const onThisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

export const isOrigin = (text: string): boolean => origin.test(text) || onThisMachine.test(text);

/** Who may show the list in a frame, as the directive `frame-ancestors` says it; nobody unless somebody was named. */
export const frameAncestors = (origins: readonly string[]): string =>
  origins.filter(isOrigin).slice(0, 50).join(" ") || "'none'";
