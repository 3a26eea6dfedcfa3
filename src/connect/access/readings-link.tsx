import type { View } from "../../platform/view.ts";
import { saySharing } from "./sharing.texts.ts";

/** The way to "Darf ich mitlesen", where one's own team reads along somewhere. */
export const ReadingsLink = ({ view, count }: { readonly view: View; readonly count: number }) =>
  count === 0 ? null : (
    <p>
      <a href={view.href("/intern/mitlesen", "de")}>{saySharing("listLink", { count })}</a>
    </p>
  );
