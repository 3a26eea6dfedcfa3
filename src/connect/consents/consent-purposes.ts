/** With neither of these two nobody may work on the concern at all. */
export const carryingPurposes = ["contactMe", "referralTransfer"] as const;

export const carriesTheConcern = (purpose: string): boolean =>
  carryingPurposes.some((carrying) => carrying === purpose);
