import { type Typed, untouched } from "../../people/public.ts";
import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { choosePeople } from "./choose-people.ts";
import { forgetPair } from "./forget-pair.ts";
import { filledPeople, peoplePage } from "./people-page.tsx";
import { showWorkshop } from "./show-workshop.ts";
import { wishPair } from "./wish-pair.ts";
import { wishesPage } from "./wishes-page.tsx";
import {
  doneAt,
  meetingIn,
  sayRefusal,
  shownWorkshop,
  type ShownWorkshop,
  tables,
  wrongField,
  wrongFields,
} from "./workshop-door.ts";

type Sheeted = ShownWorkshop & { readonly sheet: NonNullable<ShownWorkshop["sheet"]> };
type Draw = (view: View, shown: Sheeted, typed: Typed | undefined) => ReturnType<typeof peoplePage>;

const answering =
  (draw: Draw) =>
  async (desk: Desk, request: WebRequest, view: View, typed?: Typed): Promise<Answer | null> => {
    const shown = await shownWorkshop(desk, request, view);
    if (!shown?.sheet) return null;
    return page(draw(view, { ...shown, sheet: shown.sheet }, typed), typed ? 422 : 200);
  };

const peopleAnswer = answering((view, { sheet, invited }, typed) =>
  peoplePage(view, { sheet, invited, typed: typed ?? filledPeople(invited, sheet) }),
);
const wishesAnswer = answering((view, { sheet }, typed) =>
  wishesPage(view, { sheet, typed: typed ?? untouched }),
);

const readPeople = ({ fields, param }: WebRequest) => ({
  meetingId: param("id"),
  people: [...new Set(fields.all("in"))].map((guestId) => ({
    guestId,
    stepFree: fields.all("stepFree").includes(guestId),
    language: fields.get(`language-${guestId}`),
    speaks: fields.get(`speaks-${guestId}`),
    stationIds: fields.all(`topics-${guestId}`),
  })),
});

/** What is wrong belongs to the field of one person: people, 3, language. */
function wrongPeople(request: WebRequest, issues: Parameters<typeof wrongFields>[2]): Typed {
  const { people } = readPeople(request);
  const errors = Object.fromEntries(
    issues.map(({ path, message }) => [
      `${String(path[2] ?? "speaks")}-${people[Number(path[1])]?.guestId ?? ""}`,
      sayRefusal(message),
    ]),
  );
  return { ...wrongFields(request, request.fields.names(), []), errors };
}

const showing = (path: string, answer: typeof peopleAnswer): Route => ({
  method: "GET",
  path,
  act: showWorkshop.name,
  anonymous: false,
  handle: (desk, request, view) => answer(desk, request, view),
});

const wishNames = ["a", "b", "wish"];

/** Who takes part and what they wish. */
export const peopleRoutes: readonly Route[] = [
  showing(tables("/personen"), peopleAnswer),
  sending(tables("/personen"), choosePeople, {
    input: readPeople,
    done: (_value, view, request) => doneAt(view, request, "", "saved"),
    refused: () => Promise.resolve(null),
    invalid: (issues, view, request, desk) => peopleAnswer(desk, request, view, wrongPeople(request, issues)),
  }),
  showing(tables("/wuensche"), wishesAnswer),
  sending(tables("/wuensche"), wishPair, {
    input: (request) => ({
      meetingId: meetingIn(request),
      a: request.fields.get("a"),
      b: request.fields.get("b"),
      wish: request.fields.get("wish"),
    }),
    done: (_value, view, request) => doneAt(view, request, "/wuensche", "saved"),
    refused: (reason, view, request, desk) =>
      wishesAnswer(desk, request, view, wrongField(request, wishNames, "a", reason)),
    invalid: (issues, view, request, desk) =>
      wishesAnswer(desk, request, view, wrongFields(request, wishNames, issues)),
  }),
  sending(tables("/wuensche/entfernen"), forgetPair, {
    input: (request) => ({
      meetingId: meetingIn(request),
      a: request.fields.get("a"),
      b: request.fields.get("b"),
    }),
    done: (_value, view, request) => doneAt(view, request, "/wuensche", "saved"),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
];
