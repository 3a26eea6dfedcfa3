import type { ComponentChildren, VNode } from "preact";
import { type Role, hasRole } from "../platform/actor.ts";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { coloursOf } from "./family-frame.tsx";
import { frameTexts } from "./frame.texts.ts";
import { StaffPage } from "./staff-page.tsx";

type StaffFrame = {
  readonly title: string;
  readonly area?: StaffArea;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
};
export type StaffArea = (typeof staffAreas)[number]["area"];

const concernRoles: readonly Role[] = [
  "intakeCoordinator",
  "visitCoordinator",
  "familyHealthVisitor",
  "navigator",
  "courseLeader",
  "networkCoordinator",
];
/** The network coordinator, offer editors and planners see no family data: their navigation lacks what they may not open (ux.md 4). */
const staffAreas = [
  { area: "myDay", path: "/intern/mein-tag", roles: concernRoles },
  { area: "offers", path: "/intern/angebote", roles: ["offerEditor", "networkCoordinator"] },
  { area: "team", path: "/intern/team", roles: concernRoles },
  { area: "network", path: "/intern/netzwerk", roles: ["networkCoordinator", "systemAdmin"] },
  { area: "settings", path: "/intern/einstellungen", roles: ["networkCoordinator", "systemAdmin"] },
  { area: "account", path: "/intern/zugang", roles: [] },
] as const satisfies readonly { area: string; path: string; roles: readonly Role[] }[];

/** A staff page; staff pages are German. */
export function staffFrame(view: View, frame: StaffFrame): VNode {
  const t = speak(frameTexts, "de");
  const { actor } = view;
  const mine = staffAreas.filter(({ roles }) => roles.length === 0 || hasRole(actor, ...roles));
  const place = view.network.name.replace(/^Frühe Hilfen\s+/i, "");
  return (
    <StaffPage
      htmlLang="de"
      dir="ltr"
      title={`${frame.title} · Tragnetz ${place}`}
      styles={[view.asset("tragnetz.css"), view.asset("staff.css"), ...coloursOf(view)]}
      scripts={[view.asset("family.js"), ...(frame.scripts ?? []).map(view.asset)]}
      brand={{
        href: view.href(actor.kind === "staff" ? "/intern/mein-tag" : "/", "de"),
        name: "Tragnetz",
        place,
      }}
      texts={{ skip: t("skip"), areas: t("staffAreas"), signOut: t("signOut") }}
      areas={
        actor.kind === "staff"
          ? mine.map(({ area, path }) => ({
              href: view.href(path, "de"),
              label: t(area),
              current: area === frame.area,
            }))
          : []
      }
      person={
        actor.kind === "staff"
          ? {
              name: actor.name,
              role: actor.organisation,
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
