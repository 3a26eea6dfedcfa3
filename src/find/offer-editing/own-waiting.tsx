import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { dateText } from "../guide/wording.ts";
import { sayEditing as t } from "./editing.texts.ts";
import { isOwnProposal } from "./proposal.ts";
import { proposalsPath } from "./proposal-page.tsx";
import type { Proposal } from "./proposals.sql.ts";
import { touchedFields } from "./touched-fields.ts";

type WaitingProps = { readonly view: View; readonly waiting: readonly Proposal[] };

/**
 * What she has proposed herself and what the form below does not show yet, because the offer still stands as it was.
 * Above the form: beside it, under the other cards, nobody finds it.
 */
export const OwnWaiting = ({ view, waiting }: WaitingProps) => {
  const { actor } = view;
  const own = actor.kind === "staff" ? waiting.filter((proposal) => isOwnProposal(proposal, actor)) : [];
  return (
    <>
      {own.map((proposal) => (
        <Note key={proposal.id} tone="lamp">
          <p>
            {t("ownWaiting", {
              date: dateText(proposal.createdAt, "de"),
              fields: touchedFields(proposal.change),
            })}
          </p>
          <form method="post" action={view.href(`${proposalsPath}/${proposal.id}/zurueckziehen`, "de")}>
            <HiddenFields values={view.formFields()} />
            <Actions>
              <ButtonLink kind="quiet" href={view.href(`${proposalsPath}/${proposal.id}`, "de")}>
                {t("ownWaitingLook")}
              </ButtonLink>
              <Button kind="text">{t("ownWaitingWithdraw")}</Button>
            </Actions>
          </form>
        </Note>
      ))}
    </>
  );
};
