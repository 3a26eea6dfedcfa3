import type { Told } from "../../people/public.ts";
import type { Config } from "../../platform/config.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { paperTexts } from "./papers.texts.ts";
import { privacyPapersPage } from "./privacy-papers-page.tsx";
import { shortenPeriod } from "./shorten-period.ts";
import { showPrivacyPapers } from "./show-privacy-papers.ts";

const home = "/intern/datenschutz";
const t = speak(paperTexts, "de");
const isKey = (key: string): key is keyof typeof paperTexts.texts => key in paperTexts.texts;

/** The papers, and the periods a network may shorten. */
export function privacyPapersRoutes(config: Config): readonly Route[] {
  const again = async (desk: Desk, view: View, key: string, status: number): Promise<Answer | null> => {
    const papers = await ask(desk, showPrivacyPapers, { actor: view.actor, networkId: view.network.id }, {});
    const told: Told = { good: false, text: isKey(key) ? t(key) : t("daysUnclear") };
    return papers.kind === "done"
      ? page(privacyPapersPage(view, { papers: papers.value, config, told }), status)
      : null;
  };
  return [
    showing(home, showPrivacyPapers, {
      page: (papers, view) => page(privacyPapersPage(view, { papers, config })),
    }),
    sending(`${home}/frist`, shortenPeriod, {
      input: ({ fields }) => ({ class: fields.get("class"), days: fields.get("days") }),
      done: (_value, view) => redirect(view.href(home, "de")),
      refused: (reason, view, _request, desk) => again(desk, view, reason, 409),
      invalid: (issues, view, _request, desk) => again(desk, view, issues[0]?.message ?? "", 422),
    }),
  ];
}
