import { type Finding, fileFinding } from "../../../platform/tables/table-file.ts";

/** Says once for a file which names of people were left out. */
export const personNote = (leftOut: ReadonlySet<string>): Finding[] =>
  leftOut.size === 0
    ? []
    : [
        fileFinding(
          "contact-person-column",
          `Namen von Personen (${[...leftOut].join(", ")}) wurden nicht übernommen: Sie gehören nicht ungefragt in ein öffentliches Verzeichnis.`,
        ),
      ];
