/** The port is only a part of the socket's file name; nothing listens on the network. */
export const port = 5432;
export const superuser = "postgres";

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/*
 * What stands here cannot be changed by editing postgresql.conf, which is read first: it is what the product
 * promises. Errors of statements are not logged at all, because their text and DETAIL quote values
 * ("Key (email)=(…) already exists"); the product logs the code instead. Seven log files, one a weekday.
 */
const promises = [
  "listen_addresses = ''",
  "unix_socket_permissions = 0700",
  `port = ${port}`,
  "fsync = on",
  "full_page_writes = on",
  "synchronous_commit = on",
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
  "lc_messages = 'C'",
  "jit = off",
  "logging_collector = on",
  "log_directory = 'log'",
  "log_filename = 'server-%u.log'",
  "log_file_mode = 0600",
  "log_truncate_on_rotation = on",
  "log_rotation_age = 1d",
  "log_rotation_size = 0",
  "log_line_prefix = '%m [%p] '",
  "log_min_messages = log",
  "log_min_error_statement = panic",
  "log_error_verbosity = terse",
  "log_statement = none",
  "log_min_duration_statement = -1",
  "log_min_duration_sample = -1",
  "log_transaction_sample_rate = 0",
  "log_duration = off",
  "log_parameter_max_length = 0",
  "log_parameter_max_length_on_error = 0",
  "log_checkpoints = off",
  "log_connections = ''",
  "log_disconnections = off",
  "log_lock_waits = off",
  "log_temp_files = -1",
  "log_autovacuum_min_duration = -1",
];

type Paths = { readonly database: string; readonly socketDir: string; readonly access: string };

/** The whole configuration: PostgreSQL's own file (memory, connections), then what the product promises. */
export const settingsText = ({ database, socketDir, access }: Paths): string =>
  [
    `include ${quoted(`${database}/postgresql.conf`)}`,
    ...promises,
    `unix_socket_directories = ${quoted(socketDir)}`,
    `hba_file = ${quoted(access)}`,
    "",
  ].join("\n");

/** Who may connect: whoever gets through the socket's folder (mode 0700), nobody else. */
export const accessText = "local all all trust\n";

/** A clean environment: no password or key of the product is inherited by the server. */
export const serverEnvironment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" } as const;
