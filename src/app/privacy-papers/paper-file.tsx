import { render } from "preact-render-to-string";
import { germanMinute } from "../../people/public.ts";
import type { Config } from "../../platform/config.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, raw } from "../../platform/web/answer.ts";
import { OnePaper } from "./one-paper.tsx";
import { type PaperName, paperTitles } from "./paper.ts";
import { paperTexts } from "./papers.texts.ts";
import type { Papers } from "./show-privacy-papers.ts";

const t = speak(paperTexts, "de");
const style =
  "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top}dt{font-weight:bold}dd{margin:0 0 .5rem}";

type Props = {
  readonly view: View;
  readonly name: PaperName;
  readonly papers: Papers;
  readonly config: Config;
};

/** One paper as a file that opens in any browser and word processor, without us and without a script. */
export const paperFile = (props: Props): Answer =>
  raw("text/html; charset=utf-8", `<!doctype html>\n${render(<PaperFile {...props} />)}`, {
    headers: {
      "content-disposition": `attachment; filename="${props.name}-${props.view.network.slug}.html"`,
      "cache-control": "no-store",
    },
  });

const PaperFile = ({ view, name, papers, config }: Props) => (
  <html lang="de">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{`${t(paperTitles[name])}: ${view.network.name}`}</title>
      <style>{style}</style>
    </head>
    <body>
      <h1>{t(paperTitles[name])}</h1>
      <p>
        {view.network.name} · {t("asOf", { at: germanMinute(papers.now) })}
      </p>
      <p>{t("papersAbout")}</p>
      <OnePaper name={name} papers={papers} config={config} />
    </body>
  </html>
);
