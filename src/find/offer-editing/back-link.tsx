import type { View } from "../../platform/view.ts";
import { Icon } from "../../ui/icons.tsx";

type BackProps = { readonly view: View; readonly path: string; readonly children: string };

/** The way back to the page above. */
export const BackLink = ({ view, path, children }: BackProps) => (
  <p>
    <a class="back" href={view.href(path, "de")}>
      <Icon name="back" /> {children}
    </a>
  </p>
);
