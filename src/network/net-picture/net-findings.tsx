import type { ComponentChildren } from "preact";
import { Card } from "../../ui/card.tsx";
import type { SectorPair } from "./net-graph.ts";
import { say } from "./net-picture.texts.ts";
import type { NetShown } from "./net-shown.ts";
import { sectorOf } from "./net-tables.tsx";

/** More than so many names fill a page; the table has them all. */
const mostNamed = 12;

const List = ({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) =>
  lines.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {lines.slice(0, mostNamed).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > mostNamed && <li>…</li>}
    </ul>
  );

/** Each sector with those it does not meet, every pair once; "all" where it meets none. */
function sectorsApart(
  pairs: readonly SectorPair[],
): readonly (readonly [string, readonly string[] | "all"])[] {
  const names = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const alone = names.filter((name) =>
    pairs.every(({ one, other, lines }) => lines === 0 || (one !== name && other !== name)),
  );
  const apart = pairs.filter(
    ({ one, other, lines }) => lines === 0 && !alone.includes(one) && !alone.includes(other),
  );
  const others = names.flatMap((name) => {
    const far = apart.filter(({ one }) => one === name).map(({ other }) => other);
    return far.length === 0 ? [] : [[name, far] as const];
  });
  return [...alone.map((name) => [name, "all"] as const), ...others];
}

/** Who stands alone, whose loss would split the net, which sectors do not meet: in words, before any drawing. */
export const Findings = ({ net }: { readonly net: NetShown }) => {
  const { facts, organisations, sectors } = net;
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? "").join(", ");
  return (
    <section class="stack" aria-labelledby="findings">
      <h2 id="findings">{say("findings")}</h2>
      {facts.pieces.length > 1 && <p>{say("pieces", { count: facts.pieces.length })}</p>}
      <div class="cols even">
        <Card line title={say("losses")} id="losses">
          <List
            none={say("lossesNone")}
            lines={facts.losses.map(({ id, cutOff }) =>
              say("loss", { name: nameOf.get(id) ?? "", cutOff: names(cutOff.flat()) }),
            )}
          />
        </Card>
        <Card line title={say("sectorsApart")} id="apart">
          <List
            none={say("sectorsApartNone")}
            lines={sectorsApart(sectors).map(([one, others]) =>
              others === "all"
                ? say("sectorAlone", { one: sectorOf(one) })
                : say("sectorPair", { one: sectorOf(one), other: others.map(sectorOf).join(", ") }),
            )}
          />
        </Card>
      </div>
      <Card line title={say("isolated", { count: facts.isolated.length })} id="isolated">
        <p>{facts.isolated.length === 0 ? say("isolatedNone") : names(facts.isolated)}</p>
      </Card>
    </section>
  );
};

const sign = (look: string): ComponentChildren => (
  <svg class="net-sign" viewBox="0 0 40 20" aria-hidden="true">
    {look === "bridge" || look === "alone" ? (
      <circle class={`net-${look}`} cx="20" cy="10" r={look === "bridge" ? 8 : 6} />
    ) : (
      <path class={`net-${look}`} d="M2 10H38" />
    )}
  </svg>
);

const signs = [
  ["meeting", "legendMeeting"],
  ["agreement", "legendAgreement"],
  ["referral", "legendReferral"],
  ["guest", "legendGuest"],
  ["bridge", "legendBridge"],
  ["alone", "legendIsolated"],
] as const;

/** What the signs of the drawing mean; kinds differ by their stroke and not by colour. */
export const Legend = () => (
  <ul class="plain net-legend" aria-label={say("legend")}>
    {signs.map(([look, key]) => (
      <li key={look}>
        {sign(look)} {say(key)}
      </li>
    ))}
  </ul>
);
