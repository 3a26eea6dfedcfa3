import { languages } from "../../core/languages.ts";
import { readId } from "../../core/ids.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, raw } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, showing } from "../../platform/web/route.ts";
import { keepBooklets } from "./kept-booklets.ts";
import { listOffersForPrint } from "./list-offers-for-print.ts";
import { listPrints } from "./list-prints.ts";
import { makePrint, type NotPrinted, type Printed, type PrintShop } from "./make-print.ts";
import { fileNameOf, type PrintOrder, printOrder } from "./print-order.ts";
import { notNowPage } from "./not-now-page.tsx";
import { printsPage, printsPath } from "./prints-page.tsx";
import { recordPrint } from "./record-print.ts";

type DataFiles = PrintShop["find"];

/** The office's page of prints, and the booklet of the whole network for everybody. */
export const paperRoutes = (find: DataFiles): readonly Route[] => {
  const kept = keepBooklets<Printed>();
  const order = { kind: "booklet", region: null, format: "a4", neutral: false, since: null } as const;
  return [
    showing(printsPath, listPrints, { page: (prints, view) => page(printsPage(view, prints)) }),
    {
      ...handling("POST", printsPath, recordPrint.name, (desk, request, view) =>
        print(find, desk, request, view),
      ),
      anonymous: false,
    },
    handling("GET", "/wegweiser.pdf", listOffersForPrint.name, async (desk, _request, view) => {
      const wanted = { ...order, lang: view.lang };
      const shop = shopOf(find, desk, view);
      const made = await kept(view.network, view.lang, () =>
        makePrint({ ...shop, actor: anyoneActor }, wanted),
      );
      return made.ok
        ? fileAnswer(made.value, wanted, view, "inline")
        : {
            ...page(notNowPage(view, made.reason), 503),
            ...(made.reason !== "notHere" && { headers: { "retry-after": "60" } }),
          };
    }),
  ];
};

const shopOf = (find: DataFiles, desk: Desk, view: View): PrintShop => ({
  desk,
  actor: view.actor,
  network: view.network,
  publicUrl: view.publicUrl,
  now: view.now,
  find,
});

const fileAnswer = (made: Printed, order: PrintOrder, view: View, how: "inline" | "attachment"): Answer =>
  raw("application/pdf", made.pdf, {
    headers: {
      "content-disposition": `${how}; filename="${fileNameOf(order, officeDayOf(view.now).toString())}"`,
    },
  });

const orderOf = ({ fields }: WebRequest): PrintOrder | undefined => {
  const read = printOrder.safeParse({
    kind: fields.get("was").replace("Neutral", ""),
    lang: languages.find(({ code }) => code === fields.get("sprache"))?.code ?? "de",
    region: fields.get("gegend") || null,
    format: fields.get("papier") || "a4",
    neutral: fields.get("was").endsWith("Neutral"),
    since: fields.get("seit") || null,
  });
  return read.success ? read.data : undefined;
};

/** Makes the print, records it, and sends the file; a print that nobody recorded could get no change sheet. */
async function print(find: DataFiles, desk: Desk, request: WebRequest, view: View): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const prints = await ask(desk, listPrints, call, {});
  const order = orderOf(request);
  if (prints.kind !== "done" || order === undefined) return null;
  const again = (refused: NotPrinted) =>
    page(
      printsPage(view, { ...prints.value, refused }),
      refused === "busy" || refused === "notHere" ? 503 : 422,
    );
  const made = await makePrint(shopOf(find, desk, view), order);
  if (!made.ok) return again(made.reason);
  const { region, held } = made.value;
  const opKey = readId<"operation">(request.fields.get("_op"));
  const input = { kind: order.kind, lang: order.lang, region, offers: held };
  const recorded = await perform(desk, recordPrint, { ...call, opKey }, input);
  return recorded.kind === "done" ? fileAnswer(made.value, order, view, "attachment") : again("failed");
}
