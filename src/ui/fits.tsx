import { Icon } from "./icons.tsx";
import { prepared } from "./prepared.tsx";

const Reason = prepared(
  ({ reason }: { readonly reason: string }) => (
    <li>
      <Icon name="tick" /> <span>{reason}</span>
    </li>
  ),
  ["reason"],
  () => "",
);

type FitsProps = { readonly reasons: readonly string[] };

/** Why something fits, each with a tick; nothing when there is no true reason. */
export const Fits = ({ reasons }: FitsProps) =>
  reasons.length === 0 ? null : (
    <ul class="fits">
      {reasons.map((reason) => (
        <Reason key={reason} reason={reason} />
      ))}
    </ul>
  );
