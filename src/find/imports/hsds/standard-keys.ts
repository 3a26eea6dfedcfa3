/** What HSDS 1 to 3 and Open Referral UK call the columns of a service; all others are the publisher's own. */
const standard =
  "id, name, alternate_name, description, url, website, email, status, interpretation_services, application_process, fees, fees_description, wait_time, accreditations, eligibility_description, minimum_age, maximum_age, assured_date, assurer_email, licenses, alert, last_modified, organization_id, program_id, location_id, taxonomy_ids, attending_type, attending_access, deliverable_type, languages, eligibility, keywords, audience, accepted_payments, funding_sources, required_documents, service_areas, taxonomy_id";

const keys = new Set(standard.split(", "));

/** Whether a key of a service means what the standard says. */
export const isStandardKey = (key: string): boolean => keys.has(key);
