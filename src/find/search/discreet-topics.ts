/**
 * Topics whose words must not stay in the address either, though no card comes before their results: who reads the
 * history of a shared phone must not learn of a pregnancy that is kept secret, of an abortion or of an addiction
 * (fear of the youth office keeps pregnant women with an addiction away from help). The number of the topic takes
 * their place, as it does for urgent topics.
 */
export const discreetTopics: ReadonlySet<string> = new Set([
  "pregnancy-conflict",
  "confidential-birth",
  "addiction",
]);
