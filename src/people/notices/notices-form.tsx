import type { View } from "../../platform/view.ts";
import { DrawnForm } from "../forms/form-page.tsx";
import { filledWith } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import { type NoticeChoice, noticeChoices } from "./notices.ts";

/** On one's own page: one mail a day, or each at once. */
export const NoticesForm = ({ view, notices }: { readonly view: View; readonly notices: NoticeChoice }) => (
  <>
    <h2 id="notices-title">{say("noticesTitle")}</h2>
    <p>{say("noticesAbout")}</p>
    <DrawnForm
      view={view}
      action="/intern/zugang/nachrichten"
      kind="quiet"
      button={say("noticesSave")}
      typed={filledWith({ notices })}
      fields={[
        {
          kind: "select",
          name: "notices",
          label: say("noticesLabel"),
          options: noticeChoices.map((choice) => ({ value: choice, label: say(`notices_${choice}`) })),
        },
      ]}
    />
  </>
);
