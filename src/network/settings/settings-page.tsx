import type { VNode } from "preact";
import {
  DrawnForm,
  type FormField,
  type Told,
  type Typed,
  TypedErrors,
  titleOf,
} from "../../people/public.ts";
import { dataLicences } from "../../core/data-licence.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "../texts.ts";
import { neighboursAddress } from "./neighbours-page.tsx";

export const settingsFormFields: readonly FormField[] = [
  { kind: "text", name: "phone", type: "tel", label: say("phone") },
  { kind: "text", name: "phoneHours", label: say("phoneHours"), hint: say("phoneHoursHint") },
  {
    kind: "text",
    name: "contactEmail",
    type: "email",
    label: say("contactEmail"),
    hint: say("contactEmailHint"),
  },
  {
    kind: "text",
    name: "feedbackEmail",
    type: "email",
    label: say("feedbackEmail"),
    hint: say("feedbackEmailHint"),
  },
  { kind: "text", name: "intakeName", label: say("intakeName"), hint: say("intakeNameHint") },
  { kind: "area", name: "imprint", label: say("imprint"), hint: say("imprintHint"), rows: 8 },
  { kind: "area", name: "privacy", label: say("privacy"), hint: say("privacyHint"), rows: 12 },
  {
    kind: "area",
    name: "accessibility",
    label: say("accessibility"),
    hint: say("accessibilityHint"),
    rows: 8,
  },
  { kind: "text", name: "brand", label: say("brand"), hint: say("brandHint") },
  { kind: "text", name: "lamp", label: say("lamp"), hint: say("lampHint") },
  { kind: "area", name: "logoSvg", label: say("logoSvg"), hint: say("logoSvgHint"), rows: 4 },
  {
    kind: "select",
    name: "dataLicence",
    label: say("dataLicence"),
    hint: say("dataLicenceHint"),
    options: [
      { value: "", label: say("noDataLicence") },
      ...dataLicences.map(({ uri, name }) => ({ value: uri, label: name })),
    ],
  },
  { kind: "text", name: "exitUrl", type: "url", label: say("exitUrl"), hint: say("exitUrlHint") },
];

/** Imprint, privacy, phone, colours, logo, exit: everything a network says about itself. */
export const settingsPage = (view: View, typed: Typed, told?: Told): VNode =>
  staffFrame(view, {
    title: titleOf(say("settings"), typed),
    area: "settings",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={settingsFormFields} />
        {told && <Note tone="good">{told.text}</Note>}
        <h1>{say("settings")}</h1>
        <p>
          <a class="tap" href={view.href(neighboursAddress, "de")}>
            {say("neighbours")}
          </a>
        </p>
        <DrawnForm
          view={view}
          action="/intern/einstellungen"
          fields={settingsFormFields}
          typed={typed}
          button={say("save")}
        />
      </div>
    ),
  });
