import type { VNode } from "preact";
import { sayTime } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Thread } from "../../ui/thread.tsx";
import type { SafeContact } from "../concerns/contact-wish.ts";
import { rulePairs } from "../concerns/safe-contact.tsx";
import { shortDayOf } from "../concerns/shown-concern.ts";
import { sayPhrases } from "../phrases/phrases.ts";
import { staffTexts } from "../texts.ts";
import type { listReadings } from "./list-readings.ts";
import type { readAlong } from "./read-along.ts";
import { saySharing as t } from "./sharing.texts.ts";

const staff = speak(staffTexts, "de");
export const readingsPath = "/intern/mitlesen";
type Listed = NonNullable<Awaited<ReturnType<typeof listReadings.run>>>;
type Read = NonNullable<Awaited<ReturnType<typeof readAlong.run>>>;

/** "Darf ich mitlesen": concerns of other teams that a family lets this one read. */
export const readingsPage = (view: View, { lines }: Listed): VNode =>
  staffFrame(view, {
    title: t("listTitle"),
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{staff("back")}</BackLink>
        <h1>{t("listTitle")}</h1>
        <p>{lines.length === 0 ? t("listNone") : t("listAbout")}</p>
        <ul class="plain stack tight">
          {lines.map((line) => (
            <li key={line.concernId}>
              <a href={view.href(`${readingsPath}/${line.concernId}`, "de")}>
                <bdi>{line.name ?? t("unnamed")}</bdi>
              </a>{" "}
              <span class="small soft">
                {t("line", { node: line.nodeName, until: shortDayOf(line.endsAt) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    ),
  });

type Names = { readonly topicName: (no: number) => string; readonly languageName: (code: string) => string };

/** What may be read, with no way to act: the promise stays with whoever is responsible. */
export const readingPage = (view: View, read: Read, names: Names): VNode => {
  const title = read.words.name ?? t("unnamed");
  return staffFrame(view, {
    title,
    area: "myDay",
    children: (
      <div class="stack read">
        <BackLink href={view.href(readingsPath, "de")}>{t("back")}</BackLink>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <Note>
          <p>{t("pageAbout", { node: read.nodeName })}</p>
          {read.ownerName && <p>{t("pageOwner", { name: read.ownerName })}</p>}
          <p>{t("pageUntil", { day: shortDayOf(read.reading.endsAt) })}</p>
        </Note>
        <Says {...read} {...names} />
        <h2>{staff("messages")}</h2>
        <Words {...read} />
      </div>
    ),
  });
};

const safeRules = (typed: string | undefined) =>
  typed === undefined ? [] : rulePairs(JSON.parse(typed) as SafeContact);

const Says = ({ reading, words, topicName, languageName }: Read & Names) => {
  const rows = [
    [staff("topic"), words.topic ? topicName(Number(words.topic)) : ""],
    [staff("place"), reading.place ?? words.place ?? ""],
    [staff("childAge"), words.childAge ? staff(`child-${words.childAge}` as "child-baby") : ""],
    [staff("language"), reading.language === "other" ? "" : languageName(reading.language)],
    [t("part-channel"), words.channelValue ?? t("notNamed")],
  ].filter(([, value]) => value !== "");
  return (
    <Card line title={staff("familySays")} id="says">
      <Pairs
        pairs={[
          ...rows.map(([term, value]) => ({ term: term ?? "", value: <bdi dir="auto">{value}</bdi> })),
          ...safeRules(words.safeContact),
        ]}
      />
    </Card>
  );
};

const Words = ({ thread }: Read) => {
  const read = thread.filter(({ text }) => text !== null);
  if (read.length === 0) return <p class="soft">{t("noThread")}</p>;
  return (
    <Thread
      messages={read.map((line) => {
        const day = `${shortDayOf(line.at)}, ${sayTime(line.at, "de")}`;
        const name = line.by ?? staff("anotherNode");
        return {
          text: line.text ?? "",
          lead: sayPhrases(line.phrases, "de"),
          by: line.author === "family" ? staff("family", { day }) : staff("staff", { name, day }),
          mine: line.author === "staff",
        };
      })}
    />
  );
};
