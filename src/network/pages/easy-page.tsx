import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import type { NetworkWords } from "./network-words.sql.ts";
import { frame } from "./own-words-page.tsx";
import { Line } from "./page-line.tsx";
import { Reach } from "./reach.tsx";
import { readFacts } from "./stated-facts.ts";

/**
 * What § 4 BITV 2.0 asks for in easy language: what the pages hold, how to find one's way, what the accessibility
 * statement says, and where more of it stands.
 */
export const easyPage = (view: View, words: NetworkWords): VNode =>
  frame(view, "easy", (t) => (
    <>
      {(["easyWhat", "easyWho", "easyHow", "easyNav", "easyFree", "easyCall"] as const).map((key) => (
        <Line key={key} t={t} of={key} />
      ))}
      <Reach t={t} view={view} />
      <h2>{t("easyAccessTitle")}</h2>
      <Line t={t} of={`conformity_${readFacts(words.statedFacts).conformity || "open"}`} />
      <Line t={t} of="accessibilityTell" />
      <Line t={t} of="barrierMonth" />
      {(["accessibility", "sign"] as const).map((key) => (
        <p key={key}>
          <a href={view.href(paths[key])}>{t(key)}</a>
        </p>
      ))}
      <p>
        {t("easySimple")} <a href={view.href("/", "de-simple")}>{t("easySimpleLink")}</a>
      </p>
      <Note small>
        <Line t={t} of="easyUntested" />
      </Note>
    </>
  ));

const paths = { accessibility: "/barrierefreiheit", sign: "/gebaerdensprache" } as const;
