/** Where lists and this network contradict each other. */
export const conflictsPath = "/intern/angebote/konflikte";
export const takeAllPath = `${conflictsPath}/liste`;
/** The question before all of a list is taken. */
export const takeAllPathOf = (source: string): string =>
  `${takeAllPath}?quelle=${encodeURIComponent(source)}`;
/** The contradictions of one offer. */
export const conflictsPathOf = (offerId: string): string => `${conflictsPath}?angebot=${offerId}`;
