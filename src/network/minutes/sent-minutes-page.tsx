import type { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { sayFullDay } from "../../core/say-date.ts";
import { ActButton, DrawnForm, TypedErrors, titleOf, untouched } from "../../people/public.ts";
import { officeDay } from "../../platform/clock.ts";
import { ButtonLink, PrintButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { Correction } from "./corrections.sql.ts";
import { say } from "./minutes.texts.ts";
import type { MinutesBody } from "./minutes-body.ts";
import { type MinutesProps, pathOfMinutes } from "./minutes-shown.ts";
import { MinutesSheet } from "./minutes-sheet.tsx";
import type { MinutesRow } from "./minutes.sql.ts";
import type { VersionLine } from "./minutes-versions.sql.ts";

const dayOf = (at: Temporal.Instant) => sayFullDay(officeDay(at), "de");

export const sayVersion = ({ version, why, sentAt }: VersionLine): string =>
  say(why === null ? "version" : "versionWhy", { version, why: why ?? "", day: dayOf(sentAt) });

/** "Genehmigt am …" or that nobody has yet. */
export const sayApproval = ({ approvedAt, approvedHow }: MinutesRow): string =>
  approvedAt === null
    ? say("notApproved")
    : say(approvedHow === "silence" ? "approvedBySilence" : "approvedIn", { day: dayOf(approvedAt) });

type VersionsProps = {
  readonly versions: readonly VersionLine[];
  readonly hrefOf: (version: number) => string;
  readonly shown: number;
};

/** All versions that were sent; the one on the page is no link. */
export const Versions = ({ versions, hrefOf, shown }: VersionsProps) =>
  versions.length < 2 ? null : (
    <section class="noprint">
      <h2>{say("otherVersions")}</h2>
      <ul>
        {versions.map((one) => (
          <li key={one.version}>
            {one.version === shown ? sayVersion(one) : <a href={hrefOf(one.version)}>{sayVersion(one)}</a>}
          </li>
        ))}
      </ul>
    </section>
  );

/** Minutes that were sent: as they went out, what people said about them, and the yes of a meeting. */
export const sentMinutesPage = (
  props: MinutesProps & { readonly body: MinutesBody; readonly minutes: MinutesRow },
): VNode => {
  const { view, shown, typed, told, body, minutes } = props;
  const title = say("minutesOf", { title: body.title });
  const line = shown.versions.find(({ version }) => version === shown.version);
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {told && <Note tone={told.good ? "good" : "late"}>{told.text}</Note>}
        <p class="noprint">
          <a href={view.href(`/intern/treffen/${shown.facts.id}`)}>{say("backToMeeting")}</a>
        </p>
        <h1>{title}</h1>
        {shown.version < minutes.version && (
          <Note tone="late">
            <p>{say("newestIs", { version: minutes.version })}</p>
          </Note>
        )}
        <p class="soft">
          {line && sayVersion(line)}. {sayApproval(minutes)}
        </p>
        <MinutesSheet body={body} />
        <div class="actions">
          <PrintButton>{say("preview")}</PrintButton>
          {shown.keeps && (
            <ButtonLink kind="quiet" href={view.href(`${pathOfMinutes(shown)}/berichtigen`)}>
              {say("correct")}
            </ButtonLink>
          )}
        </div>
        {shown.keeps && minutes.state === "sent" && (
          <div class="noprint">
            <ActButton view={view} action={`${pathOfMinutes(shown)}/genehmigen`} button={say("approve")} />
          </div>
        )}
        {shown.keeps && <Corrections {...props} />}
        <Versions
          versions={shown.versions}
          shown={shown.version}
          hrefOf={(version) => view.href(`${pathOfMinutes(shown)}?fassung=${version}`)}
        />
      </div>
    ),
  });
};

/** What became of an objection, in one sentence. */
export const sayOutcome = ({ state, answer }: Correction): string =>
  state === "open"
    ? say("saidOpen")
    : state === "accepted"
      ? say("saidAccepted")
      : say("saidDeclined", { answer: answer ?? "" });

const Corrections = ({ view, shown, typed }: MinutesProps) =>
  shown.corrections.length === 0 ? null : (
    <section class="stack noprint">
      <h2>{say("said")}</h2>
      {shown.corrections.map((one) => (
        <Card key={one.id} line>
          <p class="soft">{say("saidBy", { name: one.person ?? say("nobody"), version: one.version })}</p>
          <p dir="auto">{one.text}</p>
          {one.state === "open" ? (
            <>
              <p class="actions">
                <ButtonLink
                  kind="quiet"
                  href={view.href(`${pathOfMinutes(shown)}/berichtigen?hinweis=${one.id}`)}
                >
                  {say("accept")}
                </ButtonLink>
              </p>
              <DrawnForm
                view={view}
                action={`${pathOfMinutes(shown)}/hinweis-ablehnen`}
                fields={[{ kind: "text", name: "answer", label: say("declineAnswer") }]}
                typed={typed.values["id"]?.[0] === one.id ? typed : untouched}
                hidden={{ id: one.id }}
                button={say("decline")}
                kind="quiet"
              />
            </>
          ) : (
            <p>{sayOutcome(one)}</p>
          )}
        </Card>
      ))}
    </section>
  );
