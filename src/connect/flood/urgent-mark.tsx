import { speak } from "../../platform/texts.ts";
import { staffTexts } from "../texts.ts";
import { type IsUrgent, isUrgentWish, type ToCheckLine } from "./to-check.ts";

const t = speak(staffTexts, "de");

type Props = { readonly line: ToCheckLine; readonly isUrgent: IsUrgent };

/** Beside a wish that is still to check: whoever sorts out must not overlook that somebody may be in danger. */
export const UrgentMark = ({ line, isUrgent }: Props) =>
  isUrgentWish(line, isUrgent) ? <strong> {t("urgentTopic")}</strong> : null;
