import type { VNode } from "preact";
import { BdiText, NumberText, PhoneLink, TimeText } from "./bdi-text.tsx";
import { Actions, Button, ButtonLink, PrintButton } from "./button.tsx";
import { Calls } from "./calls.tsx";
import { Card, Fold } from "./card.tsx";
import { Chips, Stages, Steps } from "./chips.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice, Scale } from "./choices.tsx";
import { CodeBox } from "./code-box.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Facts, Pairs } from "./facts.tsx";
import { SelectField, TextArea, TextField } from "./fields.tsx";
import { Budget, Figures } from "./figures.tsx";
import { Fits } from "./fits.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import { type LanguageLink, LanguageRow } from "./language-links.tsx";
import { LitStrip } from "./lit-strip.tsx";
import { MapFigure } from "./map-figure.tsx";
import { Note } from "./note.tsx";
import { QrCode } from "./qr-code.tsx";
import { ResultsList } from "./results-list.tsx";
import { ScrollTable } from "./scroll-table.tsx";
import { Tag, ViewSwitch } from "./tag.tsx";
import { Thread } from "./thread.tsx";
import { Tiles, Promises } from "./tiles.tsx";
import { Timeline } from "./timeline.tsx";
import { WorkList } from "./work-list.tsx";
import { BackLink } from "./family-page.tsx";

/** Two languages whose own names are `text`. */
export const sampleLanguages = (text: string): readonly LanguageLink[] => [
  { code: "de", htmlLang: "de", nativeName: text, href: "/", current: true },
  { code: "ar", htmlLang: "ar", nativeName: text, href: "/ar", current: false },
];

/** One of each component with `text` in every text prop, for the tests of the whole kit. */
export const gallerySamples = (text: string): readonly VNode[] => {
  const field = { name: text, label: text, hint: text, error: text, value: text };
  return [
    <Actions>
      <Button kind="lamp" icon="search" suffix={text} name={text} value={text}>
        {text}
      </Button>
      <ButtonLink href={text} iconEnd="forward">
        {text}
      </ButtonLink>
      <PrintButton>{text}</PrintButton>
    </Actions>,
    <HiddenFields values={{ [text.slice(0, 3)]: text, token: text }} />,
    <ErrorSummary title={text} errors={[{ fieldId: "text", message: text }]} kept={text} />,
    <TextField id="text" {...field} code />,
    <TextField id="secret" {...field} type="password" />,
    <TextArea id="area" {...field} />,
    <SelectField id="select" {...field} options={[{ value: text, label: text }]} />,
    <Fieldset id="set" legend={text} hint={text} error={text}>
      <Choices look="two">
        <CheckChoice id="check" name={text} label={text} small={text} error={text} />
        <RadioChoice id="radio" name={text} value={text} label={text} checked reveal={<p>{text}</p>} />
      </Choices>
      <Scale name={text} steps={["1", text]} value="1" texts={{ low: text, high: text }} />
    </Fieldset>,
    <Note tone="urgent" title={text} id="note">
      {text}
    </Note>,
    <Card title={text} id="card">
      <Fold summary={text}>{text}</Fold>
    </Card>,
    <Tag tone="lamp">{text}</Tag>,
    <ViewSwitch label={text} views={[{ label: text, href: text, current: true }]} />,
    <Fits reasons={[text]} />,
    <Facts facts={[{ icon: "euro", question: text, answer: text }]} />,
    <Pairs pairs={[{ term: text, value: text }]} />,
    <CodeBox code={text} />,
    <Timeline
      entries={[
        { at: text, when: text, what: text, state: "now" },
        { when: text, what: text },
      ]}
    />,
    <Thread messages={[{ text: text, by: text, mine: true, lang: text }]} />,
    <Calls calls={[{ number: text, about: text, first: true }]} />,
    <WorkList
      items={[
        {
          href: text,
          title: text,
          about: text,
          nextStep: text,
          owner: text,
          due: text,
          dueNote: text,
          state: "late",
        },
      ]}
    />,
    <Tiles tiles={[{ href: text, icon: "cup", label: text }]} />,
    <Promises promises={[{ icon: "lock", title: text, text: text }]} />,
    <LitStrip events={[{ at: text, time: text, href: text, title: text, about: text }]} />,
    <Chips chips={[{ label: text, href: text }]} texts={{ list: text, remove: text }} />,
    <Stages label={text} stages={[{ label: text, href: text, state: "current" }]} />,
    <Steps label={text} now={1} of={4} />,
    <ResultsList
      results={[
        { href: text, title: text, mark: 1, where: text, next: { text: text }, fits: [text], limit: text },
      ]}
    />,
    <ScrollTable
      label={text}
      caption={text}
      columns={[{ label: text }, { label: text }]}
      rows={[{ key: "1", cells: [text, text] }]}
      cards
    />,
    <MapFigure
      id="map"
      size={[320, 250]}
      label={text}
      caption={text}
      outlines={[
        {
          rings: [
            [
              [0, 0],
              [9, 0],
              [9, 9],
            ],
          ],
          step: "hidden",
        },
      ]}
      names={[{ at: [4, 4], text: text }]}
      points={[{ at: [5, 5], mark: 1 }]}
      here={[1, 1]}
    />,
    <QrCode address={text} label={text} />,
    <LanguageRow languages={sampleLanguages(text)} post={{ ticket: text }} />,
    <Figures figures={[{ meaning: text, value: text }]} />,
    <Budget title={text} summary={text} label={text} used={0.7} planned={0.6} mark={0.75} />,
    <BackLink href={text}>{text}</BackLink>,
    <BdiText>{text}</BdiText>,
    <NumberText>{text}</NumberText>,
    <PhoneLink number={text} />,
    <TimeText at={text}>{text}</TimeText>,
  ];
};
