/** Tables that carry a network and have no row-level security, with the reason. The list may only shrink. */
export const tablesWithoutWall: Readonly<Record<string, string>> = {
  login_session: "Found by the hash of a secret before any network is known; holds no word about a family.",
};
