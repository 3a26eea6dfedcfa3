import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../../people/public.ts";
import type { View } from "../../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../../ui/fields.tsx";
import { Note } from "../../../ui/note.tsx";
import { staffFrame } from "../../../ui/staff-frame.tsx";
import { baseOf } from "../hsds/open-routes.ts";
import { openDataText } from "../open-data.texts.ts";
import type { Topic } from "../../topics/topic.ts";
import { sayEmbedding as t } from "./embed-staff.texts.ts";

export const embeddingPath = "/intern/angebote/einbetten";

export const embeddingFields: readonly FormField[] = [
  { kind: "area", name: "origins", label: t("origins"), hint: t("originsHint"), rows: 5 },
];

/** What a partner's list shows: the slug of a topic, a town or postal code, a number; empty means everything. */
export type Wanted = { readonly topic: string; readonly place: string; readonly most: string };

type EmbeddingProps = {
  readonly typed: Typed;
  readonly saved: boolean;
  readonly nobody: boolean;
  readonly wanted: Wanted;
  readonly topics: readonly Topic[];
};

/** Who may show the list of offers, and the text that partners put on their page. */
export const embeddingPage = (view: View, props: EmbeddingProps): VNode =>
  staffFrame(view, {
    title: titleOf(t("title"), props.typed),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={props.typed} fields={embeddingFields} />
        {props.saved && <Note tone="good">{t("saved")}</Note>}
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        {props.nobody && <Note tone="lamp">{t("nobody")}</Note>}
        <DrawnForm
          view={view}
          action={embeddingPath}
          fields={embeddingFields}
          typed={props.typed}
          button={t("save")}
        />
        <h2>{t("snippetTitle")}</h2>
        <p>{t("snippetIntro")}</p>
        <Choice view={view} {...props} />
        <Snippet view={view} wanted={props.wanted} />
        <p>
          <a href={view.href("/intern/angebote", "de")}>{t("back")}</a>
        </p>
      </div>
    ),
  });

type ChoiceProps = {
  readonly view: View;
  readonly wanted: Wanted;
  readonly topics: readonly Topic[];
};

const Choice = ({ view, wanted, topics }: ChoiceProps) => (
  <form class="card stack" action={view.href(embeddingPath, "de")} method="get">
    <SelectField
      id="thema"
      name="thema"
      label={t("topic")}
      options={[
        { value: "", label: t("anyTopic") },
        ...topics.map(({ slug, de }) => ({ value: slug, label: de })),
      ]}
      value={wanted.topic}
    />
    <TextField
      id="ort"
      name="ort"
      label={t("place")}
      hint={t("placeHint")}
      value={wanted.place}
      maxlength={100}
    />
    <TextField
      id="anzahl"
      name="anzahl"
      type="number"
      min="1"
      max="50"
      label={t("most")}
      value={wanted.most}
      width="short"
    />
    <Actions>
      <Button kind="quiet">{t("choose")}</Button>
    </Actions>
  </form>
);

const listAddress = (view: View, { topic, place, most }: Wanted): string => {
  const asked = new URLSearchParams({
    ...(topic === "" ? {} : { thema: topic }),
    ...(place === "" ? {} : { ort: place }),
    ...(most === "" ? {} : { anzahl: most }),
  }).toString();
  return `${baseOf(view)}/einbetten${asked === "" ? "" : `?${asked}`}`;
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? "");

/** Plain HTML that every editor of web pages takes; the title is what screen readers call the frame. */
export const snippetOf = (view: View, wanted: Wanted): string =>
  `<iframe src="${attribute(listAddress(view, wanted))}" title="${attribute(
    openDataText("embedTitle", { network: view.network.name }),
  )}" width="100%" height="600" loading="lazy"></iframe>`;

const Snippet = ({ view, wanted }: { readonly view: View; readonly wanted: Wanted }) => (
  <>
    <TextArea
      id="html"
      name="html"
      label={t("snippet")}
      hint={t("snippetHint")}
      value={snippetOf(view, wanted)}
      rows={4}
      dir="ltr"
    />
    <Actions>
      <ButtonLink href={listAddress(view, wanted)} kind="quiet">
        {t("preview")}
      </ButtonLink>
    </Actions>
  </>
);
