import type { View } from "../../platform/view.ts";
import { ViewSwitch } from "../../ui/tag.tsx";
import { sayEditing as t } from "./editing.texts.ts";
import type { ToDo } from "./to-do.sql.ts";

type LinksProps = { readonly view: View; readonly toDo: ToDo; readonly trusted: boolean };

/** The lists beside the list: what waits for approval, what contradicts, what stands there twice, what is due. */
export const ToDoLinks = ({ view, toDo, trusted }: LinksProps) => {
  const all = [
    { label: t("listDue"), path: "/intern/angebote?stand=faellig", mine: true },
    {
      label: t("listProposals", { count: toDo.proposals }),
      path: "/intern/angebote/vorschlaege",
      mine: true,
    },
    { label: t("listConflicts", { count: toDo.conflicts }), path: "/intern/angebote/konflikte", mine: false },
    {
      label: t("listDuplicates", { count: toDo.duplicates }),
      path: "/intern/angebote/doppelte",
      mine: false,
    },
    { label: t("listTranslations"), path: "/intern/angebote/sprachen", mine: true },
    { label: t("listGuests"), path: "/intern/gaeste", mine: true },
    { label: t("listEmbedding"), path: "/intern/angebote/einbetten", mine: false },
  ];
  return (
    <ViewSwitch
      label={t("listToDo")}
      views={all
        .filter(({ mine }) => mine || trusted)
        .map(({ label, path }) => ({ label, href: view.href(path, "de") }))}
    />
  );
};
