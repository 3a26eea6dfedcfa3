import type { Quote } from "./contradiction.ts";
import { say } from "./contradictions.texts.ts";

/** What each side says, word for word, and whose words they are. */
export const Quotes = ({ quotes }: { readonly quotes: readonly Quote[] }) => (
  <ul>
    {quotes.map(({ service, organisation, text }) => (
      <li>
        {text === null ? <em>{say("saysNothing")}</em> : <q>{text}</q>}{" "}
        <span class="small soft">
          {service}, {organisation}
        </span>
      </li>
    ))}
  </ul>
);
