import type { VNode } from "preact";
import { germanMinute } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayAccess as t } from "./access.texts.ts";
import type { ListedEmergency } from "./list-emergencies.ts";

/** Every emergency access with its reason, for the data protection officer. */
export const emergenciesPage = (view: View, emergencies: readonly ListedEmergency[]): VNode =>
  staffFrame(view, {
    title: t("listTitle"),
    area: "auditLog",
    children: (
      <div class="stack">
        <h1>{t("listTitle")}</h1>
        <p>{t("listAbout")}</p>
        {emergencies.length === 0 ? <p>{t("listNone")}</p> : <List emergencies={emergencies} />}
        <p>
          <a href={view.href("/intern/notfallzugriffe.json", "de")}>{t("download")}</a>
        </p>
      </div>
    ),
  });

const List = ({ emergencies }: { readonly emergencies: readonly ListedEmergency[] }) => (
  <ScrollTable
    label={t("listTitle")}
    cards
    columns={[t("columnWhen"), t("columnWho"), t("columnNode"), t("columnReason"), t("columnConcern")].map(
      (label) => ({ label }),
    )}
    rows={emergencies.map((one) => ({
      key: one.id,
      cells: [
        `${germanMinute(one.openedAt)} – ${germanMinute(one.endedAt ?? one.endsAt)}`,
        one.personName,
        one.nodeName,
        one.reason,
        one.concernId.slice(0, 8),
      ],
    }))}
  />
);
