import type { VNode } from "preact";
import type { Role, Staff } from "../../platform/actor.ts";
import type { View } from "../../platform/view.ts";
import { Calls } from "../../ui/calls.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type Tile, Tiles } from "../../ui/tiles.tsx";
import { aboutRole, roleName, say } from "../texts.ts";

/** People who meet families and may write a contact wish together with them. */
const meetsFamilies: ReadonlySet<Role> = new Set(["referrer", "welcomeVisitor", "volunteer", "interpreter"]);

/** For people without an area of their own: what their task is here, what they can do, whom they can call. */
export const startPage = (view: View, staff: Staff): VNode =>
  staffFrame(view, {
    title: say("start"),
    area: "start",
    children: (
      <div class="stack">
        <h1>{say("startHello", { name: staff.name })}</h1>
        <p>{say("startRole", { network: view.network.name })}</p>
        {staff.roles.map((role) => (
          <Card key={role} line tight title={roleName(role)} id={`role-${role}`}>
            <p>{aboutRole(role)}</p>
          </Card>
        ))}
        <h2>{say("startHere")}</h2>
        <Tiles tiles={tilesFor(view, staff)} />
        <Note small>{say("startNoConcerns")}</Note>
        <Questions view={view} />
      </div>
    ),
  });

const tilesFor = (view: View, { roles }: Staff): readonly Tile[] => [
  { href: view.href("/", "de"), icon: "search", label: say("startOffers") },
  ...(roles.some((role) => meetsFamilies.has(role))
    ? [
        { href: view.href("/melden", "de"), icon: "mail", label: say("startWish") } as const,
        { href: view.href("/intern/ueberweisen", "de"), icon: "forward", label: say("startRefer") } as const,
        {
          href: view.href("/intern/ueberweisungen", "de"),
          icon: "mail",
          label: say("startReferrals"),
        } as const,
      ]
    : []),
  { href: view.href("/hilfe-sofort", "de"), icon: "phone", label: say("startUrgent") },
  { href: view.href("/intern/zugang", "de"), icon: "lock", label: say("startAccess") },
];

const Questions = ({ view: { network } }: { readonly view: View }) => {
  if (network.phone === null) return null;
  const about = [network.intakeName, network.phoneHours].filter(Boolean).join(", ");
  return (
    <>
      <h2>{say("startQuestions")}</h2>
      <Calls calls={[{ number: network.phone, about }]} />
    </>
  );
};
