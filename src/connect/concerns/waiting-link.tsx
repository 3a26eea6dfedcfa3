import type { View } from "../../platform/view.ts";
import { sayStep } from "./step.texts.ts";

type WaitingLinkProps = {
  readonly view: View;
  readonly lines: readonly { readonly dueKind: string | null }[];
};

/** The way to the waiting list, where somebody waits. */
export const WaitingLink = ({ view, lines }: WaitingLinkProps) => {
  const count = lines.filter(({ dueKind }) => dueKind === "recheck").length;
  if (count === 0) return null;
  return (
    <p>
      <a href={view.href("/intern/warteliste", "de")}>{sayStep("listTeam", { count })}</a>
    </p>
  );
};
