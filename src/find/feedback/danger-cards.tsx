import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import type { Find } from "../public.ts";
import { AcuteNote } from "../urgent/acute-note.tsx";
import { urgentCard } from "../urgent/urgent-card.ts";
import { UrgentNote } from "../urgent/urgent-note.tsx";
import type { DangerTold } from "./danger-in-text.ts";

type CardsProps = { readonly find: Find; readonly view: View; readonly danger: DangerTold };

/** Whom to call now, where the text tells of a danger; nothing otherwise. */
export function dangerCards({ find: { helpNumbers }, view, danger }: CardsProps): VNode {
  const card = urgentCard(danger.slugs, view.loss);
  return (
    <>
      {danger.acute && <AcuteNote view={view} acute={danger.acute} helpNumbers={helpNumbers} />}
      {card && <UrgentNote view={view} card={card} helpNumbers={helpNumbers} />}
    </>
  );
}
