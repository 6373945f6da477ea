-- A message that was taken goes into this folder of the mailbox; without one it is only marked as read.
alter table mailboxes add column move_to text;
create unique index mailboxes_name on mailboxes (lower(name));
-- Two connections to one folder would only take each other's messages.
create unique index mailboxes_folder on mailboxes (lower(host), username, folder);

-- Where a message lay on an IMAP server (RFC 5092) and what its bytes were: the same twice is one.
alter table inbound_messages
  add column mailbox_id bigint references mailboxes on delete set null,
  add column place text;
create unique index inbound_messages_place on inbound_messages (place);
create index inbound_messages_mailbox on inbound_messages (mailbox_id) where mailbox_id is not null;
