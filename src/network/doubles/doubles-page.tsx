import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { DoubleKind } from "./double-entry.ts";
import type { DoublePair } from "./double.ts";
import { sayDoubles as t } from "./doubles.texts.ts";

export const doublesPath = "/intern/netzwerk/doppelte";
export const pairPath = (kind: DoubleKind, stays: string, goes: string): string =>
  `${doublesPath}/${kind}/${stays}/${goes}`;

type NamedPair = DoublePair & { readonly names: readonly [string, string] };
type Pairs = { readonly shown: readonly NamedPair[]; readonly total: number };
type DoublesProps = { readonly persons: Pairs; readonly organisations: Pairs };

/** Pairs of people and of bodies that look alike. */
export const doublesPage = (view: View, { persons, organisations }: DoublesProps, told?: string): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "network",
    children: (
      <div class="stack">
        {told && <Note tone="good">{told}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk", "de")}>{t("back")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p>{persons.total + organisations.total === 0 ? t("none") : t("intro")}</p>
        <PairList view={view} kind="person" title={t("persons")} pairs={persons} />
        <PairList view={view} kind="organisation" title={t("organisations")} pairs={organisations} />
      </div>
    ),
  });

type ListProps = {
  readonly view: View;
  readonly kind: DoubleKind;
  readonly title: string;
  readonly pairs: Pairs;
};

const PairList = ({ view, kind, title, pairs: { shown, total } }: ListProps) =>
  total === 0 ? null : (
    <>
      <h2>{`${title} (${total})`}</h2>
      <ul class="work plain">
        {shown.map(({ one, other, names, reasons }) => (
          <li key={`${one}${other}`}>
            <span>
              <a href={view.href(pairPath(kind, one, other), "de")}>
                <bdi>{t("pair", { one: names[0], other: names[1] })}</bdi>
              </a>
            </span>
            <span class="who">
              {t("why", { reasons: reasons.map((reason) => t(`reason_${reason}`)).join(", ") })}
            </span>
          </li>
        ))}
      </ul>
      {total > shown.length && <p>{t("more", { count: total - shown.length })}</p>}
    </>
  );
