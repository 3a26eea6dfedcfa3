import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Calls } from "../../ui/calls.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "../texts.ts";

/** The phone of the network, for somebody who cannot wait until she is let in. */
export const CallMeanwhile = ({ view: { network } }: { readonly view: View }) => {
  if (network.phone === null) return null;
  const about = [network.intakeName, network.phoneHours].filter(Boolean).join(", ");
  return (
    <>
      <h2>{say("callMeanwhile")}</h2>
      <Calls calls={[{ number: network.phone, about }]} />
    </>
  );
};

/** Says when to try again; `until` is a time of the clock. */
export const tooManyTriesPage = (view: View, until: string): VNode =>
  staffFrame(view, {
    title: say("tooManyTriesTitle"),
    children: (
      <div class="sign stack">
        <h1>{say("tooManyTriesTitle")}</h1>
        <p>{say("tooManyTries")}</p>
        <p>
          <strong>{say("tooManyTriesUntil", { time: until })}</strong>
        </p>
        <CallMeanwhile view={view} />
        <p>
          <a href={view.href("/intern/anmelden", "de")}>{say("backToSignIn")}</a>
        </p>
      </div>
    ),
  });
