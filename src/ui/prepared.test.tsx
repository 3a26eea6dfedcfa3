import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it, vi } from "vitest";
import { prepared } from "./prepared.tsx";

type LinkProps = {
  readonly href: string;
  readonly label: unknown;
  readonly note?: string | undefined;
  readonly bold?: boolean;
};
const link = ({ href, label, note, bold }: LinkProps) => (
  <a href={href} class={bold ? "bold" : undefined}>
    {label as string}
    {note && <small>{note}</small>}
  </a>
);
const evil = `"><script>alert('1')</script>&amp;`;

describe("a prepared part", () => {
  const Link = prepared<LinkProps>(link, ["href", "label", "note"]);
  const Plain = link;
  const cases: readonly LinkProps[] = [
    { href: "/a?b=1&c=2", label: "Hebamme" },
    { href: evil, label: evil, note: evil },
    { href: "/a", label: <b>{evil}</b>, note: "ab hier" },
    { href: "/a", label: [evil, <i>{evil}</i>, 3], bold: true },
    { href: "/a", label: 0, note: "", bold: false },
    { href: "\uE0000\uE001", label: "\uE0001\uE001" },
  ];

  it("is the same HTML as the part itself, whatever is filled in, again and again", () => {
    for (const props of [...cases, ...cases.toReversed()])
      expect(render(<Link {...props} />)).toBe(render(<Plain {...props} />));
  });

  it("keeps no more shapes than it may, and stays right beyond that", () => {
    const make = vi.fn<(props: { readonly no: number }) => VNode>(({ no }) => <p>{no}</p>);
    const Numbered = prepared(make, []);
    for (let no = 1; no <= 1200; no += 1) expect(render(<Numbered no={no} />)).toBe(`<p>${no}</p>`);
    expect(make).toHaveBeenCalledTimes(1200);
  });

  it("is made once, however often it is filled", () => {
    const make = vi.fn<typeof link>(link);
    const Once = prepared<LinkProps>(make, ["href", "label"]);
    for (let no = 1; no <= 20; no += 1) render(<Once href={`/${no}`} label={no} />);
    expect(make).toHaveBeenCalledTimes(1);
  });
});
