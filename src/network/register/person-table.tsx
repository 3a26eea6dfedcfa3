import type { View } from "../../platform/view.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { Tag } from "../../ui/tag.tsx";
import { isConfirmed } from "./contact-person.ts";
import type { PersonRow } from "./contact-persons.sql.ts";
import { dayOf } from "./german-day.ts";
import { t } from "./register.texts.ts";

type TableProps = {
  readonly view: View;
  readonly persons: readonly PersonRow[];
  readonly now: PersonRow["createdAt"];
};

/** The people of the register with how they are reached and what they agreed to. */
export const PersonTable = ({ view, persons, now }: TableProps) => (
  <ScrollTable
    label={t("persons")}
    cards
    columns={(["name", "organisation", "circles", "reachable", "published", "confirmed"] as const).map(
      (key) => ({
        label: t(key),
      }),
    )}
    rows={persons.map((person) => ({
      key: person.id,
      cells: [
        <>
          <a href={view.href(`/intern/netzwerk/personen/${person.id}`)}>
            <bdi>{person.name}</bdi>
          </a>
          {person.function && (
            <>
              <br />
              <span class="small soft">{person.function}</span>
            </>
          )}
        </>,
        person.organisation ?? "",
        person.circles.join(", "),
        <Reach person={person} />,
        person.publishAgreedAt === null ? (
          <Tag tone="off">{t("notInList")}</Tag>
        ) : (
          <Tag tone="good">{t("inList")}</Tag>
        ),
        <Confirmed person={person} now={now} />,
      ],
    }))}
  />
);

const Reach = ({ person: { email, phone } }: { readonly person: PersonRow }) => (
  <>
    {email === null ? <Tag tone="late">{t("noMail")}</Tag> : <bdi>{email}</bdi>}
    {phone !== null && (
      <>
        <br />
        <bdi>{phone}</bdi>
      </>
    )}
  </>
);

const Confirmed = ({
  person: { confirmedAt },
  now,
}: {
  readonly person: PersonRow;
  readonly now: TableProps["now"];
}) =>
  confirmedAt === null ? (
    <Tag tone="lamp">{t("neverConfirmed")}</Tag>
  ) : isConfirmed(confirmedAt, now) ? (
    <>{t("confirmedOn", { day: dayOf(confirmedAt) })}</>
  ) : (
    <Tag tone="lamp">{t("confirmedLongAgo", { day: dayOf(confirmedAt) })}</Tag>
  );
