import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, publicPage, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route } from "../../platform/web/route.ts";
import { whereIs } from "../gazetteer/gazetteer.ts";
import type { Find } from "../public.ts";
import { placeMeant } from "./place-in-words.ts";
import { needQuestion } from "./questions/need-question.tsx";
import { phaseQuestion } from "./questions/phase-question.tsx";
import { questionAddress } from "./questions/question-address.ts";
import { wayQuestion } from "./questions/way-question.tsx";
import { justTyped, notKept, placeError, whereQuestion } from "./questions/where-question.tsx";
import { meansEverywhere, speaksOfNeed } from "./typed-place.ts";
import { readWish, type Wish } from "./wish.ts";

type Step = { readonly find: Find; readonly desk: Desk; readonly view: View; readonly wish: Wish };

/** The guide: four questions, each a page of its own with the answers so far in its address. */
export const questionRoutes = (find: Find): readonly Route[] => [
  handling("GET", "/fragen/:no", "list-offers-for-search", (desk, request, view) =>
    answerQuestion({ find, desk, view, wish: wishOf(find, request) }, request),
  ),
];

const wishOf = (find: Find, request: WebRequest): Wish =>
  readWish(request, new Set(find.topics.map(({ no }) => no)));

async function answerQuestion(step: Step, request: WebRequest): Promise<Answer | null> {
  const { find, view, wish } = step;
  if (request.query(justTyped) !== "") return acceptPlace(step);
  switch (request.param("no")) {
    case "1":
      return answerWhere(step, request.query(notKept) !== "");
    case "2":
      if (view.loss) return redirect(view.href(questionAddress(3, wish)));
      return publicPage(phaseQuestion(view, { wish }));
    case "3":
      return publicPage(needQuestion(view, { wish, topics: find.topics }));
    case "4":
      return publicPage(wayQuestion(view, { wish, ...find, languages: await languagesOf(step) }));
    default:
      return null;
  }
}

async function answerWhere(step: Step, emptied: boolean): Promise<Answer> {
  const { view, wish } = step;
  const asked = { wish, where: await whereOf(step), emptied };
  return publicPage(whereQuestion(view, asked), placeError(view, asked) === undefined ? 200 : 422);
}

/**
 * A place that is one goes on, and so does the network's own name, without a place; several are asked back; words that
 * are none and speak of a need are not kept in an address.
 */
async function acceptPlace(step: Step): Promise<Answer> {
  const { find, desk, view, wish } = step;
  const where = await whereOf(step);
  const { kind } = where;
  if (kind === "at" || kind === "nowhere") return redirect(view.href(questionAddress(2, wish)));
  if (kind === "choose") return redirect(view.href(questionAddress(1, wish)));
  const searchable = await find.searchable(desk, view.network);
  if (meansEverywhere(wish.place, view.network, searchable.towns, await find.gazetteer(desk)))
    return redirect(view.href(questionAddress(2, { ...wish, place: "" })));
  if (speaksOfNeed(searchable, wish.place, view.lang)) {
    const address = questionAddress(1, { ...wish, place: "" });
    return redirect(view.href(`${address}${address.includes("?") ? "&" : "?"}${notKept}=1`));
  }
  const meant = placeMeant(searchable, where, view.lang);
  if (meant !== null)
    return redirect(view.href(questionAddress(2, { ...wish, place: meant, placeGuessed: true })));
  return redirect(view.href(questionAddress(1, wish)));
}

async function whereOf({ find, desk, view, wish }: Step) {
  const { towns, home } = await find.searchable(desk, view.network);
  return whereIs(wish.place, await find.gazetteer(desk), towns, home);
}

const languagesOf = async ({ find, desk, view }: Step): Promise<readonly string[]> =>
  (await find.searchable(desk, view.network)).languages;
