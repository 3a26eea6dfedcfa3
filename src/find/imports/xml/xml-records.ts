import { SaxesParser } from "saxes";
import { type Readable, cannotRead } from "../../../platform/tables/table-file.ts";
import { decodeXml } from "./xml-text.ts";

/** An element of an XML file. Names are without their prefix; `text` is what stands directly in it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

const deepest = 60;
const mostElements = 10_000_000;

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Something that is told to look at every element as it ends; true takes the element out of the tree. */
type Taker = (element: XmlElement, parents: readonly XmlElement[]) => boolean;

const listenTo = (parser: SaxesParser, take: Taker, roots: XmlElement[]): void => {
  const open: XmlElement[] = [];
  let elements = 0;
  // Definitions in a file can make three lines into gigabytes, or name files of ours. No list needs them.
  parser.on("doctype", () => {
    throw new Refused(
      "file-xml-dtd",
      "Die XML-Datei enthält eine Dokumenttyp-Angabe (DOCTYPE). Solche Dateien werden aus Sicherheitsgründen nicht gelesen.",
    );
  });
  parser.on("error", () => {
    throw new Refused(
      "file-xml-broken",
      "Die XML-Datei ist beschädigt oder unvollständig. Bitte neu abrufen oder exportieren lassen.",
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements += 1;
    if (open.length >= deepest || elements > mostElements)
      throw new Refused(
        "file-xml-too-deep",
        "Die XML-Datei ist zu tief verschachtelt oder hat zu viele Elemente.",
      );
    open.push({ name: localName(name), attributes, children: [], text: "" });
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element || take(element, open)) return;
    (open.at(-1)?.children ?? roots).push(element);
  });
};

const pieceLength = 64 * 1024;

/** Reads an XML file once; `take` gets every element as it ends. Answers with the root, or why it cannot be read. */
export const readXml = (bytes: Uint8Array, take: Taker): Readable<XmlElement> => {
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return decoded;
  const roots: XmlElement[] = [];
  const parser = new SaxesParser({ position: false });
  listenTo(parser, take, roots);
  try {
    const { text } = decoded.value;
    for (let at = 0; at < text.length; at += pieceLength) parser.write(text.slice(at, at + pieceLength));
    parser.close();
  } catch (error) {
    if (error instanceof Refused) return cannotRead(error.code, error.message);
    throw error;
  }
  const [root] = roots;
  return root ? { ok: true, value: root } : cannotRead("file-xml-broken", "Die XML-Datei hat keinen Inhalt.");
};

/** The text of an element with that of everything in it, blanks around it gone. */
export const wholeText = (element: XmlElement): string =>
  [element.text, ...element.children.map(wholeText)].join(" ").replace(/^\s+|\s+$/g, "");
