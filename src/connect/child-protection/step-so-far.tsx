import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { dayOf, home, Said } from "./protection-frame.tsx";
import type { Step } from "./protection-steps.ts";
import { say } from "./protection.texts.ts";
import { SealedSheet } from "./sheet-shown.tsx";
import type { ShownConsultation } from "./shown-consultation.ts";

type Props = { readonly view: View; readonly step: Step; readonly shown: ShownConsultation };

/** What others have done in a step until now. */
export const StepSoFar = ({ view, step, shown }: Props) => {
  if (step === "bogen") return <AdviceSoFar view={view} shown={shown} />;
  if (step === "entscheidung") return <SecondSoFar shown={shown} />;
  if (step === "eingang") return <ReceiptSoFar shown={shown} />;
  if (step === "uebergabe" && shown.transfer)
    return (
      <Actions>
        <ButtonLink
          kind="quiet"
          icon="print"
          href={view.href(`${home}/${shown.consultation.id}/blatt`, "de")}
        >
          {say("printPage")}
        </ButtonLink>
      </Actions>
    );
  return null;
};

type ShownProps = { readonly shown: ShownConsultation };
const AdviceSoFar = ({ shown: { advice, words } }: ShownProps & { readonly view: View }) => {
  if (!advice) return null;
  const { adviser, dueAt, answeredAt } = advice;
  return (
    <>
      <SealedSheet words={words.sheet} />
      {answeredAt ? (
        <div class="card line stack">
          <Said title={say("adviceFrom", { adviser })} text={words.advice} />
        </div>
      ) : (
        <Note title={say("askAnother")} id="another">
          <p>{say("waitsFor", { adviser, day: dayOf(dueAt) })}</p>
          <p>{say("askAnotherAbout")}</p>
        </Note>
      )}
    </>
  );
};

const SecondSoFar = ({ shown: { confirmation, words } }: ShownProps) => {
  if (!confirmation) return null;
  const { second, agrees } = confirmation;
  return (
    <Note tone={agrees ? "good" : undefined}>
      <p>{say(agrees === null ? "second-waits" : agrees ? "second-yes" : "second-no", { second })}</p>
      {words.view && <p dir="auto">{words.view}</p>}
    </Note>
  );
};

const ReceiptSoFar = ({ shown: { transfer, words } }: ShownProps) => {
  if (!transfer) return null;
  if (transfer.receivedAt)
    return (
      <Note tone="good">
        <p>{say("receiptYes", { day: dayOf(transfer.receivedAt) })}</p>
        {words.receipt && <p dir="auto">{words.receipt}</p>}
      </Note>
    );
  return transfer.recipientKind === "own" ? <p>{say("receiptOwn", { day: dayOf(transfer.dueAt) })}</p> : null;
};
