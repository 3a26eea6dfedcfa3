import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { runsNetwork } from "../may.ts";
import { say, sayIssue } from "../texts.ts";
import { addRegionalNetwork } from "./add-regional-network.ts";
import { changeRegionalNetwork } from "./change-regional-network.ts";
import { writeMunicipalities } from "./region.ts";
import { regionPage } from "./region-page.tsx";
import { savedAt, saidAbout } from "./region-saved.ts";
import { removeRegionalNetwork } from "./remove-regional-network.ts";
import { showRegionalNetwork } from "./show-regional-network.ts";

const names = ["name", "municipalities"];
const read = ({ fields }: WebRequest) => ({
  name: fields.get("name"),
  municipalities: fields.get("municipalities"),
});

/** A line that was not understood comes back inside the sentence, so that it is found among many. */
const sayLine = (message: string): string =>
  message.startsWith("line:") ? say("municipalityLine", { line: message.slice(5) }) : sayIssue(message);

const again = (
  view: View,
  id: string | null,
  { fields }: WebRequest,
  errors: Record<string, string>,
): Answer => page(regionPage(view, id, typedAgain(fields, names, errors)), 422);
const invalid =
  (id: (request: WebRequest) => string | null) =>
  (issues: readonly z.core.$ZodIssue[], view: View, request: WebRequest) =>
    again(view, id(request), request, errorsOf(issues, sayLine));
const home = (view: View) => redirect(view.href("/intern/netzwerk", "de"));
const shown = (typed: Typed, view: View, id: string | null, said: readonly string[] = []) =>
  page(regionPage(view, id, typed, said));

export const regionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/intern/regionen/neu",
    act: "-",
    anonymous: false,
    handle: (_desk, _request, view) =>
      Promise.resolve(runsNetwork(view.actor) ? shown(untouched, view, null) : null),
  },
  sending("/intern/regionen/neu", addRegionalNetwork, {
    input: read,
    done: (saved, view) => redirect(view.href(savedAt(saved), "de")),
    refused: (reason, view, request) => again(view, null, request, { name: sayIssue(reason) }),
    invalid: invalid(() => null),
  }),
  showing("/intern/regionen/:id", showRegionalNetwork, {
    input: (request) => ({ id: request.param("id") }),
    page: (found, view) => {
      const { id, name, municipalities } = found.region;
      const typed = filledWith({ name, municipalities: writeMunicipalities(municipalities) });
      return shown(typed, view, id, saidAbout(found, view.path));
    },
  }),
  sending("/intern/regionen/:id", changeRegionalNetwork, {
    input: (request) => ({ ...read(request), id: request.param("id") }),
    done: (saved, view) => redirect(view.href(savedAt(saved), "de")),
    refused: () => Promise.resolve(null),
    invalid: invalid((request) => request.param("id")),
  }),
  sending("/intern/regionen/:id/loeschen", removeRegionalNetwork, {
    input: (request) => ({ id: request.param("id") }),
    done: (_value, view) => home(view),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
];
