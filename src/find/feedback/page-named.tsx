import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { languageName } from "../guide/wording.ts";
import { feedbackStaffTexts } from "./feedback.texts.ts";
import type { OpenFeedback } from "./list-feedback.ts";
import { pageMeant } from "./page-meant.ts";

const t = speak(feedbackStaffTexts, "de");

type NamedProps = { readonly view: View; readonly line: OpenFeedback };

/** The page somebody spoke of, by the name people know it by; the address only where nothing else is known. */
export const PageNamed = ({ view, line }: NamedProps) => {
  const { lang, rest, key } = pageMeant(line.path, view.network.slug);
  const name = line.offerTitle ?? (key === null ? null : t(key));
  if (line.path === "") return <>{t("pageUnknown")}</>;
  if (name === null) return <bdi>{line.path}</bdi>;
  const said = (
    <bdi>{lang === "de" ? name : t("pageIn", { page: name, language: languageName(lang, "de") })}</bdi>
  );
  const path = line.offerTitle === null ? rest : offerPath(line.offerSlug);
  return path === null ? (
    said
  ) : (
    <a class="tap" href={view.href(path, lang)}>
      {said}
    </a>
  );
};

/** An offer that is hidden meanwhile keeps its name, but families and staff find no page of it. */
const offerPath = (slug: string | null): string | null => (slug === null ? null : `/angebote/${slug}`);
