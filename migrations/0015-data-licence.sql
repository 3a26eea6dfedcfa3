-- Under which licence a network opens its data. Nobody can state it for a network; unset, nothing is claimed.
-- An address of the list of licences of DCAT-AP.de; which of them are offered stands in src/core/data-licence.ts.
alter table network add column data_licence text
  check (data_licence ~ '^http://dcat-ap\.de/def/licenses/[a-z0-9][a-z0-9./-]{1,60}$');
