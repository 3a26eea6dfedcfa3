import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { familyTexts } from "../texts.ts";
import type { Receipt } from "./receipt-promises.tsx";

type PaperProps = { readonly view: View };
type BareProps = PaperProps & { readonly receipt: Receipt };

/**
 * The sheet for a home in which nobody should know (ux.md 8): code, days and a number, and no word about whose they are.
 * It stands only on paper. Which of the two sheets is printed follows the tick above it, by style alone; a browser that
 * cannot look at the tick prints both, this one on a page of its own.
 */
export const BareSheet = ({ view, receipt }: BareProps) => {
  const t = speak(familyTexts, view.lang);
  const day = (iso: string) => sayDay(Temporal.PlainDate.from(iso), view.lang);
  return (
    <div class="bare stack">
      <h2>{t("yourCode")}</h2>
      <p class="notranslate">
        <strong>
          <bdi dir="ltr">{receipt.code}</bdi>
        </strong>
      </p>
      <p>{t("bareRead", { day: day(receipt.readBy) })}</p>
      <p>{t("bareAnswer", { day: day(receipt.contactBy) })}</p>
      {view.network.phone && (
        <p>
          {t("barePhone")} <NumberText>{view.network.phone}</NumberText>
        </p>
      )}
      <p class="small">{printed(view)}</p>
    </div>
  );
};

/** On paper the code needs the address at which it is typed; the foot of every printed page names the network, its number and the day. */
export const TypeHere = ({ view }: PaperProps) => (
  <p class="print-only">
    {speak(familyTexts, view.lang)("typeCodeHere")}{" "}
    <bdi>{`${view.publicUrl}${view.href("/stand")}`.replace(/^https?:\/\//, "")}</bdi>
  </p>
);

function printed(view: View): string {
  const today = officeDayOf(view.now);
  return speak(familyTexts, view.lang)("printedOn", { day: sayDay(today, view.lang), year: today.year });
}
