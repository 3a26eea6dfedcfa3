export { renderToString as renderToHtml } from "react-dom/server";
