/** The three papers by the last part of their address: what an officer files one by one. */
export const paperNames = ["verzeichnis", "massnahmen", "loeschkonzept"] as const;
export type PaperName = (typeof paperNames)[number];

/** The key of its heading in the texts. */
export const paperTitles = {
  verzeichnis: "register",
  massnahmen: "measures",
  loeschkonzept: "deletion",
} as const satisfies Record<PaperName, string>;
