import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText } from "../guide/wording.ts";
import { readFilePath } from "../offers/read-file-path.ts";
import { sayTakeBack as t } from "./take-back.texts.ts";
import type { TakenBack } from "./taking-back.ts";

type Asked = {
  readonly id: string;
  readonly source: string;
  readonly at: Temporal.Instant;
  readonly removed: number;
  readonly restored: number;
  readonly noted: number;
  /** Titles of offers that were changed since. */
  readonly kept: readonly string[];
  readonly isTraceless: boolean;
  readonly isTakenBack: boolean;
  readonly told?: string | undefined;
};

export const importPath = (id: string): string => `${readFilePath}/${id}`;
export const takeBackPath = (id: string): string => `${importPath(id)}/zuruecknehmen`;

const whyNot = ({ isTakenBack, isTraceless, removed, restored, noted }: Asked): string | undefined => {
  if (isTakenBack) return t("already");
  if (isTraceless) return t("traceless");
  return removed + restored + noted === 0 ? t("nothing") : undefined;
};

/** Says what taking an import back does and what it does not, and asks for a yes. */
export function takingBackPage(view: View, asked: Asked): VNode {
  const title = t("title", { source: asked.source });
  const no = whyNot(asked);
  return staffFrame(view, {
    title,
    area: "offers",
    children: (
      <div class="stack read">
        {asked.told && <Note tone="late">{asked.told}</Note>}
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {no ? <Note tone="late">{no}</Note> : <Question view={view} asked={asked} />}
        {!asked.isTakenBack && <KeptOffers titles={asked.kept} count={asked.kept.length} />}
        {!no && <WhatStays />}
        {no && (
          <Actions>
            <ButtonLink href={view.href(importPath(asked.id), "de")} kind="quiet">
              {t("back")}
            </ButtonLink>
          </Actions>
        )}
      </div>
    ),
  });
}

const Question = ({ view, asked }: { readonly view: View; readonly asked: Asked }) => (
  <form class="card stack" method="post" action={view.href(takeBackPath(asked.id), "de")}>
    <p>{t("readAt", { date: dateText(asked.at, "de") })}</p>
    <ul>
      {asked.removed > 0 && <li>{t("removed", { count: asked.removed })}</li>}
      <li>{t("restored", { count: asked.restored })}</li>
    </ul>
    <p>{t("notAgain")}</p>
    <Actions>
      <Button>{t("confirm")}</Button>
      <ButtonLink href={view.href(importPath(asked.id), "de")} kind="quiet">
        {t("cancel")}
      </ButtonLink>
    </Actions>
    <HiddenFields values={view.formFields()} />
  </form>
);

const WhatStays = () => (
  <Card line title={t("staysTitle")} id="stays">
    <ul>
      {(
        [
          "stays_edited",
          "stays_organisations",
          "stays_translations",
          "stays_families",
          "stays_mapping",
        ] as const
      ).map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  </Card>
);

const mostListed = 20;

const KeptOffers = ({ titles, count }: { readonly titles: readonly string[]; readonly count: number }) =>
  count === 0 ? null : (
    <Card line title={t("keptTitle", { count })} id="kept">
      <p>{t("keptText")}</p>
      <ul>
        {titles.slice(0, mostListed).map((title) => (
          <li>
            <bdi>{title}</bdi>
          </li>
        ))}
        {count > mostListed && <li class="soft">{t("more", { count: count - mostListed })}</li>}
      </ul>
    </Card>
  );

type AboutProps = { readonly view: View; readonly id: string; readonly takenBack: TakenBack | null };

/** On the page of what an import did: the way to take it back, or what came of that. */
export const AboutTakingBack = ({ view, id, takenBack }: AboutProps) =>
  takenBack === null ? (
    <Card line title={t("card")} id="take-back">
      <p>{t("cardText")}</p>
      <p>
        <ButtonLink href={view.href(takeBackPath(id), "de")} kind="quiet">
          {t("look")}
        </ButtonLink>
      </p>
    </Card>
  ) : (
    <>
      <Note tone="lamp">
        <p>
          <strong>{t("doneAt", { date: dateText(Temporal.Instant.from(takenBack.at), "de") })}</strong>
        </p>
        {takenBack.removed > 0 && <p>{t("doneRemoved", { count: takenBack.removed })}</p>}
        <p>{t("doneRestored", { count: takenBack.restored })}</p>
      </Note>
      <KeptOffers titles={takenBack.keptTitles} count={takenBack.kept} />
    </>
  );
