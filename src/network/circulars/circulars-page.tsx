import type { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { germanMinute } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayCirculars as t } from "./circulars.texts.ts";
import type { CircularRow } from "./circulars.sql.ts";

export const circularsPath = "/intern/rundschreiben";
export const circularPath = (id: string): string => `${circularsPath}/${id}`;

const sentDay = (at: Temporal.Instant | null): string => (at === null ? "" : germanMinute(at));

/** All circulars: drafts, and what was sent with its figures. */
export function circularsPage(view: View, circulars: readonly CircularRow[], told?: string): VNode {
  const drafts = circulars.filter(({ sentAt }) => sentAt === null);
  const sent = circulars.filter(({ sentAt }) => sentAt !== null);
  return staffFrame(view, {
    title: t("title"),
    area: "network",
    children: (
      <div class="stack">
        {told && <Note tone="good">{told}</Note>}
        <p>
          <a href={view.href("/intern/netzwerk", "de")}>{t("back")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        <Actions>
          <ButtonLink href={view.href(`${circularsPath}/neu`, "de")}>{t("write")}</ButtonLink>
        </Actions>
        {circulars.length === 0 && <p>{t("none")}</p>}
        {drafts.length > 0 && (
          <>
            <h2>{t("drafts")}</h2>
            <ul>
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <CircularLink view={view} circular={draft} />
                </li>
              ))}
            </ul>
          </>
        )}
        {sent.length > 0 && <Archive view={view} sent={sent} />}
      </div>
    ),
  });
}

const CircularLink = ({ view, circular }: { readonly view: View; readonly circular: CircularRow }) => (
  <a href={view.href(circularPath(circular.id), "de")}>
    <bdi>{circular.subject}</bdi>
  </a>
);

const Archive = ({ view, sent }: { readonly view: View; readonly sent: readonly CircularRow[] }) => (
  <>
    <h2>{t("archive")}</h2>
    <ScrollTable
      cards
      label={t("archive")}
      columns={[
        { label: t("columnSubject") },
        { label: t("columnDay") },
        { label: t("columnCount"), number: true },
      ]}
      rows={sent.map((row) => ({
        key: row.id,
        cells: [
          <CircularLink view={view} circular={row} />,
          sentDay(row.sentAt),
          (row.recipients ?? 0).toLocaleString("de-DE"),
        ],
      }))}
    />
  </>
);
