/** The slugs of the topic list (data/topics.json) by number, so that the plan needs no file. A test compares the two. */
export const topicSlugs: readonly string[] = `
  pregnancy-general pregnancy-conflict confidential-birth find-midwife birth-prep birth-experience
  postpartum-body preterm multiples teen-parents pregnancy-loss crying sleep breastfeeding bottle-feeding
  weight care-basics safety baby-equipment checkups development speech disability-child
  chronic-illness-child teeth paediatrician bonding understand-baby play tantrums anger media siblings
  parenting-course exhaustion baby-blues-depression anxiety mental-illness addiction parent-illness
  suicidal couple separation single-parent fathers rainbow patchwork-foster grandparents violence
  practical-help family-sponsor break visit-at-home mother-child-cure meet-parents baby-courses loneliness
  benefits money-trouble paperwork housing work-maternity childcare german-course residence-refugee
  interpreter
`
  .trim()
  .split(/\s+/);
