/** What may be done at an address that everybody may read. */
const methods = "GET, HEAD, OPTIONS";
/** How long a browser need not ask again. Seconds; no browser keeps it longer than a day. */
const keptFor = 86_400;

type Headers = Readonly<Record<string, string>>;

const everySite = (headers: Headers): Headers => ({
  ...headers,
  allow: methods,
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
});

/**
 * The answer to a browser that asks before it reads open data from another site (Fetch, 4.8). Every header may be sent
 * along, because none is looked at; a cookie may not, and "*" says so.
 */
export const preflight = (headers: Headers, asksFor: string | undefined): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...everySite(headers),
      "access-control-allow-methods": methods,
      "access-control-allow-headers":
        asksFor !== undefined && /^[\w\-, ]{1,1000}$/.test(asksFor) ? asksFor : "*",
      "access-control-max-age": String(keptFor),
      vary: "access-control-request-headers",
    },
  });

/** Open data is there to be read: for all else the answer says what is possible (RFC 9110, 15.5.6). */
export const onlyToRead = (headers: Headers): Response =>
  new Response(
    JSON.stringify({ error: { code: "method-not-allowed", message: "This address can only be read." } }),
    {
      status: 405,
      headers: {
        ...everySite(headers),
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-store",
      },
    },
  );
