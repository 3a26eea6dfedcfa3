import { listText } from "../guide/wording.ts";
import { fieldName, sayEditing as t } from "./editing.texts.ts";
import type { ProposedChange } from "./proposal.ts";

/** What a proposal touches, in the words of the form. */
export const touchedFields = ({ set, end }: ProposedChange): string =>
  listText([...Object.keys(set).map(fieldName), ...(end ? [t("waitingEnd")] : [])], "de");
