import type { View } from "../../platform/view.ts";
import { sayContacts as t } from "./contact-import.texts.ts";

const links = [
  ["linkImport", "/intern/netzwerk/personen/einlesen"],
  ["linkDoubles", "/intern/netzwerk/doppelte"],
] as const;

/** From the register to reading in a list and to entries that stand there twice. */
export const ImportLinks = ({ view }: { readonly view: View }) => (
  <nav aria-label={t("links")} class="noprint">
    <ul class="chips">
      {links.map(([key, path]) => (
        <li key={key}>
          <a href={view.href(path, "de")}>{t(key)}</a>
        </li>
      ))}
    </ul>
  </nav>
);
