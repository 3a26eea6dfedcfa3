import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { portion } from "./hand-over-intake.ts";
import { sayHandover as t } from "./intake-handover.texts.ts";
import type { showIntakeHandover } from "./show-intake-handover.ts";

export const handoverPath = "/intern/eingang-uebergeben";
type Shown = NonNullable<Awaited<ReturnType<typeof showIntakeHandover.run>>>;

/** How far it is, and the one button of whoever holds the keys. */
export const handoverPage = (view: View, shown: Shown, refusal?: string): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        <h1>{t("title")}</h1>
        {refusal && (
          <Note tone="late">
            <p>{refusal}</p>
          </Note>
        )}
        {shown.handover === null ? <p>{t("none")}</p> : <Running view={view} shown={shown} />}
      </div>
    ),
  });

type RunningProps = { readonly view: View; readonly shown: Extract<Shown, { readonly left: number }> };
const Running = ({ view, shown }: RunningProps) => {
  const { handover, left, handed, gives, runs } = shown;
  const names = { from: handover.fromName, to: handover.toName };
  return (
    <>
      <p>{t("about", names)}</p>
      <Note>
        <p>
          <strong>{t("soFar", { count: handed })}</strong>{" "}
          {left > 0 ? t("left", { count: left }) : t("leftNone")}
        </p>
        <p>{t("meanwhile")}</p>
      </Note>
      <p>{t("why", { ...names, count: portion })}</p>
      <p>{t("after", names)}</p>
      {gives && (
        <div class="actions">
          <ActButton
            view={view}
            action={handoverPath}
            button={t(left > portion ? "give" : "giveLast")}
            suffix={handover.toName}
          />
        </div>
      )}
      {runs && (
        <>
          <p>{t("callOffAbout", names)}</p>
          <div class="actions">
            <ActButton
              view={view}
              action={`${handoverPath}/abbrechen`}
              button={t("callOff")}
              suffix={handover.toName}
            />
          </div>
        </>
      )}
    </>
  );
};

/** On "Mein Tag" of the team that hands over: it is waited for. */
export const HandoverNote = ({ view, left }: { readonly view: View; readonly left: number | null }) =>
  left === null ? null : (
    <Note tone="late">
      <p>{t("note", { count: left })}</p>
      <p>
        <a href={view.href(handoverPath, "de")}>{t("toHandover")}</a>
      </p>
    </Note>
  );

/** After the last portion: the old team sees nothing of it any more, so the page says it once. */
export const handedOverPage = (view: View, to: string): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        <h1>{t("title")}</h1>
        <Note tone="good">
          <p>{t("done", { to })}</p>
        </Note>
      </div>
    ),
  });
