import type { VNode } from "preact";
import {
  ActButton,
  DrawnField,
  type FormField,
  germanMinute,
  sectorName,
  sectors,
  type Typed,
  TypedErrors,
  titleOf,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type Distribution, type LeftOutReason, leftOutReasons } from "./circular.ts";
import { circularPath, circularsPath } from "./circulars-page.tsx";
import { sayCirculars as t } from "./circulars.texts.ts";
import type { CircularRow, Named } from "./circulars.sql.ts";

export type CircularShown = {
  readonly circular: CircularRow | null;
  readonly groups: {
    readonly circles: readonly Named[];
    readonly regions: readonly Named[];
    readonly persons: readonly Named[];
  };
  readonly reach: Distribution | null;
};

const choices = (kind: string, named: readonly Named[]) =>
  named.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));

/** The fields of a circular; groups that do not exist are not asked for. */
export const circularFormFields = ({ groups }: CircularShown): readonly FormField[] => {
  const checks = (
    name: string,
    label: string,
    options: readonly { value: string; label: string }[],
    hint?: string,
  ) => (options.length === 0 ? [] : [{ kind: "checks" as const, name, label, options, hint }]);
  return [
    { kind: "text", name: "subject", label: t("subject") },
    { kind: "area", name: "body", label: t("body"), hint: t("bodyHint"), rows: 12 },
    { kind: "check", name: "all", label: t("toAll") },
    ...checks("circles", t("toCircles"), choices("circle", groups.circles)),
    ...checks(
      "sectors",
      t("toSectors"),
      sectors.map((sector) => ({ value: `sector:${sector}`, label: sectorName(sector) })),
    ),
    ...checks("regions", t("toRegions"), choices("region", groups.regions), t("toRegionsHint")),
    ...checks("persons", t("toPersons"), choices("person", groups.persons)),
  ];
};

/** The form of a circular that was not sent. */
export function circularFormPage(view: View, shown: CircularShown, typed: Typed): VNode {
  const { circular } = shown;
  const title = t(circular === null ? "write" : "change");
  const action = circular === null ? `${circularsPath}/neu` : `${circularPath(circular.id)}/aendern`;
  const fields = circularFormFields(shown);
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "network",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={fields} />
        <BackToList view={view} />
        <h1>{title}</h1>
        <form class="card stack" method="post" action={view.href(action, "de")}>
          {fields.map((field) =>
            field.name === "persons" ? (
              <Fold key={field.name} summary={field.label} open={(typed.values["persons"] ?? []).length > 0}>
                <DrawnField field={{ ...field, label: t("persons") }} typed={typed} />
              </Fold>
            ) : (
              <DrawnField key={field.name} field={field} typed={typed} />
            ),
          )}
          <Actions>
            <Button>{t("save")}</Button>
          </Actions>
          <HiddenFields values={view.formFields()} />
        </form>
      </div>
    ),
  });
}

const BackToList = ({ view }: { readonly view: View }) => (
  <p>
    <a href={view.href(circularsPath, "de")}>{t("backToList")}</a>
  </p>
);

/** A draft with whom it would reach and the button that sends it, or what was sent. */
export function circularPage(
  view: View,
  shown: CircularShown & { readonly circular: CircularRow },
  said: Said,
): VNode {
  const { circular, reach } = shown;
  return staffFrame(view, {
    title: circular.subject,
    area: "network",
    children: (
      <div class="stack read">
        {said.error && <Note tone="late">{said.error}</Note>}
        {said.told && <Note tone="good">{said.told}</Note>}
        <BackToList view={view} />
        <h1>
          <bdi>{circular.subject}</bdi>
        </h1>
        {circular.sentAt !== null && <SentLine circular={circular} />}
        <p>
          {t("columnTo")}: {saidAudience(shown).join(", ")}
        </p>
        <Card line title={t("previewTitle")} id="preview">
          {circular.body.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} class="written">
              <bdi>{paragraph}</bdi>
            </p>
          ))}
        </Card>
        {circular.sentAt === null && reach && <Sending view={view} circular={circular} reach={reach} />}
      </div>
    ),
  });
}

export type Said = { readonly told?: string | undefined; readonly error?: string | undefined };

const SentLine = ({ circular: { sentAt, recipients } }: { readonly circular: CircularRow }) => (
  <p>
    {sentAt && t("sentAt", { day: germanMinute(sentAt) })} {t("sentTo", { count: recipients ?? 0 })}
  </p>
);

/** The groups in words; of one that is gone only that it is gone. */
const saidAudience = ({ circular, groups }: CircularShown): readonly string[] =>
  (circular?.audience ?? []).map((part) => {
    const [kind, id = ""] = part.split(":");
    if (kind === "all") return t("audience_all");
    if (kind === "sector") return sectorName(id);
    const named = kind === "circle" ? groups.circles : kind === "region" ? groups.regions : groups.persons;
    return named.find((one) => one.id === id)?.name ?? t("audience_gone");
  });

type SendingProps = { readonly view: View; readonly circular: CircularRow; readonly reach: Distribution };

const Sending = ({ view, circular, reach }: SendingProps) => {
  const at = circularPath(circular.id);
  const count = reach.recipients.length;
  return (
    <>
      <Card title={t("reachTitle")} id="reach">
        <p>{t("reach", { count })}</p>
        <LeftOut leftOut={reach.leftOut} />
        <p class="small">{t("sendHint")}</p>
        <Actions>
          <ActButton view={view} action={`${at}/probe`} button={t("test")} />
          {count > 0 && (
            <form method="post" action={view.href(`${at}/verschicken`, "de")}>
              <HiddenFields values={view.formFields()} />
              <Button>{t("send", { count })}</Button>
            </form>
          )}
        </Actions>
      </Card>
      <Actions>
        <ButtonLink kind="quiet" href={view.href(`${at}/aendern`, "de")}>
          {t("change")}
        </ButtonLink>
        <ActButton view={view} action={`${at}/loeschen`} button={t("discard")} kind="text" />
      </Actions>
    </>
  );
};

const LeftOut = ({ leftOut }: { readonly leftOut: Readonly<Record<LeftOutReason, readonly string[]>> }) => {
  const reasons = leftOutReasons.filter((reason) => leftOut[reason].length > 0);
  const total = reasons.reduce((sum, reason) => sum + leftOut[reason].length, 0);
  return total === 0 ? null : (
    <Fold summary={`${t("leftOutTitle")} (${total})`}>
      {reasons.map((reason) => (
        <div key={reason}>
          <h3>{`${t(`leftOut_${reason}`)} (${leftOut[reason].length})`}</h3>
          <p>
            <bdi>{leftOut[reason].slice(0, 200).join(", ")}</bdi>
          </p>
        </div>
      ))}
    </Fold>
  );
};
