import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { listText } from "../guide/wording.ts";
import { fieldName } from "../offer-editing/editing.texts.ts";
import { freshnessTexts } from "./freshness.texts.ts";

const t = speak(freshnessTexts, "de");

/** Names of fields that are changed now, and of those that wait for the coordination. */
export type Changed = { readonly stands: readonly string[]; readonly waits: readonly string[] };

const names = (fields: readonly string[]): string => listText(fields.map(fieldName), "de");

const sayChanged = ({ stands, waits }: Changed): VNode => (
  <>
    {stands.length > 0 && <p>{t("changedStands", { fields: names(stands) })}</p>}
    {waits.length > 0 && <p>{t("changedWaits", { fields: names(waits) })}</p>}
  </>
);

/** What became of a provider's answer, in the words of what really happened. */
export function linkDonePage(view: View, { stands, waits }: Changed = { stands: [], waits: [] }): VNode {
  const nothing = stands.length + waits.length === 0;
  const title = t(nothing ? "done_confirmed" : "done_changed");
  return staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <Note tone="good">{nothing ? t("done_confirmedText") : sayChanged({ stands, waits })}</Note>
      </div>
    ),
  });
}
