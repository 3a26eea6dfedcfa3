import type { VNode } from "preact";
import { filledWith, type FormField, DrawnForm, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayAccess as t } from "./access.texts.ts";
import type { ShownEmergency } from "./show-emergency.ts";

type Props = {
  readonly view: View;
  readonly shown: ShownEmergency;
  readonly error?: string | undefined;
  readonly reason?: string | undefined;
};
const reasonField: FormField = {
  kind: "area",
  name: "reason",
  label: t("reason"),
  hint: t("reasonHint"),
  rows: 4,
};

/** Asks for the reason and says first what will happen: who breaks the glass knows that everybody will hear of it. */
export function emergencyPage({ view, shown, error, reason = "" }: Props): VNode {
  const filled = filledWith({ reason });
  const typed = error === undefined ? filled : { ...filled, errors: { reason: error } };
  const action = `/intern/anliegen/${shown.concernId}/notfall`;
  return staffFrame(view, {
    title: titleOf(t("title"), typed),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href(`/intern/anliegen/${shown.concernId}`, "de")}>{t("back")}</BackLink>
        <TypedErrors typed={typed} fields={[reasonField]} />
        <h1>{t("title")}</h1>
        {shown.closed ? (
          <Ask view={view} shown={shown} typed={typed} action={action} />
        ) : (
          <p>{t("nothingClosed")}</p>
        )}
      </div>
    ),
  });
}

type AskProps = Pick<Props, "view" | "shown"> & {
  readonly typed: ReturnType<typeof filledWith>;
  readonly action: string;
};
const Ask = ({ view, shown, typed, action }: AskProps) => (
  <>
    <WhoseWords shown={shown} />
    <p>{t("consequences")}</p>
    <ul>
      {shown.teams.map((team) => (
        <li key={team.id}>{t(toldAs(team), { node: team.name })}</li>
      ))}
      <li>{t("consequence-watcher")}</li>
      <li>{t("consequence-family")}</li>
      <li>{t("consequence-end")}</li>
    </ul>
    <DrawnForm view={view} action={action} fields={[reasonField]} typed={typed} button={t("open")} />
  </>
);

/** After a family was handed back, whoever is responsible now is not whose words lie there. */
const WhoseWords = ({ shown: { teams, nodeName } }: Pick<Props, "shown">) => {
  const here = teams.find(({ part }) => part === "here");
  const node = teams
    .filter(({ part }) => part === "before")
    .map(({ name }) => name)
    .join(", ");
  if (here === undefined) return <p>{t("about-before", { node, now: nodeName })}</p>;
  return (
    <>
      <p>{t("about", { node: here.name })}</p>
      {node !== "" && <p>{t("about-also", { node })}</p>}
    </>
  );
};

function toldAs({ part, active }: ShownEmergency["teams"][number]) {
  if (!active) return "consequence-gone";
  return part === "here" ? "consequence-node" : "consequence-other";
}
