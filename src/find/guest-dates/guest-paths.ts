export const guestsPath = "/intern/gaeste";
/** The address in the letter to the side that is asked. */
export const guestLinkPath = "/gast";
