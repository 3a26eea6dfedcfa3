import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { PrintButton } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Agreement } from "./agreement.ts";
import { Sections } from "./agreement-page.tsx";
import { sayTerm } from "./agreement-words.tsx";
import { say } from "./agreements.texts.ts";

/** The agreement as it is printed and signed: its text, then a line for each party. */
export const agreementPrintPage = (view: View, agreement: Agreement): VNode =>
  staffFrame(view, {
    title: agreement.title,
    area: "partners",
    children: (
      <div class="stack read">
        <div class="noprint">
          <p>
            <a class="tap" href={view.href(`/intern/vereinbarungen/${agreement.id}`, "de")}>
              {say("backToAgreement")}
            </a>
          </p>
          <PrintButton>{say("printThis")}</PrintButton>
        </div>
        <h1>{agreement.title}</h1>
        {agreement.state === "draft" && <Note>{say("draftNote")}</Note>}
        <p>
          {sayTerm(agreement)}
          {agreement.notice !== null && `. ${say("notice")}: ${agreement.notice}`}
        </p>
        <Sections agreement={agreement} />
        <h2>{say("signatures")}</h2>
        {agreement.parties.map(({ organisation, organisationId }) => (
          <div key={organisationId} class="signature">
            <p>
              <strong>{organisation}</strong>
            </p>
            <p class="small soft">
              <span>{say("signLine")}</span> <span>{say("signNameLine")}</span>
            </p>
          </div>
        ))}
      </div>
    ),
  });
