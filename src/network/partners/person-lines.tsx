import type { View } from "../../platform/view.ts";
import { Tag } from "../../ui/tag.tsx";
import { coordinates } from "../may.ts";
import type { PartnerPerson } from "./partners.sql.ts";
import { t } from "./partners.texts.ts";

type LinesProps = { readonly view: View; readonly persons: readonly PartnerPerson[] };

/** People with how they are reached. The coordination sees also those who did not agree, and that they did not. */
export const PersonLines = ({ view, persons }: LinesProps) => (
  <ul>
    {persons.map(({ id, name, function: task, email, phone, published }) => (
      <li key={id}>
        {coordinates(view.actor) ? (
          <a href={view.href(`/intern/netzwerk/personen/${id}`)} dir="auto">
            {name}
          </a>
        ) : (
          <strong dir="auto">{name}</strong>
        )}
        {task !== null && <>, {task}</>} {!published && <Tag tone="off">{t("notPublished")}</Tag>}
        {(email !== null || phone !== null) && <br />}
        {phone !== null && <bdi>{phone}</bdi>}
        {phone !== null && email !== null && " · "}
        {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      </li>
    ))}
  </ul>
);
