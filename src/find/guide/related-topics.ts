/**
 * Which topics lie near a topic, nearest first: what somebody in counselling would offer as well where there is little
 * for the topic itself. Our own judgement, not a finding of research. Three rules hold, and are tested: the loss of a
 * child is near to nothing but itself; an urgent topic is near only to urgent ones and to counselling; nothing else
 * leads to an urgent topic, because nobody should read that he is thought violent or weary of life.
 */
export const relatedTopics: Readonly<Record<string, readonly string[]>> = {
  // Who cares for the pregnancy also knows of money, birth and the time after it.
  "pregnancy-general": ["find-midwife", "birth-prep", "benefits", "baby-equipment"],
  "pregnancy-conflict": ["pregnancy-general", "confidential-birth", "money-trouble"],
  "confidential-birth": ["pregnancy-conflict", "pregnancy-general", "anxiety"],
  "find-midwife": ["pregnancy-general", "visit-at-home", "postpartum-body"],
  "birth-prep": ["find-midwife", "pregnancy-general", "fathers"],
  "birth-experience": ["baby-blues-depression", "anxiety", "postpartum-body"],
  "postpartum-body": ["find-midwife", "birth-experience", "baby-courses"],
  preterm: ["weight", "chronic-illness-child", "visit-at-home", "development"],
  multiples: ["practical-help", "family-sponsor", "visit-at-home"],
  "teen-parents": ["pregnancy-general", "single-parent", "visit-at-home", "childcare", "meet-parents"],
  // Grief wears out, frightens, and weighs on couples; nothing here is about living babies.
  "pregnancy-loss": ["exhaustion", "anxiety", "couple", "loneliness"],

  // The same people advise on crying, sleep, food and weight.
  crying: ["sleep", "understand-baby", "exhaustion"],
  sleep: ["crying", "understand-baby", "exhaustion", "parenting-course"],
  breastfeeding: ["bottle-feeding", "weight", "find-midwife"],
  "bottle-feeding": ["breastfeeding", "weight", "care-basics"],
  weight: ["breastfeeding", "bottle-feeding", "checkups"],
  "care-basics": ["visit-at-home", "safety", "understand-baby", "find-midwife"],
  safety: ["care-basics", "checkups", "parenting-course"],
  "baby-equipment": ["money-trouble", "benefits", "housing"],

  // Whoever examines children knows who treats and supports them.
  checkups: ["paediatrician", "development", "teeth"],
  development: ["speech", "checkups", "disability-child", "play"],
  speech: ["development", "play", "checkups"],
  "disability-child": ["chronic-illness-child", "development", "benefits"],
  "chronic-illness-child": ["disability-child", "paediatrician", "development"],
  teeth: ["checkups", "paediatrician", "development"],
  paediatrician: ["checkups", "chronic-illness-child", "development"],

  // Growing close, understanding and setting limits are taught together.
  bonding: ["understand-baby", "baby-courses", "parenting-course", "play"],
  "understand-baby": ["bonding", "baby-courses", "parenting-course", "play"],
  play: ["meet-parents", "baby-courses", "development"],
  tantrums: ["parenting-course", "siblings", "exhaustion"],
  // Urgent: help in the crisis, then somebody to talk to.
  anger: ["tantrums", "exhaustion", "crying", "mental-illness", "separation"],
  media: ["parenting-course", "tantrums", "play"],
  siblings: ["tantrums", "parenting-course", "family-sponsor"],
  "parenting-course": ["tantrums", "understand-baby", "play", "siblings"],

  // Who treats the soul treats weariness and fear too; who relieves the day helps with both.
  exhaustion: ["practical-help", "break", "mother-child-cure", "mental-illness"],
  "baby-blues-depression": ["mental-illness", "anxiety", "exhaustion"],
  anxiety: ["mental-illness", "baby-blues-depression", "exhaustion"],
  "mental-illness": ["anxiety", "baby-blues-depression", "exhaustion"],
  addiction: ["mental-illness", "exhaustion", "anxiety"],
  "parent-illness": ["practical-help", "mother-child-cure", "exhaustion", "benefits"],
  suicidal: ["mental-illness", "baby-blues-depression", "anxiety", "exhaustion"],

  // Couples, separation and raising a child alone are one subject of counselling.
  couple: ["separation", "parenting-course", "exhaustion"],
  separation: ["couple", "single-parent", "benefits"],
  "single-parent": ["separation", "family-sponsor", "benefits", "meet-parents"],
  fathers: ["meet-parents", "play", "parenting-course", "couple"],
  rainbow: ["meet-parents", "pregnancy-general", "couple"],
  "patchwork-foster": ["siblings", "couple", "parenting-course", "separation"],
  grandparents: ["family-sponsor", "meet-parents", "play", "childcare"],
  // Never couples: who is beaten is not sent to talk in front of the one who beats (Istanbul Convention, article 48).
  violence: ["separation", "anxiety", "mental-illness", "exhaustion"],

  // Somebody who comes, takes the child or lends a hand.
  "practical-help": ["family-sponsor", "visit-at-home", "break", "exhaustion"],
  "family-sponsor": ["practical-help", "break", "grandparents", "loneliness"],
  break: ["family-sponsor", "childcare", "exhaustion"],
  "visit-at-home": ["practical-help", "family-sponsor", "find-midwife"],
  "mother-child-cure": ["exhaustion", "break", "practical-help"],
  "meet-parents": ["baby-courses", "play", "loneliness"],
  "baby-courses": ["meet-parents", "play", "bonding"],
  loneliness: ["meet-parents", "family-sponsor", "exhaustion"],

  // Whoever helps with letters helps with money, and without either there is no flat.
  benefits: ["paperwork", "money-trouble", "work-maternity"],
  "money-trouble": ["benefits", "paperwork", "baby-equipment"],
  paperwork: ["benefits", "money-trouble", "interpreter"],
  housing: ["money-trouble", "practical-help", "paperwork", "benefits"],
  "work-maternity": ["benefits", "childcare", "paperwork"],
  childcare: ["break", "family-sponsor", "play"],
  "german-course": ["residence-refugee", "interpreter", "meet-parents"],
  "residence-refugee": ["interpreter", "paperwork", "german-course"],
  interpreter: ["residence-refugee", "german-course", "paperwork"],
};

const loss = "pregnancy-loss";
/** Topics of danger, as `urgent` says in the list of topics. */
const ofDanger: readonly string[] = ["anger", "suicidal", "violence"];

/** The topics near to these, nearest first, without themselves; after the loss of a child none of `babyTopics`. */
export function nearTo(
  slugs: readonly string[],
  afterLoss: boolean,
  babyTopics: ReadonlySet<string>,
): readonly string[] {
  const rows = slugs.map((slug) => relatedTopics[slug] ?? []);
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
  return [...new Set(inTurn)].filter((slug) => !slugs.includes(slug) && !(afterLoss && babyTopics.has(slug)));
}

/** Whether an offer may stand beside what was asked: danger and the death of a child come up only where they were named. */
export const mayStandBeside = (
  stated: readonly string[],
  asked: readonly string[],
  afterLoss: boolean,
): boolean =>
  (afterLoss || asked.includes(loss) || !stated.includes(loss)) &&
  (asked.some((slug) => ofDanger.includes(slug)) || !stated.some((slug) => ofDanger.includes(slug)));
