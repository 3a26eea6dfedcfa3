import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";

export type Message = {
  readonly text: ComponentChildren;
  /** Sentences before it, in the language of the page. */
  readonly lead?: string | undefined;
  /** Who and when, as one finished line of the translation. */
  readonly by: string;
  /** Written by the person who reads this page. */
  readonly mine?: boolean | undefined;
  readonly lang?: string | undefined;
};

type ThreadProps = { readonly messages: readonly Message[] };

/** Messages in order; line breaks people typed are kept by the style sheet, the direction follows the text. */
export const Thread = ({ messages }: ThreadProps) => (
  <ol class="thread">
    {messages.map((message) => (
      <li class={classList(message.mine && "me")}>
        {message.lead && <p dir="auto">{message.lead}</p>}
        {message.text !== "" && (
          <p dir="auto" lang={message.lang}>
            {message.text}
          </p>
        )}
        <footer>{message.by}</footer>
      </li>
    ))}
  </ol>
);
