import { page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { changeNeighbours } from "./change-neighbours.ts";
import { neighboursAddress, neighboursPage } from "./neighbours-page.tsx";
import { showNeighbours } from "./show-neighbours.ts";

export const neighbourRoutes: readonly Route[] = [
  showing(neighboursAddress, showNeighbours, {
    page: (networks, view) => page(neighboursPage(view, networks, view.path.includes("neu="))),
  }),
  sending(neighboursAddress, changeNeighbours, {
    input: ({ fields }) => ({ neighbours: fields.all("neighbour") }),
    done: (_value, view) => redirect(view.href(`${neighboursAddress}?neu=1`, "de")),
    refused: () => Promise.resolve(null),
    // Only a form that is not ours sends something else than ids.
    invalid: () => Promise.resolve(null),
  }),
];
