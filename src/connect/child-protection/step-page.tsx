import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { beforeDecision, mayBeChanged, shortName } from "./consultation.ts";
import { home, Law, protectionFrame } from "./protection-frame.tsx";
import type { Step } from "./protection-steps.ts";
import { say } from "./protection.texts.ts";
import type { ShownConsultation } from "./shown-consultation.ts";
import { stepForms } from "./step-forms.ts";
import { StepSoFar } from "./step-so-far.tsx";

/** Steps that are done by others, or are over, show no form. */
function hasForm(step: Step, { consultation, around, transfer }: ShownConsultation): boolean {
  if (step === "eingang") return transfer?.recipientKind === "outside" && transfer.receivedAt === null;
  if (step === "abschluss") return consultation.closedAt === null;
  if (!mayBeChanged(consultation, around).ok) return false;
  return step !== "bogen" || around.advice?.answered !== true;
}

/** One step with its one form; what is stored stands in it and can be changed until it is handed over. */
export const stepPage = (view: View, shown: ShownConsultation, step: Step, again?: Typed): VNode => {
  const form = stepForms[step];
  const name = shortName(shown.consultation.id);
  const here = `${home}/${shown.consultation.id}`;
  const typed = again ?? form?.stored(shown) ?? { values: {}, errors: {} };
  const fields = form?.fields(shown) ?? [];
  // Words that were sent already stand in their form again, also where another step comes first.
  const early = step === "entscheidung" && !again ? beforeDecision(shown.consultation) : [];
  const open = form !== undefined && early.length === 0 && hasForm(step, shown);
  return protectionFrame({
    view,
    title: say(`step-${step}`),
    typed,
    back: { href: here, label: say("backToOne", { name }) },
    children: (
      <>
        {again && Object.keys(again.errors).length > 0 && <TypedErrors typed={again} fields={fields} />}
        <h1 id="step">{say(`step-${step}`)}</h1>
        <p>{say(`about-${step}`)}</p>
        <StepLaw step={step} shown={shown} />
        <StepSoFar view={view} step={step} shown={shown} />
        {open ? (
          <DrawnForm
            view={view}
            action={`${here}/${step}`}
            fields={fields}
            typed={typed}
            button={form.button}
          />
        ) : (
          <NoForm view={view} step={step} shown={shown} early={early} />
        )}
        {step === "bogen" && open && shown.words.draft !== undefined && (
          <Actions>
            <ButtonLink kind="quiet" href={view.href(`${here}/vorschau`, "de")}>
              {say("toPreview")}
            </ButtonLink>
          </Actions>
        )}
      </>
    ),
  });
};

type PartProps = { readonly step: Step; readonly shown: ShownConsultation };
type NoFormProps = PartProps & { readonly view: View; readonly early: readonly Step[] };
/** Why there is no form: another step comes first, or what stands is over. */
const NoForm = ({ view, step, shown, early }: NoFormProps) => (
  <Note>
    <p>{say(reasonOf(step, shown, early))}</p>
    {early.map((first) => (
      <p key={first}>
        <a href={view.href(`${home}/${shown.consultation.id}/${first}`, "de")}>{say(`step-${first}`)}</a>
      </p>
    ))}
  </Note>
);

function reasonOf(step: Step, { transfer }: ShownConsultation, early: readonly Step[]) {
  if (early.length > 0) return "comesFirst";
  return step === "eingang" && !transfer ? "noTransfer" : "standsNow";
}

const StepLaw = ({ step, shown: { consultation } }: PartProps) => {
  if (step === "bogen") return <Law>{say("law-advice")}</Law>;
  if (step === "kind" && consultation.born === null)
    return (
      <>
        <Law>{say("law-born")}</Law>
        <Law>{say("law-unborn")}</Law>
      </>
    );
  if (step === "kind" || (step === "entscheidung" && consultation.born === "unborn"))
    return <Law>{say(`law-${consultation.born ?? "born"}`)}</Law>;
  return step === "entscheidung" && consultation.born !== null ? <Law>{say("law-decision")}</Law> : null;
};
