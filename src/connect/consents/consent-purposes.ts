/** Without these two nobody may work on the concern at all. */
export const carriesTheConcern = (purpose: string): boolean =>
  purpose === "contactMe" || purpose === "referralTransfer";
