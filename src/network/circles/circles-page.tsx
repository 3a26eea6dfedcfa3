import type { VNode } from "preact";
import type { Told } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { dayText } from "../register/german-day.ts";
import { isOver } from "./circle.ts";
import type { ListedCircle } from "./circles.sql.ts";
import { sayKind, t } from "./circles.texts.ts";

type Props = { readonly circles: readonly ListedCircle[]; readonly today: string };
const path = "/intern/netzwerk/gruppen";

/** The groups of the network; those that ended stay below. */
export const circlesPage = (view: View, { circles, today }: Props, told?: Told): VNode => {
  const running = circles.filter(({ until }) => !isOver(until, today));
  const over = circles.filter(({ until }) => isOver(until, today));
  return staffFrame(view, {
    title: t("circles"),
    area: "network",
    children: (
      <div class="stack">
        {told && <Note tone="good">{told.text}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk")}>{t("backToNetwork")}</a>
        </p>
        <div class="row apart">
          <h1>{t("circles")}</h1>
          <ButtonLink href={view.href(`${path}/neu`)}>{t("addCircle")}</ButtonLink>
        </div>
        <p class="soft">{t("circlesAbout")}</p>
        {running.length === 0 ? <p>{t("noCircles")}</p> : <Circles view={view} circles={running} />}
        {over.length > 0 && (
          <Fold summary={t("history")}>
            <Circles view={view} circles={over} />
          </Fold>
        )}
      </div>
    ),
  });
};

const Circles = ({ view, circles }: { readonly view: View; readonly circles: readonly ListedCircle[] }) => (
  <ScrollTable
    label={t("circles")}
    cards
    columns={[
      { label: t("name") },
      { label: t("kind") },
      { label: t("region") },
      { label: t("chair") },
      { label: t("seats"), number: true },
      { label: t("until") },
    ]}
    rows={circles.map((circle) => ({
      key: circle.id,
      cells: [
        <a href={view.href(`${path}/${circle.id}`)} dir="auto">
          {circle.name}
        </a>,
        sayKind(circle.kind),
        circle.region ?? t("wholeNetwork"),
        circle.chair ?? <Tag tone="late">{t("noChair")}</Tag>,
        String(circle.seats),
        circle.until === null ? "" : dayText(circle.until),
      ],
    }))}
  />
);
