import type { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ActButton, DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import type { Told } from "../forms/staff-answer.ts";
import { type FormField, type Typed, untouched } from "../forms/typed-form.ts";
import { say } from "../texts.ts";

export type RecoveryShown = {
  readonly organisation: string;
  readonly admitted: boolean;
  readonly createdAt: Temporal.Instant | null;
  readonly drilledAt: Temporal.Instant | null;
  readonly secured: boolean;
};

/** Field names hold the word "sheet", so that a fault page never shows them back. */
export const sheetFields: readonly FormField[] = [
  { kind: "area", name: "sheetA", label: say("sheetFirst"), hint: say("sheetHint"), rows: 7 },
  { kind: "area", name: "sheetB", label: say("sheetSecond"), hint: say("sheetHint"), rows: 7 },
];

type Sent = { readonly form: "drill" | "recover"; readonly typed: Typed };

/** Making, proving and using the organisation's recovery. */
export const recoveryPage = (view: View, shown: RecoveryShown, sent?: Sent, told?: Told): VNode => {
  const typedOf = (form: Sent["form"]) => (sent?.form === form ? sent.typed : untouched);
  return staffFrame(view, {
    title: titleOf(say("recovery"), sent?.typed ?? untouched),
    area: "team",
    children: (
      <div class="stack read">
        {sent && <TypedErrors typed={sent.typed} fields={sheetFields} kept={say("secretsNotKept")} />}
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <h1>{say("recovery")}</h1>
        <p>{say("recoveryAbout", { organisation: shown.organisation })}</p>
        <Note tone={shown.drilledAt ? "good" : "late"}>{say(stateOf(shown))}</Note>
        {!shown.admitted && <p>{say("onlyAdmitted")}</p>}
        {shown.admitted && shown.createdAt && <SheetForm view={view} form="drill" typed={typedOf("drill")} />}
        {shown.admitted && <Create view={view} again={shown.createdAt !== null} />}
        {shown.secured && !shown.admitted && (
          <SheetForm view={view} form="recover" typed={typedOf("recover")} />
        )}
      </div>
    ),
  });
};

const stateOf = ({ createdAt, drilledAt, secured }: RecoveryShown) => {
  if (createdAt === null) return "recoveryMissing";
  if (!secured) return "recoveryUnsecured";
  return drilledAt === null ? "recoveryUndrilled" : "recoveryDrilled";
};

const Create = ({ view, again }: { readonly view: View; readonly again: boolean }) => (
  <Card line title={say(again ? "recoveryAgain" : "createRecovery")} id="create">
    <p>{say("createRecoveryAbout")}</p>
    {again && <p>{say("recoveryAgainAbout")}</p>}
    <ActButton view={view} action="/intern/team/wiederherstellung/blaetter" button={say("createRecovery")} />
  </Card>
);

const forms = {
  drill: { title: "drill", about: "drillAbout", path: "probe", button: "startDrill" },
  recover: { title: "recover", about: "recoverAbout", path: "oeffnen", button: "startRecover" },
} as const;

const SheetForm = ({ view, form, typed }: { readonly view: View } & Sent) => {
  const { title, about, path, button } = forms[form];
  return (
    <>
      <h2>{say(title)}</h2>
      <p>{say(about)}</p>
      <DrawnForm
        view={view}
        action={`/intern/team/wiederherstellung/${path}`}
        fields={sheetFields}
        typed={typed}
        button={say(button)}
      />
    </>
  );
};
