import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { Say } from "../texts.ts";
import { facetTexts } from "./facets.texts.ts";
import type { Wider, WiderKind } from "./found.ts";
import { wishAddress } from "./wish.ts";

const widerTexts = {
  far: "widerFar",
  registration: "widerRegistration",
  home: "widerHome",
  free: "widerFree",
  words: "widerWords",
  all: "widerAll",
} as const satisfies Readonly<Record<Exclude<WiderKind, "when" | "facets">, string>>;

const widerWords =
  (t: Say, lang: View["lang"]) =>
  (kind: WiderKind, count: number): string => {
    const f = speak(facetTexts, lang);
    if (kind === "when") return f("widerWhen", { count });
    return kind === "facets" ? f("widerFacets", { count }) : t(widerTexts[kind], { count });
  };

type WiderProps = { readonly view: View; readonly t: Say; readonly wider: readonly Wider[] };

/** Searches with one condition less, each with what it would find. */
export const WiderLinks = ({ view, t, wider }: WiderProps) => {
  const words = widerWords(t, view.lang);
  return (
    <>
      {wider.map(({ kind, wish, count }) => (
        <p key={kind}>
          <a class="tap" href={view.href(wishAddress(wish))}>
            {words(kind, count)}
          </a>
        </p>
      ))}
    </>
  );
};
