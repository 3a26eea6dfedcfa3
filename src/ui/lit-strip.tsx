import { TimeText } from "./bdi-text.tsx";

export type LitEvent = {
  /** Machine form of the beginning, with the offset of the place; what is open all the time has none. */
  readonly at?: string | undefined;
  readonly time: string;
  readonly href: string;
  readonly title: string;
  /** Language of the title where it is not the page's. */
  readonly lang?: string | undefined;
  /** Place and end in one line. */
  readonly about: string;
};

type LitStripProps = { readonly events: readonly LitEvent[] };

/** "A light is on": what is open today. The caller says what to do when nothing is. */
export const LitStrip = ({ events }: LitStripProps) => (
  <ul class={events.length === 3 ? "lit three" : "lit"}>
    {events.map((event) => (
      <li key={`${event.href} ${event.at}`} class="covers">
        {event.at === undefined ? <b>{event.time}</b> : <TimeText at={event.at}>{event.time}</TimeText>}
        <div>
          <a class="cover" href={event.href} lang={event.lang}>
            {event.title}
          </a>
          <span>{event.about}</span>
        </div>
      </li>
    ))}
  </ul>
);
