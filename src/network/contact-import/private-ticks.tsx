import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import type { ContactDraft } from "./contact-draft.ts";
import { sayContacts as t } from "./contact-import.texts.ts";

const most = 200;

type TicksProps = { readonly contacts: readonly ContactDraft[]; readonly ticked: readonly string[] };

/** Addresses and numbers that look private, each with a tick that nobody has set yet. */
export const PrivateTicks = ({ contacts, ticked }: TicksProps) => {
  const flagged = contacts.filter(
    ({ privateEmail, privatePhone }) => privateEmail !== null || privatePhone !== null,
  );
  if (flagged.length === 0) return null;
  return (
    <Fieldset id="privat" legend={t("privateTitle")} hint={t("privateText")}>
      <Choices look="two tight">
        {flagged.slice(0, most).map(({ key, name, privateEmail, privatePhone }) => (
          <CheckChoice
            key={key}
            name="privat"
            value={key}
            label={<bdi>{name}</bdi>}
            small={<bdi>{[privateEmail, privatePhone].filter(Boolean).join(", ")}</bdi>}
            checked={ticked.includes(key)}
          />
        ))}
      </Choices>
      {flagged.length > most && <p>{t("privateMore", { count: most })}</p>}
    </Fieldset>
  );
};
