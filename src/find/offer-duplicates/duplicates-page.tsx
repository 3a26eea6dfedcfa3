import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { listText } from "../guide/wording.ts";
import { BackLink } from "../offer-editing/back-link.tsx";
import { sayEditing } from "../offer-editing/editing.texts.ts";
import { sayDuplicates as t, sayReason } from "./duplicates.texts.ts";
import type { OpenPair } from "./offer-duplicates.sql.ts";

export const duplicatesPath = "/intern/angebote/doppelte";
export const pairPath = (one: string, other: string): string => `${duplicatesPath}/${one}/${other}`;

type ListProps = {
  readonly pairs: readonly OpenPair[];
  readonly more: boolean;
  readonly page: number;
  readonly told?: string | undefined;
};

/** Pairs of offers that look alike, and the button that looks through the list again. */
export const duplicatesPage = (view: View, { pairs, more, page, told }: ListProps): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "offers",
    children: (
      <div class="stack">
        {told && <Note tone="good">{told}</Note>}
        <BackLink view={view} path="/intern/angebote">
          {sayEditing("back")}
        </BackLink>
        <h1>{t("title")}</h1>
        <p>{pairs.length === 0 ? t("none") : t("intro")}</p>
        {pairs.length > 0 && (
          <ul class="work plain">
            {pairs.map((pair) => (
              <Pair key={`${pair.oneId}${pair.otherId}`} view={view} pair={pair} />
            ))}
          </ul>
        )}
        <div class="actions">
          <form method="post" action={view.href(duplicatesPath, "de")}>
            <HiddenFields values={view.formFields()} />
            <Button kind="quiet">{t("search")}</Button>
          </form>
          {page > 1 && (
            <ButtonLink href={view.href(`${duplicatesPath}?seite=${page - 1}`, "de")} kind="quiet">
              {t("previous")}
            </ButtonLink>
          )}
          {more && (
            <ButtonLink href={view.href(`${duplicatesPath}?seite=${page + 1}`, "de")} kind="quiet">
              {t("next")}
            </ButtonLink>
          )}
        </div>
      </div>
    ),
  });

const Pair = ({ view, pair }: { readonly view: View; readonly pair: OpenPair }) => (
  <li>
    <span>
      <a href={view.href(pairPath(pair.oneId, pair.otherId), "de")}>
        <bdi>{t("pair", { one: pair.oneTitle, other: pair.otherTitle })}</bdi>
      </a>
    </span>
    <span class="who">{t("why", { reasons: listText(pair.reasons.map(sayReason), "de") })}</span>
  </li>
);
