/** Leaving the circulars: the link of a mail shows a button, only the button acts. */
export const unsubscribePath = "/rundschreiben-abmelden";
