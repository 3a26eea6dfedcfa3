import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { Tag, type TagTone } from "../../ui/tag.tsx";
import { type Agreement, type AgreementTag, tagOf } from "./agreement.ts";
import { say, sayCode } from "./agreements.texts.ts";

export const sayDate = (day: string): string => sayFullDay(Temporal.PlainDate.from(day), "de");

/** Months of an end ("3/2028") and days of a review ("31.12."), as a table has room for. */
const short = (tag: AgreementTag): string => {
  if (!("on" in tag)) return "";
  const { day, month, year } = Temporal.PlainDate.from(tag.on);
  return tag.kind === "until" ? `${month}/${year}` : `${day}.${month}.${year}`;
};

const tones: Readonly<Record<AgreementTag["kind"], TagTone>> = {
  until: "good",
  open: "good",
  review: "lamp",
  over: "late",
  draft: "off",
};

/** "bis 3/2028", "prüfen bis 31.12.2026", "keine": the colour never says it alone. */
export const AgreementTagView = ({ tag }: { readonly tag: AgreementTag | null | undefined }) =>
  tag ? (
    <Tag tone={tones[tag.kind]}>{sayCode("tag", tag.kind, { on: short(tag) })}</Tag>
  ) : (
    <Tag tone="off">{say("tag_none")}</Tag>
  );

/** The same for one agreement; one that is over says so. */
export const StateTag = ({ agreement, today }: { readonly agreement: Agreement; readonly today: string }) =>
  agreement.state === "ended" ? (
    <Tag tone="off">{say("tag_ended")}</Tag>
  ) : (
    <AgreementTagView tag={tagOf(agreement, today)} />
  );

export const sayTerm = ({ startsOn, endsOn }: Pick<Agreement, "startsOn" | "endsOn">): string =>
  endsOn === null
    ? say("withoutEnd", { from: sayDate(startsOn) })
    : say("fromTo", { from: sayDate(startsOn), to: sayDate(endsOn) });
