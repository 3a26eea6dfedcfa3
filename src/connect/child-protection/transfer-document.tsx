import { PrintButton } from "../../ui/button.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { shortName } from "./consultation.ts";
import { dayOf, Law, Said } from "./protection-frame.tsx";
import { say } from "./protection.texts.ts";
import { transferWords } from "./transfer.ts";
import type { TransferRow } from "./transfers.sql.ts";

export type Handed = {
  readonly transfer: TransferRow;
  readonly asker: string;
  readonly recipient?: string | undefined;
  readonly document?: string | undefined;
  readonly notInformed?: string | undefined;
};

/** The document as it is read, on the screen and on paper. */
export const TransferDocument = ({ transfer, asker, recipient, document, notInformed }: Handed) => {
  const words = document === undefined ? undefined : transferWords.parse(JSON.parse(document));
  const to = words?.outside || recipient;
  return (
    <>
      <h1>{say("document")}</h1>
      <Pairs
        pairs={[
          { term: say("one", { name: "" }).trim(), value: shortName(transfer.consultationId) },
          { term: say("from"), value: asker },
          ...(to ? [{ term: say("to"), value: to }] : []),
          { term: say("sentOn"), value: dayOf(transfer.sentAt) },
          { term: say("basis"), value: say(`decision-${transfer.basis}`) },
          { term: say("informed"), value: say(transfer.parentsInformed ? "informed-yes" : "informed-no") },
        ]}
      />
      {transfer.basis !== "withConsent" && <Law>{say("law-decision")}</Law>}
      {notInformed !== undefined && <Said title={say("whyNotInformed")} text={notInformed} />}
      <Said title={say("who")} text={words?.who} />
      <Said title={say("signs")} text={words?.signs} />
      {words?.tried && <Said title={say("triedHand")} text={words.tried} />}
      <Said title={say("reachable")} text={words?.reachable} />
      <div class="actions">
        <PrintButton>{say("print")}</PrintButton>
      </div>
    </>
  );
};
