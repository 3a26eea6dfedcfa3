import { germanTexts } from "../../platform/texts.ts";

/** Searching on the phone itself. */
export const pocketTexts = germanTexts("pocket", {
  title: "Suchen ohne Internet",
  text: "Ihr Handy kann selbst suchen. Was Sie schreiben, verlässt Ihr Handy nicht.",
  load: "Suche auf das Handy laden",
  query: "Ihr Thema",
  nothing: "Dazu finden wir nichts. Rufen Sie an.",
  drop: "Suche vom Handy löschen",
});
