import type { ComponentChildren, VNode } from "preact";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { iconOf, logoOf, stylesOf } from "./brand-address.ts";
import { frameTexts } from "./frame.texts.ts";
import { areasOf, type StaffArea } from "./staff-areas.ts";
import { StaffPage } from "./staff-page.tsx";

type StaffFrame = {
  readonly title: string;
  readonly area?: StaffArea;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
};

/** Tables that rotate, their paper and the drawn net are for pages of the network alone. */
const withNetworkSheet: readonly (StaffArea | undefined)[] = ["network", "partners", "meetings"];
const sheetsOf = (area: StaffArea | undefined): readonly string[] => [
  "staff.css",
  ...(withNetworkSheet.includes(area) ? ["network.css"] : []),
];

const signedInScripts = ({ actor }: View): string[] => (actor.kind === "staff" ? ["stay-signed-in.js"] : []);

/** A staff page; staff pages are German. */
export function staffFrame(view: View, frame: StaffFrame): VNode {
  const t = speak(frameTexts, "de");
  const { actor } = view;
  const place = view.network.name.replace(/^Frühe Hilfen\s+/i, "");
  return (
    <StaffPage
      htmlLang="de"
      dir="ltr"
      title={`${frame.title} · Tragnetz ${place}`}
      styles={[stylesOf(view), ...sheetsOf(frame.area).map(view.asset)]}
      scripts={["family.js", ...signedInScripts(view), ...(frame.scripts ?? [])].map(view.asset)}
      icon={iconOf(view)}
      brand={{
        href: view.href(actor.kind === "staff" ? "/intern" : "/", "de"),
        name: "Tragnetz",
        place,
        logo: logoOf(view),
      }}
      texts={{ skip: t("skip"), areas: t("staffAreas"), signOut: t("signOut") }}
      areas={areasOf(actor).map(({ area, path }) => ({
        href: view.href(path, "de"),
        label: t(area),
        current: area === frame.area,
      }))}
      person={
        actor.kind === "staff"
          ? {
              name: actor.name,
              role: actor.organisation,
              stay: view.href("/intern/wach", "de"),
              signOut: { action: view.href("/intern/abmelden", "de"), hidden: view.formFields() },
            }
          : undefined
      }
      foot={[
        { href: view.href("/datenschutz", "de"), label: t("privacy") },
        { href: view.href("/barrierefreiheit", "de"), label: t("accessibility") },
        { href: view.href("/impressum", "de"), label: t("imprint") },
      ]}
    >
      {frame.children}
    </StaffPage>
  );
}
