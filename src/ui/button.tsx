import type { ComponentChildren } from "preact";
import { classList } from "./class-list.ts";
import { Icon, type IconName } from "./icons.tsx";

export type ButtonKind = "quiet" | "text" | "urgent" | "lamp";

type Look = {
  readonly kind?: ButtonKind | undefined;
  readonly full?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  /** Heard but not seen, so that repeated buttons can be told apart ("am 1. Dezember"). */
  readonly suffix?: string | undefined;
  readonly children: ComponentChildren;
};

const Face = ({ icon, iconEnd, suffix, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    <span>
      {children}
      {suffix && <span class="vh"> {suffix}</span>}
    </span>
    {iconEnd && <Icon name={iconEnd} />}
  </>
);

const look = ({ kind, full }: Look) => classList("btn", kind, full && "full");

type ButtonProps = Look & {
  readonly type?: "submit" | "button" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly formaction?: string | undefined;
  readonly formnovalidate?: boolean | undefined;
};

/** A button that sends its form; one without `kind` per view. */
export const Button = ({
  type = "submit",
  name,
  value,
  form,
  formaction,
  formnovalidate,
  ...rest
}: ButtonProps) => (
  <button type={type} class={look(rest)} {...{ name, value, form, formaction, formnovalidate }}>
    <Face {...rest} />
  </button>
);

type ButtonLinkProps = Look & {
  readonly href: string;
  readonly rel?: string | undefined;
  readonly download?: string | boolean | undefined;
};

/** A link that looks like a button: the next page, a `tel:` number, a file. */
export const ButtonLink = ({ href, rel, download, ...rest }: ButtonLinkProps) => (
  <a class={look(rest)} {...{ href, rel, download }}>
    <Face {...rest} />
  </a>
);

/** Prints the page. Hidden until the script shows it, because without script it could do nothing. */
export const PrintButton = (props: Look) => (
  <button type="button" class={look({ kind: "quiet", ...props })} data-print hidden>
    <Face icon="print" {...props} />
  </button>
);

/** Buttons side by side, one under the other at full width on narrow family pages. */
export const Actions = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="actions">{children}</div>
);
