/** Where the office reads in a list; its preview and its result lie below. */
export const readFilePath = "/intern/angebote/einlesen";
