import { ActButton, DrawnForm, type FormField } from "../../people/public.ts";
import { Fold } from "../../ui/card.tsx";
import { agreedHow } from "./contact-person.ts";
import { dayOf } from "./german-day.ts";
import type { CardProps } from "./person-shown.ts";
import type { Choosable } from "./person-surroundings.sql.ts";
import { t } from "./register.texts.ts";

const pathOf = ({ shown }: CardProps, act: string) => `/intern/netzwerk/personen/${shown.person.id}/${act}`;

const publishingFields: readonly FormField[] = [
  {
    kind: "select",
    name: "how",
    label: t("agreedHow"),
    options: [
      { value: "", label: t("successorNone") },
      ...agreedHow.map((how) => ({ value: how, label: t(`how_${how}`) })),
    ],
  },
  { kind: "text", name: "on", type: "date", label: t("agreedOn") },
];

/** Whether she stands in the list of partners, and the proof of her word. */
export const PublishingCard = (props: CardProps) => {
  const { view, shown, typed } = props;
  const { publishAgreedAt: at, publishAgreedHow: how } = shown.person;
  return (
    <>
      <h2>{t("publishing")}</h2>
      {at !== null && how !== null ? (
        <>
          <p>{t("publishingYes", { how: t(`how_${how}`), day: dayOf(at) })}</p>
          <ActButton view={view} action={pathOf(props, "zurueckziehen")} button={t("publishingWithdraw")} />
        </>
      ) : (
        <>
          <p>{t("publishingNo")}</p>
          <DrawnForm
            view={view}
            action={pathOf(props, "zustimmung")}
            fields={publishingFields}
            typed={typed}
            button={t("publishingNote")}
            kind="quiet"
          />
        </>
      )}
    </>
  );
};

/** Asks her to look at her entry. */
export const OwnEntryCard = (props: CardProps) => {
  const { view, shown } = props;
  return (
    <>
      <h2>{t("ownEntry")}</h2>
      <p>{t(shown.person.email === null ? "ownEntryNoMail" : "ownEntryAbout")}</p>
      {shown.lastLinkAt !== null && <p class="soft">{t("ownEntryLast", { day: dayOf(shown.lastLinkAt) })}</p>}
      {shown.person.email !== null && (
        <ActButton view={view} action={pathOf(props, "link")} button={t("ownEntrySend")} />
      )}
    </>
  );
};

const chooseFrom = (none: string, list: readonly Choosable[]) => [
  { value: "", label: none },
  ...list.map(({ id, name }) => ({ value: id, label: name })),
];

/** Which account is hers. */
export const AccountCard = (props: CardProps) => {
  const { view, shown, typed } = props;
  const { membershipId } = shown.person;
  const known = typed.values["membershipId"] ?? (membershipId === null ? [] : [membershipId]);
  return (
    <Fold summary={t("account")} open={"membershipId" in typed.values}>
      <p>{t("accountAbout")}</p>
      <DrawnForm
        view={view}
        action={pathOf(props, "zugang")}
        fields={[
          {
            kind: "select",
            name: "membershipId",
            label: t("account"),
            options: chooseFrom(t("noAccount"), shown.accounts),
          },
        ]}
        typed={{ ...typed, values: { ...typed.values, membershipId: known } }}
        button={t("accountSave")}
        kind="quiet"
      />
    </Fold>
  );
};

/** The choice of who takes over; its name is the field that a refusal points to. */
export const successorField = (owners: readonly Choosable[]): FormField => ({
  kind: "select",
  name: "successorId",
  label: t("successor"),
  options: chooseFrom(t("successorNone"), owners),
});

/** The end of an entry; open tasks are handed over first. */
export const EndCard = (props: CardProps) => {
  const { view, shown, typed } = props;
  const count = shown.tasks.length;
  return (
    <Fold summary={t("end")} open={"successorId" in typed.values}>
      <p>{t("endAbout")}</p>
      {count > 0 && <p>{t("endTasks", { count })}</p>}
      {count === 0 ? (
        <ActButton view={view} action={pathOf(props, "beenden")} button={t("endButton")} />
      ) : (
        <DrawnForm
          view={view}
          action={pathOf(props, "beenden")}
          fields={[successorField(shown.owners)]}
          typed={typed}
          button={t("endButton")}
          kind="quiet"
        />
      )}
    </Fold>
  );
};

/** Takes somebody back into the register. */
export const ReopenCard = (props: CardProps) => (
  <>
    <p>{t("reopenAbout")}</p>
    <ActButton view={props.view} action={pathOf(props, "wieder")} button={t("reopen")} />
  </>
);
