import { sayEditing as t } from "./editing.texts.ts";

/** A field that somebody else has changed meanwhile: what is stored now beside what this person typed. */
export type ClashLine = { readonly name: string; readonly stored: string; readonly yours: string };

type ClashProps = {
  readonly lines: readonly ClashLine[];
  /** What stands opposite, where it is not simply what is saved. */
  readonly stored?: string;
};

/** Two people changed the same offer at once: both states, and nothing lost. */
export const Clash = ({ lines, stored: head = t("stored") }: ClashProps) => (
  <div class="errors stack tight" role="alert" tabindex={-1} aria-labelledby="clash-title">
    <h2 id="clash-title">{t("clashTitle")}</h2>
    <p>{t("clashText")}</p>
    {lines.length === 0 ? (
      <p>{t("clashSame")}</p>
    ) : (
      <div class="vs">
        <div class="h" data-head>
          {t("field")}
        </div>
        <div class="h" data-head>
          {head}
        </div>
        <div class="h" data-head>
          {t("yours")}
        </div>
        {lines.map(({ name, stored, yours }) => (
          <>
            <div class="h">{name}</div>
            <div class="clash" data-of={head}>
              <bdi>{stored}</bdi>
            </div>
            <div data-of={t("yours")}>
              <bdi>{yours}</bdi>
            </div>
          </>
        ))}
      </div>
    )}
  </div>
);
