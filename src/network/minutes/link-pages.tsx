import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { DocumentLine } from "../documents/documents.sql.ts";
import type { Correction } from "./corrections.sql.ts";
import { say } from "./minutes.texts.ts";
import type { MinutesBody } from "./minutes-body.ts";
import { MinutesSheet } from "./minutes-sheet.tsx";
import type { MinutesRow } from "./minutes.sql.ts";
import type { VersionLine } from "./minutes-versions.sql.ts";
import { sayApproval, sayOutcome, sayVersion, Versions } from "./sent-minutes-page.tsx";

export type LinkShown = {
  readonly minutes: MinutesRow;
  readonly body: MinutesBody;
  readonly version: number;
  readonly versions: readonly VersionLine[];
  readonly said: readonly Correction[];
  readonly documents: readonly DocumentLine[];
  readonly person: string;
};
type Props = {
  readonly view: View;
  readonly shown: LinkShown;
  readonly secret: string;
  readonly typed: Typed;
  readonly sent?: boolean | undefined;
};

/** What the link of a mail opens: the minutes to read and print, and a field for what is wrong. */
export const linkedMinutesPage = ({ view, shown, secret, typed, sent }: Props): VNode => {
  const { body, minutes, version, versions, person } = shown;
  const title = say("minutesOf", { title: body.title });
  const line = versions.find((one) => one.version === version);
  return staffFrame(view, {
    title: titleOf(title, typed),
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {sent && <Note tone="good">{say("objectionSent")}</Note>}
        <h1>{title}</h1>
        <p class="soft">
          {say("linkFor", { name: person })} {line && sayVersion(line)}. {sayApproval(minutes)}
        </p>
        {version < minutes.version && (
          <Note tone="late">{say("newestIs", { version: minutes.version })}</Note>
        )}
        <MinutesSheet body={body} />
        <Documents view={view} shown={shown} secret={secret} />
        <p class="actions">
          <PrintButton>{say("preview")}</PrintButton>
        </p>
        <section class="stack noprint">
          <h2>{say("objection")}</h2>
          <DrawnForm
            view={view}
            action="/protokoll"
            fields={[
              { kind: "area", name: "text", label: say("objection"), hint: say("objectionHint"), rows: 4 },
            ]}
            typed={typed}
            hidden={{ _link: secret }}
            button={say("objectionSend")}
          />
          <Said said={shown.said} />
        </section>
        <Versions
          versions={versions}
          shown={version}
          hrefOf={(one) => view.href(`/protokoll?t=${secret}&fassung=${one}`, "de")}
        />
      </div>
    ),
  });
};

const Said = ({ said }: Pick<LinkShown, "said">) =>
  said.length === 0 ? null : (
    <Card line title={say("yourSaid")} id="said" level={3}>
      <ul>
        {said.map((one) => (
          <li key={one.id} dir="auto">
            {one.text} <span class="soft">({sayOutcome(one)})</span>
          </li>
        ))}
      </ul>
    </Card>
  );

const Documents = ({ view, shown, secret }: Pick<Props, "view" | "shown" | "secret">) =>
  shown.documents.length === 0 ? null : (
    <section class="noprint">
      <h2>{say("documents")}</h2>
      <ul>
        {shown.documents.map(({ id, name }) => (
          <li key={id}>
            <a href={view.href(`/unterlage?t=${secret}&d=${id}`, "de")}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );

/** A link that opens nothing. */
export const minutesGonePage = (view: View): VNode =>
  staffFrame(view, {
    title: say("linkGone"),
    children: (
      <div class="sign stack">
        <h1>{say("linkGone")}</h1>
        <p>{say("linkGoneText")}</p>
      </div>
    ),
  });
