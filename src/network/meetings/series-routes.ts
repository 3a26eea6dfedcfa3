import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { addSeries } from "./add-series.ts";
import { changeSeries } from "./change-series.ts";
import { withNews } from "./meeting-news.ts";
import { sayIssue } from "./say.ts";
import { seriesNames, seriesPage } from "./series-page.tsx";
import { showSeries } from "./show-series.ts";

const read = ({ fields }: WebRequest) => ({
  name: fields.get("name"),
  kind: fields.get("kind"),
  circleId: fields.get("circleId"),
  regionalNetworkId: fields.get("regionalNetworkId"),
  rhythmMonths: fields.get("rhythmMonths"),
});

async function formOf(desk: Desk, view: View, id: string | null, typed?: Typed): Promise<Answer | null> {
  const shown = await ask(desk, showSeries, { actor: view.actor, networkId: view.network.id }, { id });
  if (shown.kind !== "done") return null;
  const { series, choices } = shown.value;
  const stored = series && {
    ...series,
    rhythmMonths: series.rhythmMonths === null ? "" : String(series.rhythmMonths),
    endedAt: null,
    ended: series.endedAt === null ? "" : "1",
  };
  return page(
    seriesPage(view, id, choices, typed ?? (stored ? filledWith(stored) : untouched)),
    typed === undefined ? 200 : 422,
  );
}

const invalid =
  (id: (request: WebRequest) => string | null) =>
  (issues: readonly z.core.$ZodIssue[], view: View, request: WebRequest, desk: Desk) =>
    formOf(desk, view, id(request), typedAgain(request.fields, seriesNames, errorsOf(issues, sayIssue)));

const saved = (view: View): Answer => redirect(view.href(withNews("/intern/treffen", "reihe"), "de"));
const showing = (path: string, id: (request: WebRequest) => string | null): Route => ({
  method: "GET",
  path,
  act: showSeries.name,
  anonymous: false,
  handle: (desk, request, view) => formOf(desk, view, id(request)),
});

/** Series of meetings: new, and changed. */
export const seriesRoutes: readonly Route[] = [
  showing("/intern/treffen/reihe/neu", () => null),
  sending("/intern/treffen/reihe/neu", addSeries, {
    input: read,
    done: (_value, view) => saved(view),
    refused: () => Promise.resolve(null),
    invalid: invalid(() => null),
  }),
  showing("/intern/treffen/reihe/:id", (request) => request.param("id")),
  sending("/intern/treffen/reihe/:id", changeSeries, {
    input: (request) => ({
      ...read(request),
      id: request.param("id"),
      ended: request.fields.get("ended") === "1",
    }),
    done: (_value, view) => saved(view),
    refused: (reason, view, request, desk) =>
      formOf(
        desk,
        view,
        request.param("id"),
        typedAgain(request.fields, seriesNames, { ended: sayIssue(reason) }),
      ),
    invalid: invalid((request) => request.param("id")),
  }),
];
