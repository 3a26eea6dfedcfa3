/** A page of hono/jsx turns into text by itself. */
export const renderToHtml = (page) => page.toString();
