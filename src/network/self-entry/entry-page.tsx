import type { VNode } from "preact";
import {
  ActButton,
  DrawnForm,
  filledWith,
  type FormField,
  type Told,
  type Typed,
  TypedErrors,
  titleOf,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Fold } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { PersonRow } from "../register/contact-persons.sql.ts";
import { entryPath } from "./self-entry.ts";
import { t } from "./self-entry.texts.ts";

type Entry = {
  readonly person: PersonRow;
  readonly sentTo: string;
  readonly tasks: number;
  readonly waiting: string | null;
  readonly secret: string;
  readonly typed: Typed;
};
type Props = Entry & { readonly view: View };

export const changeNames = ["name", "function", "email", "phone", "publish"];
export const leaveNames = ["successorName", "successorFunction", "successorEmail", "successorPhone"];

const changeFields: readonly FormField[] = [
  { kind: "text", name: "name", label: t("name"), autocomplete: "name" },
  { kind: "text", name: "function", label: t("function") },
  {
    kind: "text",
    name: "email",
    type: "email",
    label: t("email"),
    hint: t("emailHint"),
    autocomplete: "email",
  },
  { kind: "text", name: "phone", type: "tel", label: t("phone"), autocomplete: "tel" },
  { kind: "check", name: "publish", label: t("publish"), hint: t("publishHint") },
];
const leaveFields: readonly FormField[] = [
  { kind: "text", name: "successorName", label: t("successorName"), autocomplete: "off" },
  { kind: "text", name: "successorFunction", label: t("successorFunction"), autocomplete: "off" },
  { kind: "text", name: "successorEmail", type: "email", label: t("successorEmail"), autocomplete: "off" },
  { kind: "text", name: "successorPhone", type: "tel", label: t("successorPhone"), autocomplete: "off" },
];

/** One's own entry, with everything one may do to it: confirm, change, hand on, delete. */
export const entryPage = (view: View, entry: Entry, told?: Told): VNode => {
  const all = { ...entry, view };
  const { person, sentTo, waiting, typed } = entry;
  return staffFrame(view, {
    title: titleOf(t("title"), typed),
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={[...changeFields, ...leaveFields]} />
        {told && (
          <Note tone="good">
            <p>{told.text}</p>
            <p>{t("stays")}</p>
          </Note>
        )}
        <h1>{t("title")}</h1>
        <p>{t("intro", { network: view.network.name })}</p>
        <Facts {...all} />
        {waiting !== null && <Note tone="lamp">{t("waiting", { address: waiting })}</Note>}
        <ActButton
          view={view}
          action={entryPath}
          button={t("stillRight")}
          hidden={hiddenOf(all, "stimmt")}
          kind="lamp"
        />
        <p class="soft">
          <bdi>{t("forWhom", { name: person.name, address: sentTo })}</bdi>
        </p>
        <Change {...all} />
        <Leave {...all} />
        <Forget {...all} />
      </div>
    ),
  });
};

const hiddenOf = ({ secret }: Props, was: string) => ({ _link: secret, was });
const isTyped = ({ typed }: Props, names: readonly string[]) => names.some((name) => name in typed.values);

const Facts = ({ person }: Props) => (
  <Pairs
    pairs={[
      { term: t("name"), value: person.name },
      { term: t("function"), value: person.function },
      { term: t("organisation"), value: person.organisation },
      { term: t("email"), value: person.email },
      { term: t("phone"), value: person.phone },
      { term: t("circles"), value: person.circles.join(", ") },
      { term: t("published"), value: t(person.publishAgreedAt === null ? "publishedNo" : "publishedYes") },
    ].map(({ term, value }) => ({
      term,
      value: <bdi>{value === null || value === "" ? t("nothing") : value}</bdi>,
    }))}
  />
);

const Change = (props: Props) => {
  const { view, person, typed } = props;
  const { name, function: task, email, phone, publishAgreedAt } = person;
  const known = filledWith({
    name,
    function: task,
    email,
    phone,
    publish: publishAgreedAt === null ? "" : "1",
  });
  return (
    <>
      <h2>{t("changeTitle")}</h2>
      <DrawnForm
        view={view}
        action={entryPath}
        fields={changeFields}
        typed={isTyped(props, changeNames) ? typed : known}
        button={t("save")}
        kind="quiet"
        hidden={hiddenOf(props, "aendern")}
      />
    </>
  );
};

const Leave = (props: Props) => (
  <Fold summary={t("leaveTitle")} open={isTyped(props, leaveNames)}>
    <p>{t("leaveAbout")}</p>
    <DrawnForm
      view={props.view}
      action={entryPath}
      fields={leaveFields}
      typed={props.typed}
      button={t("leaveButton")}
      kind="quiet"
      hidden={hiddenOf(props, "nicht-zustaendig")}
    />
  </Fold>
);

const Forget = (props: Props) => (
  <Fold summary={t("forgetTitle")}>
    <p>{props.tasks > 0 ? t("forgetTasks", { count: props.tasks }) : t("forgetAbout")}</p>
    <ActButton
      view={props.view}
      action={entryPath}
      button={t("forgetButton")}
      kind="urgent"
      hidden={hiddenOf(props, "loeschen")}
    />
  </Fold>
);
