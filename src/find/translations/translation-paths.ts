/** The translations of one offer. */
export const translationsPath = (id: string): string => `/intern/angebote/${id}/sprachen`;

/** All offers in all languages. */
export const overviewPath = "/intern/angebote/sprachen";
