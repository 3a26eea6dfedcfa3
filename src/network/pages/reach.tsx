import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { GermanText } from "../../ui/german-text.tsx";
import { Line, type Say } from "./page-line.tsx";

type ReachProps = { readonly t: Say; readonly view: View; readonly email?: string | null };
/** Telephone, hours and mail of the network, or the honest sentence that there is nothing yet. */
export const Reach = ({ t, view, email }: ReachProps) => {
  const { phone, phoneHours } = view.network;
  const pairs = [
    ...(phone ? [{ term: t("phone"), value: <PhoneLink number={phone} /> }] : []),
    ...(phone && phoneHours
      ? [{ term: t("hours"), value: <GermanText lang={view.lang}>{phoneHours}</GermanText> }]
      : []),
    ...(email
      ? [
          {
            term: t("mail"),
            value: (
              <a href={`mailto:${email}`}>
                <bdi>{email}</bdi>
              </a>
            ),
          },
        ]
      : []),
  ];
  return pairs.length === 0 ? <Line t={t} of="nobodyYet" /> : <Pairs pairs={pairs} />;
};
