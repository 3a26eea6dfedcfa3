import type { VNode } from "preact";
import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Figures } from "../../ui/figures.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { dateText } from "../guide/wording.ts";
import { DueState, NextStep } from "./due-offer-cells.tsx";
import type { ReviewedOffer } from "./freshness.sql.ts";
import { freshnessTexts } from "./freshness.texts.ts";

const t = speak(freshnessTexts, "de");

type List = {
  readonly lines: readonly ReviewedOffer[];
  readonly more: boolean;
  readonly counts: {
    readonly visible: number;
    readonly due: number;
    readonly grey: number;
    readonly hidden: number;
    readonly ended: number;
  };
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly now: Temporal.Instant;
};
type Asked = {
  readonly organisationId: string | null;
  readonly all: boolean;
  readonly page: number;
  readonly told: string;
};

const tellings: Readonly<Record<string, "sent" | "notSent" | "confirmedNow">> = {
  gesendet: "sent",
  "nicht-gesendet": "notSent",
  confirmed: "confirmedNow",
};

/** The coordinator's list: oldest first, what happens by itself, what a person must do (ux.md 4, page 14). */
export function dueOffersPage(view: View, list: List, asked: Asked): VNode {
  const told = tellings[asked.told];
  return staffFrame(view, {
    title: t("title"),
    area: "offers",
    children: (
      <div class="stack">
        <h1>{t("title")}</h1>
        {told && <Note tone={told === "notSent" ? "late" : "good"}>{t(told)}</Note>}
        <Figures figures={figuresOf(list)} />
        <ByOrganisation view={view} list={list} asked={asked} />
        {list.lines.length === 0 ? (
          <p>{t(asked.all ? "none" : "noneDue")}</p>
        ) : (
          <Lines view={view} list={list} />
        )}
        <Pages view={view} list={list} asked={asked} />
        <p>
          <a class="tap" href={view.href(addressOf({ ...asked, all: !asked.all, page: 1 }), "de")}>
            {t(asked.all ? "showDue" : "showAll")}
          </a>
        </p>
        <p class="soft">{t("how")}</p>
      </div>
    ),
  });
}

const figuresOf = ({ counts }: List) => [
  { meaning: t("figVisible"), value: String(counts.visible) },
  { meaning: t("figConfirmed"), value: String(counts.visible - counts.due - counts.grey) },
  { meaning: t("figDue"), value: String(counts.due) },
  { meaning: t("figGrey"), value: String(counts.grey) },
  { meaning: t("figHidden"), value: String(counts.hidden) },
  { meaning: t("figEnded"), value: String(counts.ended) },
];

type Props = { readonly view: View; readonly list: List; readonly asked: Asked };

const ByOrganisation = ({ view, list, asked }: Props) => (
  <form class="row end" method="get" action={view.href("/intern/angebote", "de")}>
    <HiddenFields values={{ stand: "faellig", ...(asked.all && { alle: "1" }) }} />
    <div class="field">
      <label for="organisation">{t("organisation")}</label>
      <select id="organisation" name="organisation">
        <option value="">{t("all")}</option>
        {list.organisations.map(({ id, name }) => (
          <option key={id} value={id} selected={id === asked.organisationId}>
            {name}
          </option>
        ))}
      </select>
    </div>
    <Button kind="quiet">{t("show")}</Button>
  </form>
);

const Lines = ({ view, list }: Omit<Props, "asked">) => {
  const today = officeDayOf(list.now);
  return (
    <ScrollTable
      label={t("list")}
      caption={t("oldestFirst")}
      cards
      columns={(
        ["columnOffer", "columnOrganisation", "columnConfirmed", "columnState", "columnNext"] as const
      ).map((key) => ({ label: t(key) }))}
      rows={list.lines.map((offer) => ({
        key: offer.id,
        cells: [
          <a href={view.href(`/intern/angebote/${offer.id}`, "de")} dir="auto">
            {offer.title}
          </a>,
          offer.organisation ?? "",
          dateText(offer.since, "de"),
          <DueState offer={offer} today={today} />,
          <NextStep view={view} offer={offer} today={today} sayDay={(day) => sayShortDay(day, "de")} />,
        ],
      }))}
    />
  );
};

const addressOf = ({ organisationId, all, page }: Omit<Asked, "told">): string =>
  `/intern/angebote?stand=faellig&organisation=${organisationId ?? ""}${all ? "&alle=1" : ""}&seite=${page}`;

const Pages = ({ view, list, asked }: Props) => {
  const to = (page: number) => view.href(addressOf({ ...asked, page }), "de");
  return (
    <p class="actions">
      {asked.page > 1 && (
        <ButtonLink kind="quiet" href={to(asked.page - 1)}>
          {t("previous")}
        </ButtonLink>
      )}
      {list.more && (
        <ButtonLink kind="quiet" href={to(asked.page + 1)}>
          {t("next")}
        </ButtonLink>
      )}
    </p>
  );
};
