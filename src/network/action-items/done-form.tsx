import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { say } from "./tasks.texts.ts";

type Props = { readonly view: View; readonly id: string; readonly title: string };

/** Done with one tap; a note beside it for those who want to say where the result lies. */
export const DoneForm = ({ view, id, title }: Props) => (
  <form class="row" method="post" action={view.href(`/intern/aufgaben/${id}/erledigt`)}>
    <label class="vh" for={`note-${id}`}>
      {say("note")} {title}
    </label>
    <input id={`note-${id}`} name="note" maxLength={500} placeholder={say("note")} class="mid" />
    <Button kind="quiet" suffix={title}>
      {say("markDone")}
    </Button>
    <HiddenFields values={view.formFields()} />
  </form>
);
