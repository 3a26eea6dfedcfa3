import type { VNode } from "preact";
import { ActButton, type Told, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { CheckChoice } from "../../ui/choices.tsx";
import { FieldFrame } from "../../ui/field-parts.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { documentKinds } from "./document.ts";
import type { DocumentLine } from "./documents.sql.ts";
import { say } from "./documents.texts.ts";

export type DocumentsShown = {
  readonly meetingId: string;
  readonly title: string;
  readonly documents: readonly DocumentLine[];
};
type Props = {
  readonly view: View;
  readonly shown: DocumentsShown;
  readonly typed: Typed;
  readonly told?: Told | undefined;
};

const pathOf = ({ meetingId }: DocumentsShown) => `/intern/treffen/${meetingId}/unterlagen`;

/** The papers of a meeting, and the form for a further one. */
export const documentsPage = ({ view, shown, typed, told }: Props): VNode => {
  const title = say("title", { title: shown.title });
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p>
          <a href={view.href(`/intern/treffen/${shown.meetingId}`)}>{say("backToMeeting")}</a>
        </p>
        <h1>{title}</h1>
        {shown.documents.length === 0 ? <p>{say("none")}</p> : <Listed view={view} shown={shown} />}
        <Further view={view} shown={shown} typed={typed} />
      </div>
    ),
  });
};

const Listed = ({ view, shown }: Pick<Props, "view" | "shown">) => (
  <ScrollTable
    label={say("file")}
    cards
    columns={[
      { label: say("name") },
      { label: say("size"), number: true },
      { label: say("who") },
      { label: say("act") },
    ]}
    rows={shown.documents.map(({ id, name, size, forAll }) => ({
      key: id,
      cells: [
        <a href={view.href(`${pathOf(shown)}/${id}`)}>{name}</a>,
        say("kilobytes", { count: Math.ceil(size / 1024) }),
        say(forAll ? "forAll" : "forAccounts"),
        <ActButton
          view={view}
          action={`${pathOf(shown)}/loeschen`}
          hidden={{ id }}
          button={say("remove")}
          suffix={say("removeNamed", { name })}
          kind="text"
        />,
      ],
    }))}
  />
);

const Further = ({ view, shown, typed }: Props) => (
  <form class="card stack" method="post" action={view.href(pathOf(shown))} enctype="multipart/form-data">
    <h2>{say("add")}</h2>
    <p class="soft">{say("about")}</p>
    <FieldFrame id="file" name="file" label={say("file")} hint={say("fileHint")} error={typed.errors["file"]}>
      <input
        id="file"
        name="file"
        type="file"
        accept={Object.values(documentKinds).join(",")}
        aria-describedby="file-hint"
        aria-invalid={typed.errors["file"] ? "true" : undefined}
      />
    </FieldFrame>
    <CheckChoice
      name="forAll"
      value="1"
      label={say("forAllChoice")}
      checked={typed.values["forAll"]?.[0] === "1"}
    />
    <div class="actions">
      <Button>{say("addButton")}</Button>
    </div>
    <HiddenFields values={view.formFields()} />
  </form>
);

/** A link that opens no paper. */
export const documentGonePage = (view: View): VNode =>
  staffFrame(view, {
    title: say("linkGone"),
    children: (
      <div class="sign stack">
        <h1>{say("linkGone")}</h1>
        <p>{say("linkGoneText")}</p>
      </div>
    ),
  });
