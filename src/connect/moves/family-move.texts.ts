import { germanTexts } from "../../platform/texts.ts";

/** A family moves: what it agrees to, what it reads while another network is asked, and where its wish is afterwards. */
export const familyMoveTexts = germanTexts("familymove", {
  agree1: "Ich ziehe um. Mein Wunsch soll zum Netzwerk {network} gehen.",
  agree2: "Das Team dort darf ihn lesen und mir antworten.",
  agree3: "Was ich hier schon geschrieben habe, liest dort niemand.",
  agree4: "Bis das Netzwerk zusagt, bleibt das {team} für mich da.",
  agree5: "Ich darf Nein sagen, auch später. Das hat keine Folgen.",
  going: "Ihr Wunsch soll zum Netzwerk {network} gehen.",
  until: "Bis {day} hören Sie, ob es klappt.",
  meanwhile: "Bis dahin ist das {team} für Sie da.",
  news: "Schreiben oder ändern Sie jetzt etwas? Dann liest das {team} es zuerst und fragt neu.",
  stopText: "Möchten Sie das nicht mehr? Dann bleibt Ihr Wunsch hier.",
  stop: "Nicht an {network} geben",
  stopped: "Ihr Wunsch bleibt hier. Das gilt sofort.",
  "allow-moveTo": "Ihr Wunsch durfte in ein anderes Netzwerk gehen.",
  "log-move-offered": "Das {team} hat ein anderes Netzwerk für Sie gefragt.",
  "log-move-declined": "Das andere Netzwerk kann nicht. Das {team} ist weiter für Sie da.",
  "log-move-expired": "Das andere Netzwerk hat nicht geantwortet. Das {team} ist weiter für Sie da.",
  "log-move-takenBack": "Das {team} gibt Ihren Wunsch nicht mehr weiter.",
  "log-move-stopped": "Sie möchten nicht, dass Ihr Wunsch weitergeht.",
  "log-move-movedHere": "Ihr Wunsch ist hier angekommen. Das {team} hat ihn jetzt.",
  next: "Das andere Netzwerk antwortet.",
  arrivedTitle: "Ihr Wunsch ist jetzt beim Netzwerk {network}",
  arrivedText: "Dort ist jetzt jemand für Sie da. Ihr Code bleibt derselbe.",
  arrivedGo: "Weiter zum Netzwerk {network}",
});
