import type { View } from "../../../platform/view.ts";
import type { OfferDetail } from "../../offers/offer-rows.ts";
import type { NetworkTimes } from "../../schedules/timed-offer.ts";
import { graphOf } from "./offer-graph.ts";

/**
 * A data block in the head: no browser runs it, so the policy against scripts does not concern it. "<" is written as an
 * escape, or a title with "</script>" would end the block and begin a script of its own.
 */
export const LinkedData = (props: {
  readonly view: View;
  readonly offer: OfferDetail;
  readonly times: NetworkTimes;
}) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped; as text the quotes would be broken
    dangerouslySetInnerHTML={{
      __html: JSON.stringify(graphOf(props)).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028"),
    }}
  />
);
