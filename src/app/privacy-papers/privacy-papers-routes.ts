import type { Told } from "../../people/public.ts";
import type { Config } from "../../platform/config.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { retentionTasks } from "../retention/classes.ts";
import { byName } from "../retention/tallies.ts";
import { paperFile } from "./paper-file.tsx";
import { paperNames } from "./paper.ts";
import { paperTexts } from "./papers.texts.ts";
import { privacyPapersPage } from "./privacy-papers-page.tsx";
import { shortenPeriod } from "./shorten-period.ts";
import { type Papers, showPrivacyPapers } from "./show-privacy-papers.ts";

const home = "/intern/datenschutz";
const t = speak(paperTexts, "de");
const isKey = (key: string): key is keyof typeof paperTexts.texts => key in paperTexts.texts;

/** The papers, each as a file, and the periods a network may shorten. */
export function privacyPapersRoutes(config: Config): readonly Route[] {
  const again = async (desk: Desk, view: View, key: string, status: number): Promise<Answer | null> => {
    const papers = await papersOf(desk, view);
    const told: Told = { good: false, text: isKey(key) ? t(key) : t("daysUnclear") };
    return papers && page(privacyPapersPage(view, { papers, config, told }), status);
  };
  return [
    reading(home, (view, papers) => page(privacyPapersPage(view, { papers, config }))),
    ...paperNames.map((name) =>
      reading(`${home}/papier/${name}`, (view, papers) => paperFile({ view, name, papers, config })),
    ),
    sending(`${home}/frist`, shortenPeriod, {
      input: ({ fields }) => ({ class: fields.get("class"), days: fields.get("days") }),
      done: (_value, view) => redirect(view.href(home, "de")),
      refused: (reason, view, _request, desk) => again(desk, view, reason, 409),
      invalid: (issues, view, _request, desk) => again(desk, view, issues[0]?.message ?? "", 422),
    }),
  ];
}

const reading = (path: string, answer: (view: View, papers: Papers) => Answer): Route => ({
  method: "GET",
  path,
  act: showPrivacyPapers.name,
  anonymous: false,
  handle: async (desk, _request, view) => {
    const papers = await papersOf(desk, view);
    return papers && answer(view, papers);
  },
});

/**
 * What the act allows, and then the dry run: only the deletion login sees what is due behind the walls of every team, so
 * it counts after the act has said that this person may look. Numbers only.
 */
async function papersOf(desk: Desk, view: View): Promise<Papers | null> {
  const network = view.network.id;
  const found = await ask(desk, showPrivacyPapers, { actor: view.actor, networkId: network }, {});
  if (found.kind !== "done") return null;
  const due = byName(await runRetention(desk, retentionTasks, { dryRun: true, only: network }));
  return { ...found.value, due };
}
