import type { VNode } from "preact";
import type { View } from "../../../platform/view.ts";
import { Choices, Fieldset } from "../../../ui/choices.tsx";
import type { Wish } from "../wish.ts";
import { lifePhases } from "./life-phase.ts";
import { questionAddress } from "./question-address.ts";
import { Answer, questionFrame } from "./question-frame.tsx";

/** Question 2: how old the child is. The loss of a child is one of the answers, and counts for every page from then on. */
export const phaseQuestion = (view: View, { wish }: { readonly wish: Wish }): VNode =>
  questionFrame({
    view,
    wish,
    no: 2,
    action: "/fragen/3",
    asks: ["phase"],
    skipTo: questionAddress(3, { ...wish, phase: null }),
    children: (t) => (
      <Fieldset id="phase" legend={t("phase")} legendAs="h1">
        <Choices>
          {lifePhases.map(({ no, name }) => (
            <Answer key={no} name="phase" value={String(no)}>
              {t(`phase_${name}`)}
            </Answer>
          ))}
          <Answer name="verlust" value="1" small={t("phaseLossText")}>
            {t("phase_loss")}
          </Answer>
        </Choices>
      </Fieldset>
    ),
  });
