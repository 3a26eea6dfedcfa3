import type { View } from "../../platform/view.ts";
import { germanMinute } from "../../people/public.ts";
import { Card } from "../../ui/card.tsx";
import { sayListImport as t } from "./list-imports.texts.ts";
import type { PastImport } from "./past-imports.sql.ts";
import { importPath } from "./taking-back-page.tsx";

type PastProps = { readonly view: View; readonly imports: readonly PastImport[] };

/** What was read in before, each with the way to its result, from where it can be taken back. */
export const PastImports = ({ view, imports }: PastProps) =>
  imports.length === 0 ? null : (
    <Card line title={t("pastTitle")} id="past">
      <p>{t("pastIntro")}</p>
      <ul class="plain stack tight">
        {imports.map((one) => (
          <li key={one.id}>
            <p>
              <a href={view.href(importPath(one.id), "de")}>
                {germanMinute(one.at)}: <bdi>{one.source}</bdi>
              </a>
            </p>
            <p class="small soft">
              <bdi>{saidOf(one)}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );

const saidOf = ({ by, created, updated, unchanged, isTakenBack }: PastImport): string =>
  [
    by ?? t("pastBySystem"),
    ...(
      [
        ["willCreate", created],
        ["willUpdate", updated],
        ["unchanged", unchanged],
      ] as const
    ).map(([key, count]) => `${count.toLocaleString("de-DE")} ${t(key)}`),
    ...(isTakenBack ? [t("pastTakenBack")] : []),
  ].join(" · ");
