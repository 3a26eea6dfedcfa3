import type { Temporal } from "temporal-polyfill";
import { speak } from "../../platform/texts.ts";
import { Fold } from "../../ui/card.tsx";
import type { NodeCapacity } from "./capacity.ts";
import { capacityTexts } from "./capacity.texts.ts";
import { sayCapacity, sayMore } from "./capacity-words.ts";

const t = speak(capacityTexts, "de");

export type NamedCapacity = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly capacity?: NodeCapacity | undefined;
};

/** Beside the choice of a team: what each said of its places, when, and how long its answer usually takes. */
export const CapacityList = ({
  nodes,
  now,
}: {
  readonly nodes: readonly NamedCapacity[];
  readonly now: Temporal.Instant;
}) => (
  <Fold summary={t("whoHasPlaces")}>
    <p class="small soft">{t("whoHasPlacesAbout")}</p>
    <ul>
      {nodes.map(({ id, name, organisation, capacity }) => (
        <li key={id}>
          <strong>{`${organisation}: ${name}`}</strong>
          <br />
          {[sayCapacity(capacity, now), ...sayMore(capacity, now)].join(" · ")}
        </li>
      ))}
    </ul>
  </Fold>
);
