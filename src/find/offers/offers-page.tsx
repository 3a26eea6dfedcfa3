import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { ViewSwitch } from "../../ui/tag.tsx";
import { dateText } from "../guide/wording.ts";
import { sayEditing } from "../offer-editing/editing.texts.ts";
import { ToDoLinks } from "../offer-editing/to-do-links.tsx";
import type { ToDo } from "../offer-editing/to-do.sql.ts";
import { editorTexts } from "../texts.ts";
import type { OfferLine, OfferStatus } from "./offer-rows.ts";
import { closuresPath } from "../schedules/closures-page.tsx";
import { say as sayTimes } from "../schedules/times-staff.texts.ts";
import { readFilePath } from "./read-file-path.ts";

type Asked = { readonly status: OfferStatus | null; readonly words: string; readonly page: number };
type List = {
  readonly lines: readonly OfferLine[];
  readonly more: boolean;
  /** How many offers the list has with its filter, over all pages. */
  readonly found: number;
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  readonly toDo: ToDo;
  readonly trusted: boolean;
};
type OffersProps = { readonly list: List; readonly asked: Asked };

const t = speak(editorTexts, "de");
const statuses = ["draft", "published", "hidden", "archived"] as const;

/** The list of offers for those who keep it: drafts first, because a person must look at them. */
export function offersPage(view: View, { list, asked }: OffersProps): VNode {
  const address = (change: Partial<Asked>) => view.href(listAddress({ ...asked, page: 1, ...change }), "de");
  const total = list.counts.reduce((sum, { count }) => sum + count, 0);
  const drafts = list.counts.find(({ status }) => status === "draft")?.count ?? 0;
  const views = [null, ...statuses].map((status) => ({
    label: t(status ?? "all"),
    href: address({ status }),
    current: status === asked.status,
  }));
  return staffFrame(view, {
    title: t("title"),
    area: "offers",
    children: (
      <div class="stack">
        <div class="row apart">
          <h1>{t("title")}</h1>
          <MakeOffers view={view} trusted={list.trusted} isFirst={total === 0} />
        </div>
        <p>{sayHowMany(list, asked, total)}</p>
        <ToDoLinks view={view} toDo={list.toDo} trusted={list.trusted} />
        {drafts > 0 && <Note tone="late">{t("drafts", { count: drafts })}</Note>}
        <SearchForm view={view} asked={asked} />
        <ViewSwitch label={t("views")} views={views} />
        {list.lines.length === 0 ? (
          <p>{t("noneFound")}</p>
        ) : (
          <Lines view={view} lines={list.lines} trusted={list.trusted} />
        )}
        <p class="actions">
          {asked.page > 1 && (
            <ButtonLink href={address({ page: asked.page - 1 })} kind="quiet">
              {t("previous")}
            </ButtonLink>
          )}
          {list.more && (
            <ButtonLink href={address({ page: asked.page + 1 })} kind="quiet">
              {t("next")}
            </ButtonLink>
          )}
          <ButtonLink href={view.href(closuresPath, "de")} kind="text">
            {sayTimes("toClosures")}
          </ButtonLink>
        </p>
      </div>
    ),
  });
}

/** What the list counts: with a filter the lines it leaves, for editors the offers of their own organisation. */
function sayHowMany({ found, trusted }: List, { status, words }: Asked, total: number): string {
  if (total === 0) return t(trusted ? "none" : "noneOwn");
  if (status !== null || words !== "") return t(trusted ? "introFound" : "introOwnFound", { count: found });
  return t(trusted ? "intro" : "introOwn", { count: total });
}

type MakeProps = { readonly view: View; readonly trusted: boolean; readonly isFirst: boolean };

/** The ways to new offers: by hand for everybody who keeps offers, a whole list for the coordination. */
const MakeOffers = ({ view, trusted, isFirst }: MakeProps) => (
  <div class="actions">
    <ButtonLink href={view.href("/intern/angebote/neu", "de")} kind="quiet">
      {sayEditing("addOffer")}
    </ButtonLink>
    {trusted && (
      <ButtonLink href={view.href(readFilePath, "de")} kind={isFirst ? undefined : "quiet"}>
        {t("readFile")}
      </ButtonLink>
    )}
  </div>
);

const SearchForm = ({ view, asked }: { readonly view: View; readonly asked: Asked }) => (
  <form class="row end" action={view.href("/intern/angebote", "de")} method="get">
    <HiddenFields values={asked.status === null ? {} : { stand: asked.status }} />
    <TextField id="q" name="q" type="search" label={t("words")} value={asked.words} maxlength={200} />
    <Button kind="quiet">{t("search")}</Button>
  </form>
);

const listAddress = ({ status, words, page }: Asked): string => {
  const parts = [
    ...(status === null ? [] : [`stand=${status}`]),
    ...(words === "" ? [] : [`q=${encodeURIComponent(words)}`]),
    ...(page === 1 ? [] : [`seite=${page}`]),
  ];
  return `/intern/angebote${parts.length === 0 ? "" : `?${parts.join("&")}`}`;
};

type LinesProps = { readonly view: View; readonly lines: readonly OfferLine[]; readonly trusted: boolean };
const Lines = ({ view, lines, trusted }: LinesProps) => (
  <ScrollTable
    label={t("title")}
    cards
    columns={(
      ["columnTitle", "columnPlace", "columnState", "columnSource", "columnSince", "columnAct"] as const
    ).map((key) => ({ label: t(key) }))}
    rows={lines.map((line) => ({
      key: line.id,
      cells: [
        <Title view={view} line={line} />,
        [line.postalCode, line.place].filter(Boolean).join(" "),
        `${t(line.status)}, ${sayStanding(line)}`,
        line.source ?? "",
        line.importedAt ? dateText(line.importedAt, "de") : "",
        trusted && <Act view={view} line={line} />,
      ],
    }))}
  />
);

/** A confirmation says nothing any more where the provider has ended the offer since. */
const sayStanding = ({ endedAt, confirmedAt }: OfferLine): string =>
  endedAt ? t("ended", { date: dateText(endedAt, "de") }) : t(confirmedAt ? "confirmed" : "unconfirmed");

const Title = ({ view, line }: { readonly view: View; readonly line: OfferLine }) => (
  <>
    <a href={view.href(`/intern/angebote/${line.id}`, "de")}>{line.title}</a>
    {line.organisation && <span class="small soft"> {line.organisation}</span>}
  </>
);

const Act = ({ view, line }: { readonly view: View; readonly line: OfferLine }) => {
  const isPublic = line.status === "published";
  return (
    <form
      method="post"
      action={view.href(`/intern/angebote/${line.id}/${isPublic ? "verbergen" : "veroeffentlichen"}`, "de")}
    >
      <HiddenFields values={view.formFields()} />
      <Button kind="text" suffix={line.title}>
        {t(isPublic ? "hide" : "publish")}
      </Button>
    </form>
  );
};
