import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { declineReasons } from "../concerns/concern.ts";
import { shortDayOf } from "../concerns/shown-concern.ts";
import { staffTexts } from "../texts.ts";
import type { OfferedMoves } from "./list-offered-moves.ts";
import { sayMove as t } from "./move.texts.ts";
import type { OfferedMove } from "./show-offered-move.ts";

export const offeredPath = "/intern/umzuege";
const staff = speak(staffTexts, "de");

/** Names of topics and languages, as the pages of concerns have them. */
export type MoveWords = {
  readonly topicName: (no: number) => string;
  readonly languageName: (code: string) => string;
};

/** What other networks offer: from where, until when. The family itself stands on the page behind. */
export const offeredMovesPage = (view: View, { moves }: OfferedMoves): VNode =>
  staffFrame(view, {
    title: t("incomingTitle"),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("toDay")}</BackLink>
        <h1>{t("incomingTitle")}</h1>
        <p>{t(moves.length === 0 ? "incomingNone" : "incomingAbout")}</p>
        {moves.length > 0 && (
          <ul class="work">
            {moves.map((move) => (
              <li key={move.id} class="covers">
                <h2>
                  <a class="cover" href={view.href(`${offeredPath}/${move.id}`, "de")}>
                    {t("from", { network: move.fromName })}
                  </a>
                </h2>
                <p>{t("fromSince", { day: shortDayOf(move.offeredAt) })}</p>
                <p>
                  <strong>{t("fromUntil", { day: shortDayOf(move.dueAt) })}</strong>
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  });

const reasonField: FormField = {
  kind: "select",
  name: "reason",
  label: t("reason"),
  options: [
    { value: "", label: "–" },
    ...declineReasons.map((reason) => ({ value: reason, label: staff(`reason-${reason}`) })),
  ],
};

type OneProps = {
  readonly view: View;
  readonly shown: OfferedMove;
  readonly typed: Typed;
  readonly words: MoveWords;
  /** Why nothing was done, where it is not about a field. */
  readonly fault?: string | undefined;
};
/** One family that moves here, as far as it agreed; a yes or a no with a reason. */
export function offeredMovePage({ view, shown, typed, words, fault }: OneProps): VNode {
  const { name } = shown.words;
  const title = name === undefined ? t("closedTitle") : t("offeredTitle", { name });
  const action = `${offeredPath}/${shown.moveId}`;
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href(offeredPath, "de")}>{t("toIncoming")}</BackLink>
        <TypedErrors typed={typed} fields={[reasonField]} />
        {fault && <Note tone="late">{fault}</Note>}
        <h1>{title}</h1>
        <p>
          {t("from", { network: shown.fromName })}.{" "}
          <strong>{t("fromUntil", { day: shortDayOf(shown.dueAt) })}</strong>
        </p>
        {name === undefined ? (
          <Note tone="late">{t("closedText")}</Note>
        ) : (
          <Told shown={shown} words={words} />
        )}
        {name !== undefined && (
          <Note tone="lamp" title={t("take")} id="next">
            <p>{t("takeText")}</p>
            <form method="post" action={view.href(`${action}/annehmen`, "de")}>
              <HiddenFields values={view.formFields()} />
              <Button>{t("take")}</Button>
            </form>
          </Note>
        )}
        <h2>{t("declineTitle")}</h2>
        <DrawnForm
          view={view}
          action={`${action}/ablehnen`}
          fields={[reasonField]}
          typed={typed}
          button={t("decline")}
          kind="quiet"
        />
      </div>
    ),
  });
}

const Told = ({ shown, words }: Pick<OneProps, "shown" | "words">) => {
  const { topic, childAge, place } = shown.words;
  const where = place ?? shown.place;
  const row = (term: string, value: string | undefined | null) => (value ? [{ term, value }] : []);
  const how = t(shown.givenHow === "written" ? "agreed-written" : "agreed-oral");
  return (
    <Card title={t("told")} id="told">
      <Pairs
        pairs={[
          ...row(t("topic"), topic && words.topicName(Number(topic))),
          ...row(
            t("childAge"),
            childAge && childAge !== "unknown" ? staff(`child-${childAge}` as "child-baby") : "",
          ),
          ...row(t("place"), where),
          ...row(t("spoken"), words.languageName(shown.language)),
          ...row(t("way"), t(`way-${shown.channelKind}`)),
          ...row(t("words"), shown.wish ?? t("noWords")),
        ]}
      />
      <p class="small">{t("agreedOn", { day: shortDayOf(shown.givenAt), how })}</p>
    </Card>
  );
};

/** On "Mein Tag": how many families other networks offer, with the way there; nothing where there are none. */
export const OfferedNote = ({ view, count }: { readonly view: View; readonly count: number }) =>
  count === 0 ? null : (
    <Note tone="lamp">
      <p>
        <a href={view.href(offeredPath, "de")}>{t("incoming", { count })}</a>
      </p>
    </Note>
  );
