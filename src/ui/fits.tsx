import { Icon } from "./icons.tsx";

type FitsProps = { readonly reasons: readonly string[] };

/** Why something fits, each with a tick; nothing when there is no true reason. */
export const Fits = ({ reasons }: FitsProps) =>
  reasons.length === 0 ? null : (
    <ul class="fits">
      {reasons.map((reason) => (
        <li key={reason}>
          <Icon name="tick" /> <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
