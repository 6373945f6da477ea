// Sentences the load's messages are put together from. `{thing}` becomes what the ticket is about.

export const things = [
  'laptop', 'docking station', 'label printer', 'scanner', 'projector', 'headset', 'desk phone', 'mailbox', 'calendar', 'shared drive', 'payroll portal', 'expense report', 'invoice archive',
  'wireless network', 'guest network', 'meeting room screen', 'badge reader', 'security camera', 'point of sale terminal', 'web shop', 'customer database', 'spreadsheet', 'backup', 'printer queue',
  'password manager', 'access card', 'software licence', 'mobile phone', 'tablet', 'conference microphone', 'coffee machine', 'heating control', 'time clock', 'ticket machine', 'barcode reader',
  'warehouse terminal', 'file server', 'test environment', 'newsletter', 'translation memory', 'fax line', 'video link', 'browser', 'certificate', 'domain name', 'monitor', 'keyboard', 'second screen',
  'accounting module', 'delivery note',
]

export const subjects = [
  'The {thing} no longer works', 'Question about the {thing}', 'New {thing} for a colleague', '{thing} is very slow since this morning', 'Error message from the {thing}',
  'Please replace the {thing}', 'Cannot reach the {thing} from home', 'Access to the {thing}', '{thing}: wrong amount shown', 'Move the {thing} to another room', 'The {thing} was stolen',
  'Two people need the {thing} tomorrow', 'When will the {thing} be delivered?', 'The {thing} keeps asking for a password', 'Return of an old {thing}', 'Change of name on the {thing}',
  '{thing} gone after the update', 'Training for the {thing}', 'Cancel the {thing}', 'The {thing} shows the wrong language',
]

export const openings = [
  'Since yesterday afternoon the {thing} in our office stops every few minutes.', 'We ordered a {thing} three weeks ago and have not heard anything.', 'Our new colleague starts on Monday and needs a {thing}.',
  'I tried to use the {thing} this morning and got an error I have never seen before.', 'The {thing} on the second floor does not start any more.', 'Could you tell me who is responsible for the {thing} now?',
  'After the last update the {thing} looks different and I cannot find the export.', 'The {thing} works for everybody in the team except for me.', 'We are moving to the building across the street and want to take the {thing} with us.',
  'My manager asked me to find out what the {thing} costs us every month.', 'The contract for the {thing} ends in March.', 'There is a strange noise coming from the {thing}.',
  'A customer complained that the {thing} sent them the wrong document.', 'I cannot sign in to the {thing} with my usual password.', 'Half of the entries in the {thing} are missing.',
]

export const details = [
  'It happens on every computer we have tried, with cable and without.', 'The message says that the connection was refused by the remote side.', 'Restarting helps for about an hour and then it begins again.',
  'Nothing was changed here as far as I know, but the electrician was in the building on Tuesday.', 'I have attached a photograph of the screen.', 'The serial number is on the back, I can read it to you on the telephone.',
  'Two colleagues in accounting see exactly the same.', 'It worked well until the end of last month.', 'We need this for the audit next week, so it is rather urgent for us.', 'There is no hurry, any day this month is fine.',
  'I already tried the steps from the manual without success.', 'The light on the front is orange instead of green.', 'On my telephone everything looks right, only the computer shows it wrong.', 'The old one still lies in my cupboard.',
  'Our supplier says that the setting must be changed on your side.',
]

export const asks = [
  'Could somebody have a look today?', 'Please call me before you come, I am in meetings until noon.', 'What do you need from me?', 'Thank you for your help.', 'Kind regards and a nice weekend.', 'Can you tell me how long this will take?',
  'Please send the bill to our head office as always.', 'Is there another way in the meantime?', 'I am in the office from eight to four.', 'Many thanks in advance.',
]

export const answers = [
  'Thank you for your message.', 'I have looked at the log and the {thing} lost its address during the night.', 'We replaced the part and tested it for an hour.', 'The supplier has confirmed the delivery for Thursday.',
  'I have given you the right you were missing; please sign out and in again.', 'This is a known fault of the last version and a correction is on its way.', 'Please open the settings, choose advanced and then reset.',
  'Our technician will be with you tomorrow between nine and eleven.', 'I could not see anything unusual from here.', 'The amount was entered twice and is now corrected.', 'Your colleague has the same question and I will answer both of you together.',
  'For this we need the agreement of your manager.', 'The {thing} is reserved for you until Friday.', 'We have restored the files from the night before.', 'I have forwarded this to the team that looks after the {thing}.',
]

export const closings = [
  'Does that help?', 'Please tell me if it happens again.', 'I leave this open until you have tried it.', 'Best regards from the service desk', 'Have a good day.', 'You can simply answer this message.', 'If I hear nothing I will close this next week.',
]

export const remarks = [
  'Called twice, nobody answered.', 'The {thing} is out of warranty since last year, ask before repairing.', 'Same cause as in the other building, see the network plan.', 'Customer is in a hurry, the boss is looking at this.',
  'Ordered the spare part.', 'Do not promise a date before the supplier has confirmed.', 'Tested on our own {thing}, cannot reproduce.', 'Needs somebody with access to the server room.',
]
