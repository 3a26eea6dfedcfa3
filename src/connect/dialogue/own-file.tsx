import { render } from "preact-render-to-string";
import { languageFacts } from "../../core/languages.ts";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, raw } from "../../platform/web/answer.ts";
import { fileTexts } from "../attachments/files.texts.ts";
import { sayPhrases } from "../phrases/phrases.ts";
import { familyTexts } from "../texts.ts";
import { comingLines } from "./coming-dates.ts";
import type { OwnConcern } from "./export-own-concern.ts";
import { familySideTexts } from "./family-side.texts.ts";
import { copyLines } from "./gone-copies.tsx";
import { type Given, givenPairs } from "./own-words.ts";
import { allowedLines } from "./own-consents.ts";
import { historyLines } from "./status-history.ts";
import { TypedWords } from "./typed-words.tsx";
import { listedLines, readingLines } from "./who-is-there.tsx";

type Props = Given & { readonly own: OwnConcern };

/**
 * Everything as one page that opens on any phone without us: no script, nothing loaded, and no code in it. The name of
 * the file tells nobody what it is.
 */
export const ownFile = (props: Props): Answer =>
  raw("text/html; charset=utf-8", `<!doctype html>\n${render(<OwnPage {...props} />)}`, {
    headers: {
      "content-disposition": 'attachment; filename="datei.html"',
      "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });

const style =
  "body{font:1rem/1.5 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem}";

const OwnPage = (props: Props) => {
  const { view, own } = props;
  const { htmlLang, dir } = languageFacts(view.lang);
  const s = speak(familySideTexts, view.lang);
  const t = speak(familyTexts, view.lang);
  const team = view.network.intakeName ?? t("team");
  const today = officeDayOf(own.now);
  const part = { t, view, team, status: own };
  return (
    <html lang={htmlLang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{s("fileTitle")}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{s("fileTitle")}</h1>
        <p>{s("fileMade", { day: sayDay(today, view.lang), year: today.year })}</p>
        <h2>{s("given")}</h2>
        <dl>
          {givenPairs(props).map(([term, value]) => (
            <>
              <dt>{term}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </>
          ))}
        </dl>
        <Part title={s("allowed")} lines={allowedLines(view, team, own.consents)} />
        <h2>{t("messages")}</h2>
        <Thread {...props} />
        {own.files.length > 0 && (
          <Part title={s("filesApart")} lines={own.files.map((file) => fileName(view, file))} />
        )}
        <Part title={t("history")} lines={historyLines(part)} />
        <Part title={t("nextTitle")} lines={comingLines(part)} />
        <Part title={t("whoRead")} lines={readingLines(part)} none={t("nobodyRead")} />
        <Part title={s("whoListed")} lines={listedLines(part)} />
        <Part title={s("copiesTitle")} lines={copyLines(part)} />
      </body>
    </html>
  );
};

/** A file whose key is not held by the family has no name that it could read. */
const fileName = (view: View, { name }: { readonly name: string | null }): string =>
  name ?? speak(fileTexts, view.lang)("closed");

type PartProps = { readonly title: string; readonly lines: readonly string[]; readonly none?: string };
const Part = ({ title, lines, none }: PartProps) =>
  lines.length === 0 && none === undefined ? null : (
    <>
      <h2>{title}</h2>
      {lines.length === 0 ? <p>{none}</p> : <Lines lines={lines} />}
    </>
  );

const Lines = ({ lines }: Pick<PartProps, "lines">) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const Thread = ({ view, own }: Props) => {
  const t = speak(familyTexts, view.lang);
  if (own.thread.length === 0) return <p>{t("noMessages")}</p>;
  return (
    <>
      {own.thread.map((line) => (
        <div key={line.id}>
          <p>
            <strong>
              {line.author === "family"
                ? t("you", { day: sayDay(officeDayOf(line.at), view.lang) })
                : t("other", {
                    name: line.by ?? view.network.intakeName ?? view.network.name,
                    day: sayDay(officeDayOf(line.at), view.lang),
                  })}
            </strong>
          </p>
          {line.phrases.length > 0 && <p>{sayPhrases(line.phrases, view.lang)}</p>}
          {line.text !== "" && (
            <p dir="auto">
              {line.text === null ? t("closedMessage") : <TypedWords line={line} lang={view.lang} />}
            </p>
          )}
        </div>
      ))}
    </>
  );
};
