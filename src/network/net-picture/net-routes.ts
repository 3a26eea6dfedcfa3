import { page } from "../../platform/web/answer.ts";
import { type Route, showing } from "../../platform/web/route.ts";
import { netPage, netPath } from "./net-page.tsx";
import { showNet } from "./show-net.ts";

export const netRoutes: readonly Route[] = [
  showing(netPath, showNet, {
    input: (request) => ({
      year: request.query("jahr"),
      regionId: request.query("region"),
      least: request.query("ab"),
    }),
    page: (net, view) => page(netPage(view, net)),
  }),
];
