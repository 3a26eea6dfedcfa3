import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { BackLink } from "../../ui/family-page.tsx";
import type { Say } from "../texts.ts";
import { questionAddress } from "./questions/question-address.ts";
import { guideTexts } from "./questions/questions.texts.ts";
import { choosesWay } from "./questions/ways.ts";
import type { Wish } from "./wish.ts";

type BackProps = { readonly view: View; readonly t: Say; readonly wish: Wish };

/** Who answered the questions comes back to the last of them; after a loss all topics stand in the one about needs. */
export const WayBack = ({ view, t, wish }: BackProps) =>
  wish.phase !== null || choosesWay(wish) ? (
    <BackLink href={view.href(questionAddress(4, wish))}>{speak(guideTexts, view.lang)("back")}</BackLink>
  ) : (
    <BackLink href={view.href(view.loss ? questionAddress(3, { ...wish, topics: [] }) : "/angebote")}>
      {t("backToTopics")}
    </BackLink>
  );
