-- The schema of a case, step 1. Never edited after a release: changes go into the next number.
--
-- Audited tables have `uuid BLOB PRIMARY KEY`; every change of a row is in the audit log with its digests (store/row.h).
-- Bulk tables are written once by one import or reading and covered by digests for each scope (store/bulkdigest.h);
-- they carry no foreign keys because a million look-ups would double the time of an import: the verifier compares them.
-- Times are milliseconds since 1970 UTC. Reals do not occur in audited tables.

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- The audit log -----------------------------------------------------------------------------------------------------

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  rec BLOB NOT NULL CHECK (typeof(rec) = 'blob' AND length(rec) = 336),
  payload BLOB NOT NULL CHECK (typeof(payload) = 'blob')
);
-- Against mistakes of the program; a person with the key is found by the verifier.
CREATE TRIGGER audit_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_insert BEFORE INSERT ON audit
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'audit numbers have no gaps'); END;

-- The case ----------------------------------------------------------------------------------------------------------

CREATE TABLE case_file (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  title TEXT NOT NULL,
  title_urdu TEXT NOT NULL,
  case_number TEXT NOT NULL,
  fir_number TEXT NOT NULL,
  fir_date TEXT NOT NULL,
  station TEXT NOT NULL,
  station_urdu TEXT NOT NULL,
  agency TEXT NOT NULL,
  agency_urdu TEXT NOT NULL,
  unit TEXT NOT NULL,
  classification TEXT NOT NULL,
  offence_date TEXT NOT NULL,
  sections TEXT NOT NULL,           -- JSON [{"act":..,"sections":..}]
  authority TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  training INTEGER NOT NULL
);
CREATE TRIGGER case_file_one BEFORE INSERT ON case_file WHEN EXISTS (SELECT 1 FROM case_file)
  BEGIN SELECT RAISE(ABORT, 'a case has one file'); END;
CREATE TRIGGER case_file_delete BEFORE DELETE ON case_file BEGIN SELECT RAISE(ABORT, 'a case file stays'); END;

CREATE TABLE officer (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  position INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_urdu TEXT NOT NULL,
  rank TEXT NOT NULL,
  number TEXT NOT NULL,
  unit TEXT NOT NULL,
  sign_key BLOB NOT NULL CHECK (length(sign_key) = 32),
  seal_key BLOB NOT NULL CHECK (length(seal_key) = 32),
  role TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
CREATE TRIGGER officer_delete BEFORE DELETE ON officer BEGIN SELECT RAISE(ABORT, 'an officer stays named'); END;
CREATE TRIGGER officer_keys BEFORE UPDATE OF sign_key, seal_key ON officer
  WHEN NEW.sign_key IS NOT OLD.sign_key OR NEW.seal_key IS NOT OLD.seal_key
  BEGIN SELECT RAISE(ABORT, 'keys of an officer do not change'); END;

CREATE TABLE setting (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

-- Evidence ----------------------------------------------------------------------------------------------------------

CREATE TABLE exhibit (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  number TEXT NOT NULL UNIQUE,
  major INTEGER NOT NULL,           -- DE-04/1: 4
  minor INTEGER NOT NULL,           -- DE-04/1: 1; 0 for an exhibit of its own
  kind TEXT NOT NULL CHECK (kind IN ('digital', 'physical')),
  title TEXT NOT NULL,
  title_urdu TEXT NOT NULL,
  source TEXT NOT NULL,
  device TEXT NOT NULL,
  collector TEXT NOT NULL,
  place TEXT NOT NULL,
  collected_at INTEGER,
  collected_text TEXT NOT NULL,
  authority TEXT NOT NULL,
  method TEXT NOT NULL,
  tags TEXT NOT NULL,               -- JSON array of strings
  file_name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 BLOB NOT NULL,             -- 32 bytes; empty for a physical item
  media_type TEXT NOT NULL,
  vault_object TEXT NOT NULL,       -- empty for a physical item
  vault_key BLOB NOT NULL,
  vault_cipher_sha256 BLOB NOT NULL,
  parent BLOB REFERENCES exhibit (uuid),
  added_at INTEGER NOT NULL,
  added_by BLOB NOT NULL REFERENCES officer (uuid),
  state TEXT NOT NULL CHECK (state IN ('pending', 'read', 'failed', 'not_needed')),
  problem TEXT NOT NULL,
  withdrawn_reason TEXT NOT NULL,
  CHECK (kind = 'physical' OR (length(sha256) = 32 AND length(vault_object) = 32))
);
CREATE INDEX exhibit_order ON exhibit (kind, major, minor);
CREATE INDEX exhibit_hash ON exhibit (sha256);
CREATE INDEX exhibit_parent ON exhibit (parent) WHERE parent IS NOT NULL;
CREATE INDEX exhibit_state ON exhibit (state);
CREATE UNIQUE INDEX exhibit_object ON exhibit (vault_object) WHERE vault_object <> '';
CREATE TRIGGER exhibit_delete BEFORE DELETE ON exhibit BEGIN SELECT RAISE(ABORT, 'an exhibit stays'); END;
CREATE TRIGGER exhibit_original BEFORE UPDATE OF uuid, number, kind, file_name, size_bytes, sha256, vault_object,
    vault_cipher_sha256, parent, added_at, added_by ON exhibit
  WHEN NEW.uuid IS NOT OLD.uuid OR NEW.number IS NOT OLD.number OR NEW.kind IS NOT OLD.kind
    OR NEW.file_name IS NOT OLD.file_name OR NEW.size_bytes IS NOT OLD.size_bytes OR NEW.sha256 IS NOT OLD.sha256
    OR NEW.vault_object IS NOT OLD.vault_object OR NEW.vault_cipher_sha256 IS NOT OLD.vault_cipher_sha256
    OR NEW.parent IS NOT OLD.parent OR NEW.added_at IS NOT OLD.added_at OR NEW.added_by IS NOT OLD.added_by
  BEGIN SELECT RAISE(ABORT, 'an original does not change'); END;
CREATE TRIGGER exhibit_withdrawn BEFORE UPDATE OF withdrawn_reason ON exhibit
  WHEN OLD.withdrawn_reason <> '' AND NEW.withdrawn_reason IS NOT OLD.withdrawn_reason
  BEGIN SELECT RAISE(ABORT, 'a withdrawal stays'); END;

CREATE TABLE derivation (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  local INTEGER NOT NULL UNIQUE,    -- number in the search index
  exhibit BLOB NOT NULL REFERENCES exhibit (uuid),
  kind TEXT NOT NULL,
  tool TEXT NOT NULL,
  version TEXT NOT NULL,
  settings TEXT NOT NULL,
  parent_sha256 BLOB NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  media_type TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  problem TEXT NOT NULL,
  content BLOB NOT NULL             -- last, so that the columns before it are read without its pages
);
CREATE INDEX derivation_exhibit ON derivation (exhibit, created_at);
CREATE TRIGGER derivation_update BEFORE UPDATE ON derivation BEGIN SELECT RAISE(ABORT, 'a derivation does not change'); END;
CREATE TRIGGER derivation_delete BEFORE DELETE ON derivation BEGIN SELECT RAISE(ABORT, 'a derivation stays'); END;

CREATE TABLE custody_event (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  exhibit BLOB NOT NULL REFERENCES exhibit (uuid),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  handed_by TEXT NOT NULL,
  handed_to TEXT NOT NULL,
  purpose TEXT NOT NULL,
  place TEXT NOT NULL,
  seal TEXT NOT NULL,
  register19 TEXT NOT NULL,
  road_certificate TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (exhibit, seq)
);
CREATE TRIGGER custody_update BEFORE UPDATE ON custody_event BEGIN SELECT RAISE(ABORT, 'custody is append-only'); END;
CREATE TRIGGER custody_delete BEFORE DELETE ON custody_event BEGIN SELECT RAISE(ABORT, 'custody is append-only'); END;

-- Chats (bulk, except the chat row) -----------------------------------------------------------------------------------

-- What a group of bulk rows belongs to: 'chat:<uuid>', 'derivation:<uuid>', 'hand:<case uuid>'.
CREATE TABLE scope (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TRIGGER scope_update BEFORE UPDATE ON scope BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER scope_delete BEFORE DELETE ON scope BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;

CREATE TABLE chat (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  local INTEGER NOT NULL UNIQUE REFERENCES scope (id),
  number TEXT NOT NULL UNIQUE,      -- "T1"
  position INTEGER NOT NULL,
  exhibit BLOB NOT NULL REFERENCES exhibit (uuid),
  title TEXT NOT NULL,
  format TEXT NOT NULL,
  date_order TEXT NOT NULL,
  date_order_by_officer INTEGER NOT NULL,
  zone TEXT NOT NULL,
  zone_certainty TEXT NOT NULL,
  first_row INTEGER NOT NULL,       -- message.id of the first line
  row_count INTEGER NOT NULL,
  messages INTEGER NOT NULL,
  system_lines INTEGER NOT NULL,
  doubts INTEGER NOT NULL,          -- messages whose time is not certain
  issues INTEGER NOT NULL,
  first_at INTEGER,
  last_at INTEGER,
  imported_at INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  owner TEXT NOT NULL
);
CREATE INDEX chat_exhibit ON chat (exhibit);
CREATE TRIGGER chat_delete BEFORE DELETE ON chat BEGIN SELECT RAISE(ABORT, 'a chat stays'); END;

CREATE TABLE time_rule (
  chat INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (chat, idx)
) WITHOUT ROWID;

CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  name TEXT NOT NULL,
  raw_id TEXT NOT NULL,
  messages INTEGER NOT NULL
);
CREATE INDEX participant_chat ON participant (chat);

CREATE TABLE message (
  id INTEGER PRIMARY KEY,           -- consecutive within a chat
  chat INTEGER NOT NULL,
  n INTEGER NOT NULL,
  participant INTEGER,              -- NULL for a line of the system
  kind INTEGER NOT NULL,            -- 0 message, 1 system, 2 call, 3 media
  sent_at INTEGER,
  certainty INTEGER NOT NULL,       -- 0 certain, 1 assumed, 2 unknown
  rule INTEGER,                     -- time_rule.idx
  flags INTEGER NOT NULL,           -- 1 edited, 2 deleted
  offset INTEGER NOT NULL,
  line INTEGER NOT NULL,
  time_text TEXT NOT NULL,
  text TEXT NOT NULL,
  source_id TEXT,
  reply_to TEXT,
  forwarded_from TEXT,
  extra TEXT                        -- JSON object, only when there are such facts
);

CREATE TABLE attachment (
  message INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  present INTEGER NOT NULL,
  reason TEXT NOT NULL,
  exhibit BLOB,
  PRIMARY KEY (message, idx)
) WITHOUT ROWID;

CREATE TABLE reaction (
  message INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  emoji TEXT NOT NULL,
  given_by TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (message, idx)
) WITHOUT ROWID;

CREATE TABLE import_issue (
  chat INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  kind TEXT NOT NULL,
  line INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (chat, idx)
) WITHOUT ROWID;

-- Identifiers (bulk) --------------------------------------------------------------------------------------------------

CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,           -- where it was met first
  kind TEXT NOT NULL,
  normal TEXT NOT NULL,
  input TEXT NOT NULL,
  networks TEXT NOT NULL,           -- space-separated
  testnet INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  standard TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (kind, normal)
);
CREATE INDEX identifier_scope ON identifier (scope);

CREATE TABLE sighting (
  id INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,
  identifier INTEGER NOT NULL,
  seen_in TEXT NOT NULL,
  exhibit BLOB,
  derivation BLOB,
  message INTEGER,
  reference TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  raw TEXT NOT NULL,
  context TEXT NOT NULL,
  at INTEGER
);
CREATE INDEX sighting_identifier ON sighting (identifier, at);
CREATE INDEX sighting_scope ON sighting (scope);
CREATE INDEX sighting_exhibit ON sighting (exhibit);
CREATE INDEX sighting_message ON sighting (message) WHERE message IS NOT NULL;

CREATE TRIGGER time_rule_update BEFORE UPDATE ON time_rule BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER time_rule_delete BEFORE DELETE ON time_rule BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER participant_update BEFORE UPDATE ON participant BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER participant_delete BEFORE DELETE ON participant BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER message_update BEFORE UPDATE ON message BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER message_delete BEFORE DELETE ON message BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER attachment_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER attachment_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER reaction_update BEFORE UPDATE ON reaction BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER reaction_delete BEFORE DELETE ON reaction BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER import_issue_update BEFORE UPDATE ON import_issue BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER import_issue_delete BEFORE DELETE ON import_issue BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER identifier_update BEFORE UPDATE ON identifier BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER identifier_delete BEFORE DELETE ON identifier BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;
CREATE TRIGGER sighting_update BEFORE UPDATE ON sighting BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER sighting_delete BEFORE DELETE ON sighting BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;

-- Labels of addresses, brought in as lists (bulk) ---------------------------------------------------------------------

CREATE TABLE label_list (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  source TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  format TEXT NOT NULL,
  dated TEXT NOT NULL,              -- the list's own date, as written
  labels INTEGER NOT NULL,
  issues INTEGER NOT NULL,
  imported_at INTEGER NOT NULL
);
CREATE TRIGGER label_list_update BEFORE UPDATE ON label_list BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER label_list_delete BEFORE DELETE ON label_list BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;

CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,           -- "labels:<uuid of the list>"
  list BLOB NOT NULL,
  line INTEGER NOT NULL,
  address TEXT NOT NULL,
  normal TEXT NOT NULL,
  currency TEXT NOT NULL,
  label TEXT NOT NULL,
  category TEXT NOT NULL,
  source TEXT NOT NULL,
  dated TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX label_normal ON label (normal);
CREATE INDEX label_scope ON label (scope);
CREATE TRIGGER label_update BEFORE UPDATE ON label BEGIN SELECT RAISE(ABORT, 'imported rows do not change'); END;
CREATE TRIGGER label_delete BEFORE DELETE ON label BEGIN SELECT RAISE(ABORT, 'imported rows stay'); END;

-- What officers say ---------------------------------------------------------------------------------------------------

CREATE TABLE identifier_review (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  identifier INTEGER NOT NULL UNIQUE REFERENCES identifier (id),
  review TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL
);

CREATE TABLE person (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  number TEXT NOT NULL UNIQUE,      -- "P-01"
  position INTEGER NOT NULL UNIQUE,
  name_latin TEXT NOT NULL,
  name_urdu TEXT NOT NULL,
  aliases TEXT NOT NULL,            -- JSON array of strings
  cnic TEXT NOT NULL,
  address TEXT NOT NULL,
  role TEXT NOT NULL,
  note TEXT NOT NULL,
  named_in_fir INTEGER NOT NULL,
  picture_exhibit BLOB REFERENCES exhibit (uuid), -- whose picture shows the person, on the officers' word
  picture_left INTEGER NOT NULL,    -- pixels of the upright picture
  picture_top INTEGER NOT NULL,
  picture_width INTEGER NOT NULL,
  picture_height INTEGER NOT NULL,
  added_at INTEGER NOT NULL
);
CREATE TRIGGER person_delete BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'a person stays in the register'); END;

CREATE TABLE person_claim (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  person BLOB NOT NULL REFERENCES person (uuid),
  identifier INTEGER REFERENCES identifier (id),
  participant INTEGER REFERENCES participant (id),
  exhibit BLOB REFERENCES exhibit (uuid),
  reference TEXT NOT NULL CHECK (reference <> ''),
  certainty TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL,
  CHECK ((identifier IS NULL) <> (participant IS NULL))
);
CREATE INDEX person_claim_person ON person_claim (person);
CREATE INDEX person_claim_identifier ON person_claim (identifier) WHERE identifier IS NOT NULL;
CREATE INDEX person_claim_participant ON person_claim (participant) WHERE participant IS NOT NULL;

CREATE TABLE officer_link (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  number INTEGER NOT NULL UNIQUE,
  from_key TEXT NOT NULL,
  to_key TEXT NOT NULL,
  relation TEXT NOT NULL,
  basis TEXT NOT NULL,
  certainty TEXT NOT NULL,
  directed INTEGER NOT NULL,
  money INTEGER NOT NULL,
  weight_millionths INTEGER NOT NULL,
  first_at INTEGER,
  last_at INTEGER,
  sources TEXT NOT NULL CHECK (sources <> '[]'), -- JSON array of references
  reason TEXT NOT NULL
);

CREATE TABLE marked_range (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  chat BLOB NOT NULL REFERENCES chat (uuid),
  first_n INTEGER NOT NULL,
  last_n INTEGER NOT NULL CHECK (last_n >= first_n),
  reason TEXT NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL
);
CREATE INDEX marked_range_chat ON marked_range (chat, first_n);

CREATE TABLE chart_view (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  name TEXT NOT NULL,
  settings TEXT NOT NULL,
  places TEXT NOT NULL,             -- JSON [[key, x, y, pinned]], thousandths
  changed_at INTEGER NOT NULL
);

-- What officers add to what was read ----------------------------------------------------------------------------------

-- An event that an officer puts on the timeline. `at` is NULL when only the event is known, not its time.
CREATE TABLE timeline_event (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  at INTEGER,
  until INTEGER,
  certainty TEXT NOT NULL,
  lane TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  sources TEXT NOT NULL CHECK (sources <> '[]'), -- JSON array of references
  reason TEXT NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  recorded_at INTEGER NOT NULL
);

-- Flag, tags and translation of one message. A message without any of them has no row.
CREATE TABLE message_mark (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  chat BLOB NOT NULL REFERENCES chat (uuid),
  n INTEGER NOT NULL,
  flagged INTEGER NOT NULL,
  tags TEXT NOT NULL,               -- JSON array of strings
  translation TEXT NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL,
  UNIQUE (chat, n)
);

-- A doubt about a whole chat that an officer settled: 'zone', 'date_order', 'issues'.
CREATE TABLE doubt_settled (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  chat BLOB NOT NULL REFERENCES chat (uuid),
  kind TEXT NOT NULL,
  answer TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL,
  UNIQUE (chat, kind)
);

-- Two entries of the register found to be one person. The merged entry keeps its number and is shown no more; taking the
-- row away gives it its claims back.
CREATE TABLE person_merge (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  kept BLOB NOT NULL REFERENCES person (uuid),
  merged BLOB NOT NULL UNIQUE REFERENCES person (uuid) CHECK (merged <> kept),
  claims TEXT NOT NULL,             -- JSON array of the claims that went over
  aliases TEXT NOT NULL,            -- JSON array of the names added to the kept one
  reason TEXT NOT NULL CHECK (reason <> ''),
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL
);

CREATE TABLE note (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  at INTEGER NOT NULL,
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  text TEXT NOT NULL CHECK (text <> ''),
  about TEXT NOT NULL
);
CREATE INDEX note_at ON note (at);
CREATE TRIGGER note_update BEFORE UPDATE ON note BEGIN SELECT RAISE(ABORT, 'a note is written once'); END;
CREATE TRIGGER note_delete BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'a note is written once'); END;

CREATE TABLE task (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  title TEXT NOT NULL,
  assignee TEXT NOT NULL,
  due_at INTEGER,
  done_at INTEGER,
  created_at INTEGER NOT NULL
);

CREATE TABLE finding (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text_english TEXT NOT NULL,
  text_urdu TEXT NOT NULL,
  citations TEXT NOT NULL           -- JSON array of references
);
CREATE INDEX finding_seq ON finding (seq);

-- Redactions ---------------------------------------------------------------------------------------------------------

-- What a redacted report leaves out. The case keeps everything; a redaction is lifted with a reason, never deleted.
CREATE TABLE redaction (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  seq INTEGER NOT NULL UNIQUE,      -- printed "R-03"
  target TEXT NOT NULL CHECK (target IN ('picture', 'message', 'person', 'exhibit')),
  exhibit BLOB REFERENCES exhibit (uuid),
  region_left INTEGER NOT NULL,     -- pixels of the upright picture
  region_top INTEGER NOT NULL,
  region_width INTEGER NOT NULL,
  region_height INTEGER NOT NULL,
  message INTEGER REFERENCES message (id),
  range_start INTEGER NOT NULL,     -- UTF-16 units; both 0: the whole message
  range_end INTEGER NOT NULL,
  person BLOB REFERENCES person (uuid),
  field TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  by_officer BLOB NOT NULL REFERENCES officer (uuid),
  at INTEGER NOT NULL,
  lifted_reason TEXT NOT NULL       -- '' while it is applied
);
CREATE TRIGGER redaction_delete BEFORE DELETE ON redaction BEGIN SELECT RAISE(ABORT, 'a redaction stays'); END;
CREATE TRIGGER redaction_once BEFORE UPDATE ON redaction
  WHEN OLD.lifted_reason <> '' OR NEW.seq IS NOT OLD.seq OR NEW.target IS NOT OLD.target OR NEW.exhibit IS NOT OLD.exhibit
    OR NEW.region_left IS NOT OLD.region_left OR NEW.region_top IS NOT OLD.region_top
    OR NEW.region_width IS NOT OLD.region_width OR NEW.region_height IS NOT OLD.region_height
    OR NEW.message IS NOT OLD.message OR NEW.range_start IS NOT OLD.range_start OR NEW.range_end IS NOT OLD.range_end
    OR NEW.person IS NOT OLD.person OR NEW.field IS NOT OLD.field OR NEW.reason IS NOT OLD.reason
  BEGIN SELECT RAISE(ABORT, 'a redaction can only be lifted, once'); END;

-- Reports ------------------------------------------------------------------------------------------------------------

CREATE TABLE report (
  uuid BLOB PRIMARY KEY NOT NULL CHECK (length(uuid) = 16),
  number TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  sections TEXT NOT NULL,           -- JSON array, in printing order; [] for the kind's own
  subject TEXT NOT NULL,            -- person or wallet of a dossier, chat of a transcript, else ''
  redacted INTEGER NOT NULL,
  state_seq INTEGER NOT NULL,       -- last record of the chain the report speaks of: its printed head
  language TEXT NOT NULL,
  version TEXT NOT NULL CHECK (version IN ('draft', 'final')),
  report_time INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  state TEXT NOT NULL,
  audit_seq INTEGER NOT NULL
);
CREATE TRIGGER report_update BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'a report record does not change'); END;
CREATE TRIGGER report_delete BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'a report record stays'); END;

-- The search index: made from the rows above, and made again when it is lost. ----------------------------------------

-- Bytes of (time, participant, chat) for `n` messages from row `first` on: what filters and newest-first order need.
CREATE TABLE message_columns (
  first INTEGER PRIMARY KEY,
  n INTEGER NOT NULL,
  data BLOB NOT NULL
);
-- Imported messages stay, so their index needs no way to delete and keeps no length of each row.
CREATE VIRTUAL TABLE message_fts USING fts5(text, content='', columnsize=0, tokenize='saboot');
CREATE VIRTUAL TABLE document_fts USING fts5(text, content='', contentless_delete=1, tokenize='saboot');
CREATE TABLE lexicon (
  term TEXT PRIMARY KEY NOT NULL,   -- folded
  df INTEGER NOT NULL,              -- messages it stands in
  fold TEXT NOT NULL                -- Roman Urdu key, '' for none
) WITHOUT ROWID;
CREATE INDEX lexicon_fold ON lexicon (fold) WHERE fold <> '';
