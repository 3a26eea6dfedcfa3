import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { NetDrawing } from "./net-drawing.tsx";
import { Findings, Legend } from "./net-findings.tsx";
import type { NetShown } from "./net-shown.ts";
import { LineTable, OrganisationTable } from "./net-tables.tsx";
import { say } from "./net-picture.texts.ts";

export const netPath = "/intern/netzwerk/bild";

const yearsBack = 5;

/** The net of one year: what stands out in words, the drawing, and both tables that say the same. */
export function netPage(view: View, net: NetShown): VNode {
  const { year, organisations, lines, facts } = net;
  const counts = { year: String(year), organisations: organisations.length, lines: lines.length };
  return staffFrame(view, {
    title: say("title"),
    area: "partners",
    children: (
      <div class="stack">
        <h1>{say("title")}</h1>
        <p class="read">{say("intro")}</p>
        <Choose view={view} net={net} />
        {organisations.length === 0 && <p>{say("noOrganisations")}</p>}
        {organisations.length > 0 && lines.length === 0 && <p>{say("none")}</p>}
        {lines.length > 0 && (
          <>
            <Findings net={net} />
            <figure class="net-figure">
              <div class="scroll" role="region" aria-label={say("title")} tabindex={0}>
                <NetDrawing
                  label={say("label", { ...counts, isolated: facts.isolated.length })}
                  organisations={organisations}
                  lines={lines}
                  facts={facts}
                />
              </div>
              <figcaption>{say("caption", counts)}</figcaption>
            </figure>
            <Legend />
            <OrganisationTable net={net} />
            <Fold summary={say("linesAll", { count: lines.length })}>
              <LineTable net={net} />
            </Fold>
          </>
        )}
        <p class="small soft">{say("method")}</p>
      </div>
    ),
  });
}

const Choose = ({ view, net }: { readonly view: View; readonly net: NetShown }) => (
  <form class="row end" method="get" action={view.href(netPath, "de")}>
    <SelectField
      id="jahr"
      name="jahr"
      label={say("year")}
      value={String(net.year)}
      options={Array.from({ length: yearsBack }, (_, at) => String(net.thisYear - at)).map((value) => ({
        value,
        label: value,
      }))}
    />
    {net.regions.length > 0 && (
      <SelectField
        id="region"
        name="region"
        label={say("region")}
        value={net.regionId ?? ""}
        options={[
          { value: "", label: say("allRegions") },
          ...net.regions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    )}
    <SelectField
      id="ab"
      name="ab"
      label={say("least")}
      value={String(net.least)}
      options={["1", "2", "3", "4"].map((value) => ({ value, label: value }))}
    />
    <Button kind="quiet">{say("show")}</Button>
  </form>
);
