import type { ComponentChildren } from "preact";

type BdiTextProps = { readonly children: ComponentChildren; readonly lang?: string | undefined };

/** Text whose direction must not mix with its surroundings: names, file names, what people typed. */
export const BdiText = ({ children, lang }: BdiTextProps) => <bdi lang={lang}>{children}</bdi>;

/** A code, a distance or a number: reads from its own first character and does not break. */
export const NumberText = ({ children }: { readonly children: ComponentChildren }) => (
  <bdi class="num">{children}</bdi>
);

type PhoneLinkProps = { readonly number: string };

/** A number to tap, shown as written; the address is that of `phoneHref`. */
export const PhoneLink = ({ number }: PhoneLinkProps) => (
  <a href={phoneHref(number)}>
    <NumberText>{number}</NumberText>
  </a>
);

/** "069 90009-120" becomes "tel:+496990009120": RFC 3966 wants a number that works from abroad. Short ones stay, "tel:112". */
export const phoneHref = (number: string): string =>
  `tel:${number
    .trim()
    .replace(/\(0\)/, "")
    .replace(/(?!^\+)\D/g, "")
    .replace(/^00/, "+")
    .replace(/^0/, "+49")}`;

type TimeTextProps = { readonly at: string; readonly children: ComponentChildren };

/** A point in time; `at` is the machine form of the `datetime` attribute (ISO 8601), the text is what people read. */
export const TimeText = ({ at, children }: TimeTextProps) => (
  <time datetime={at}>
    <bdi>{children}</bdi>
  </time>
);
