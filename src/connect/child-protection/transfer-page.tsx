import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { shortName } from "./consultation.ts";
import { home, protectionFrame } from "./protection-frame.tsx";
import { say } from "./protection.texts.ts";
import type { ShownConsultation } from "./shown-consultation.ts";
import { TransferDocument } from "./transfer-document.tsx";

/** The hand-over as a sheet of paper, for the asker; null where nothing was handed over. */
export const transferPage = (view: View, shown: ShownConsultation): VNode | null => {
  const { transfer, words, offices, consultation } = shown;
  if (!transfer) return null;
  const recipient = offices.find(({ id }) => id === transfer.recipientOrganisationId)?.name;
  const asker = view.actor.kind === "staff" ? `${view.actor.name}, ${view.actor.organisation}` : "";
  return protectionFrame({
    view,
    title: say("document"),
    back: {
      href: `${home}/${consultation.id}`,
      label: say("backToOne", { name: shortName(consultation.id) }),
    },
    children: (
      <TransferDocument
        transfer={transfer}
        asker={asker}
        recipient={recipient}
        document={words.transfer}
        notInformed={words.notInformed}
      />
    ),
  });
};
