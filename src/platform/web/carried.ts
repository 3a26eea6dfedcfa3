/** What every link of a visit carries, because no cookie does. */
export type Carried = { readonly loss: boolean; readonly remembered: string };

/** Codes of remembered offers: the last eight digits of their ids, twenty at most. */
const codes = /^[0-9a-f]{8}(\.[0-9a-f]{8}){0,19}$/;

/** Reads what an address carries. The remembered list is `a` on its own page and `m` on all others. */
export function carriedBy(url: URL, rest: string): Carried {
  const list = url.searchParams.get(rest === "/merkliste" ? "a" : "m") ?? "";
  return {
    loss: url.searchParams.get("verlust") === "1",
    remembered: codes.test(list) ? list : "",
  };
}

const added = (path: string, name: string, value: string): string =>
  new RegExp(`[?&]${name}=`).test(path) ? path : `${path}${path.includes("?") ? "&" : "?"}${name}=${value}`;

/** The loss of a child travels in the address of every family page of the visit (decisions.md 11). */
const withLoss = (path: string): string =>
  path.startsWith("/intern") || path.startsWith("/verlassen") ? path : added(path, "verlust", "1");

/** The list is carried only where somebody goes on looking: everywhere else it would tell without need. */
const withList = (path: string, list: string): string =>
  /^\/((angebote|fragen)(\/|\?|$)|\?|$)/.test(path) ? added(path, "m", list) : path;

export function carryOn(path: string, { loss, remembered }: Carried): string {
  const listed = remembered === "" ? path : withList(path, remembered);
  return loss ? withLoss(listed) : listed;
}
