/** What a field of HSDS 3.0 holds; words in a list are the only ones allowed. */
export type FieldType = "uuid" | "text" | "uri" | "email" | "number" | "date" | "moment" | readonly string[];

/** One kind of object of HSDS 3.0: its own fields, its lists of parts, its single parts, and its table. */
export type HsdsObject = {
  readonly file: string;
  readonly required: readonly string[];
  readonly fields: ReadonlyMap<string, FieldType>;
  readonly lists: ReadonlyMap<string, HsdsName>;
  readonly parts: ReadonlyMap<string, HsdsName>;
};

const names = [
  "service",
  "organization",
  "organization_identifier",
  "program",
  "location",
  "address",
  "service_at_location",
  "service_area",
  "schedule",
  "phone",
  "language",
  "contact",
  "cost_option",
  "accessibility",
  "funding",
  "required_document",
  "attribute",
  "taxonomy",
  "taxonomy_term",
  "metadata",
] as const;
export type HsdsName = (typeof names)[number];
export const hsdsNames: readonly HsdsName[] = names;

const addressKinds = ["physical", "postal", "virtual"];
const types: Readonly<Record<string, FieldType>> = {
  uuid: "uuid",
  uri: "uri",
  email: "email",
  number: "number",
  date: "date",
  moment: "moment",
  status: ["active", "inactive", "defunct", "temporarily closed"],
  place: addressKinds,
  weekday: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
  rhythm: ["WEEKLY", "MONTHLY"],
};

/** `name!` is required, `name:type` is of a type, everything else is text. */
const described = (file: string, fields: string, lists = "", parts = ""): HsdsObject => {
  const words = fields.split(/\s+/).map((word) => {
    const [name = "", type = ""] = word.replace("!", "").split(":");
    return [name, types[type] ?? "text"] as const;
  });
  const required = fields.split(/\s+/).flatMap((word) => (word.endsWith("!") ? [word.split(/[:!]/, 1)] : []));
  return {
    file: `${file}.csv`,
    required: required.flat(),
    fields: new Map(words),
    lists: namesIn(lists),
    parts: namesIn(parts),
  };
};

const namesIn = (text: string): Map<string, HsdsName> =>
  new Map(
    text.split(/\s+/).flatMap((word) => {
      const [key = "", kind] = word.split(":");
      const name = names.find((one) => one === (kind ?? key));
      return name === undefined ? [] : [[key, name] as const];
    }),
  );

const noted = "attributes:attribute metadata";

/**
 * The objects of HSDS 3.0 (Open Referral, specification of 16 May 2024). From this one description come the checking
 * of foreign records, the OpenAPI document and the tables, so that the three never say different things.
 */
export const hsdsObjects: Readonly<Record<HsdsName, HsdsObject>> = {
  organization: described(
    "organizations",
    "id:uuid! name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid",
    `funding contacts:contact phones:phone locations:location programs:program organization_identifiers:organization_identifier ${noted}`,
  ),
  program: described("programs", "id:uuid! organization_id:uuid name! alternate_name description!", noted),
  service: described(
    "services",
    "id:uuid! organization_id:uuid program_id:uuid name! alternate_name description url:uri email:email status:status! interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert last_modified:moment",
    `phones:phone schedules:schedule service_areas:service_area service_at_locations:service_at_location languages:language funding cost_options:cost_option required_documents:required_document contacts:contact ${noted}`,
    "organization program",
  ),
  service_at_location: described(
    "service_at_location",
    "id:uuid! service_id:uuid location_id:uuid description",
    `contacts:contact phones:phone schedules:schedule ${noted}`,
    "location",
  ),
  location: described(
    "locations",
    "id:uuid! location_type:place! url:uri organization_id:uuid name alternate_name description transportation latitude:number longitude:number external_identifier external_identifier_type",
    `languages:language addresses:address contacts:contact accessibility phones:phone schedules:schedule ${noted}`,
  ),
  address: described(
    "addresses",
    "id:uuid! location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country! address_type:place!",
    noted,
  ),
  phone: described(
    "phones",
    "id:uuid! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid number! extension:number type description",
    `languages:language ${noted}`,
  ),
  contact: described(
    "contacts",
    "id:uuid! organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title department email:email",
    `phones:phone ${noted}`,
  ),
  schedule: described(
    "schedules",
    "id:uuid! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date dtstart:date timezone:number until:date count:number wkst:weekday freq:rhythm interval:number byday byweekno bymonthday byyearday description opens_at closes_at schedule_link:uri attending_type notes",
    noted,
  ),
  language: described(
    "languages",
    "id:uuid! service_id:uuid location_id:uuid phone_id:uuid name code note",
    noted,
  ),
  cost_option: described(
    "cost_options",
    "id:uuid! service_id:uuid valid_from:date valid_to:date option currency amount:number amount_description",
    noted,
  ),
  accessibility: described("accessibility", "id:uuid! location_id:uuid description details url:uri", noted),
  service_area: described(
    "service_areas",
    "id:uuid! service_id:uuid name description extent extent_type uri:uri",
    noted,
  ),
  funding: described("funding", "id:uuid! organization_id:uuid service_id:uuid source", noted),
  required_document: described("required_documents", "id:uuid! service_id:uuid document uri:uri", noted),
  organization_identifier: described(
    "organization_identifiers",
    "id:uuid! organization_id:uuid identifier_scheme identifier_type! identifier!",
    noted,
  ),
  attribute: described(
    "attributes",
    "id:uuid! link_id:uuid taxonomy_term_id:uuid link_type link_entity value",
    "metadata",
    "taxonomy_term",
  ),
  taxonomy: described("taxonomies", "id:uuid! name! description! uri:uri version", "metadata"),
  taxonomy_term: described(
    "taxonomy_terms",
    "id:uuid! code name! description! parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri",
    "metadata",
    "taxonomy_detail:taxonomy",
  ),
  metadata: described(
    "metadata",
    "id:uuid! resource_id:uuid resource_type last_action_date:date! last_action_type! field_name! previous_value! replacement_value! updated_by!",
  ),
};
